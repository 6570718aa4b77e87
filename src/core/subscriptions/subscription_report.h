// The one entrance: from a list of subscriptions to who renews, the model, its proof, the verdict and the forecast.
#pragma once

#include <cstdint>
#include <expected>
#include <vector>

#include "core/models/renewals.h"
#include "core/models/shifted_beta_geometric.h"
#include "core/subscriptions/forecast.h"
#include "core/subscriptions/holdout.h"
#include "core/subscriptions/start_cohorts.h"
#include "core/subscriptions/subscription_list.h"
#include "core/subscriptions/verdict.h"

namespace clv::subscriptions {

// Renewal 1, 2, …: what was seen, and what the model says. The model's are undefined where the verdict is insufficient.
struct RenewalLine {
  models::RenewalCount count;
  models::ObservedRenewal observed;
  Number fitted_retention = undefined("verdict_insufficient");
  Number fitted_survival = undefined("verdict_insufficient");
};

struct SubscriptionReport {
  std::uint32_t started = 0;  // those that can be followed
  std::uint32_t running = 0;  // on the as-of day
  std::uint32_t ended = 0;    // by then
  DayNumber first_start = 0;
  Number mean_amount =
      undefined("no_amounts");  // per interval, major units, over those with an amount
  // As far as anybody was at risk, and at least to the horizon.
  std::vector<RenewalLine> renewals;
  models::SbgFitResult fit;  // no_renewals_yet: nobody came to a renewal
  std::expected<Holdout, Undefined> holdout = undefined("history_too_short");
  models::Verdict verdict;
  NewSubscription new_subscription;  // undefined where the verdict is insufficient, as the next
  RunningSubscriptions running_subscriptions;
  std::vector<StartCohort> cohorts;
};

// Precondition: at least one subscription is followed. Time grows with the subscriptions times the renewals within the
// horizon; nothing is kept per subscription.
SubscriptionReport report_subscriptions(const Subscriptions& subscriptions,
                                        const models::ForecastTerms& terms);

}  // namespace clv::subscriptions
