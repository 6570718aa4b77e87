// What the shifted beta-geometric model expects of new and of running subscriptions.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/models/scorer.h"
#include "core/models/shifted_beta_geometric.h"
#include "core/subscriptions/subscription_list.h"

namespace clv::subscriptions {

struct ForecastInputs {
  models::SbgParameters parameters;
  models::ForecastTerms terms;
  Number amount = undefined("no_amounts");  // paid per interval, major units
};

// Of one that begins today. Its first payment is today's, further ones follow while it renews and begin before the horizon.
struct NewSubscription {
  Number payments = undefined("no_renewals_yet");  // within the horizon, the first included
  Number discounted_payments = undefined("no_renewals_yet");  // to today, each on its day
  Number clv = undefined("no_renewals_yet");  // margin * amount * discounted payments
};

// Those that ran on the as-of day, after so many renewals.
struct TenureGroup {
  std::int32_t renewals = 0;
  std::uint32_t subscriptions = 0;
  Number expected_renewals = undefined("no_renewals_yet");  // each, within the horizon
  Number clv = undefined("no_renewals_yet");  // each: margin * amount * discounted renewals
  // In intervals without an end, just before the next renewal (sbg_discounted_residual_lifetime): times the amount, the
  // value as Fader & Hardie (2010) tell it. Undefined no_discount_rate.
  Number discounted_residual_lifetime = undefined("no_renewals_yet");
};

struct RunningSubscriptions {
  std::vector<TenureGroup> by_tenure;  // ascending
  // Of all together.
  Number expected_renewals = undefined("no_renewals_yet");
  Number clv = undefined("no_renewals_yet");
};

NewSubscription forecast_new(const ForecastInputs& inputs, BillingInterval interval);

// Renewals after the as-of day and within the horizon, each on its own day. Totals: nobody_running.
RunningSubscriptions forecast_running(const ForecastInputs& inputs,
                                      const Subscriptions& subscriptions);

// The same without numbers: how many run after so many renewals, and why nothing is expected of them.
RunningSubscriptions count_running(const Subscriptions& subscriptions, std::string_view reason);
NewSubscription no_new_subscription(std::string_view reason);

}  // namespace clv::subscriptions
