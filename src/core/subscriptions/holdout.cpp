#include "core/subscriptions/holdout.h"

#include <algorithm>
#include <cmath>

#include "core/models/holdout.h"
#include "core/models/shifted_beta_geometric.h"
#include "core/subscriptions/history.h"

namespace clv::subscriptions {

Number Holdout::error() const {
  if (actual_ended < kFewestEndedInHoldout) return undefined("few_ended_in_holdout");
  return predicted_ended / static_cast<double>(actual_ended) - 1.0;
}

std::expected<Holdout, Undefined> check_holdout(const Subscriptions& subscriptions) {
  const auto& followed = subscriptions.followed;
  if (followed.empty()) return undefined("no_customers");
  const DayNumber first = std::ranges::min(followed, {}, &Subscription::start).start;
  const std::int32_t history = subscriptions.as_of - first + 1;
  const auto interval_days =
      static_cast<std::int32_t>(std::ceil(subscriptions.interval.length_months() * kDaysPerMonth));
  Holdout holdout;
  holdout.days = std::max({models::kShortestHoldoutDays, history / 4, interval_days});
  if (history < 2 * holdout.days) return undefined("history_too_short");
  const DayNumber border = subscriptions.as_of - holdout.days;
  holdout.last_known_day = border;
  const auto known = histories_on(subscriptions, border);
  const models::SbgFitResult fit = models::fit_sbg(models::count_renewals(known));
  if (!fit.fit) return std::unexpected(fit.fit.error());
  for (const Subscription& subscription : followed) {
    if (subscription.start > border || !subscription.runs_on(border)) continue;
    ++holdout.running;
    const auto renewals_by = [&](DayNumber day) {
      return renewals_due(subscription.start, subscriptions.interval, day);
    };
    if (history_on(subscription, subscriptions.interval, subscriptions.as_of).ended)
      ++holdout.actual_ended;
    holdout.predicted_ended +=
        1.0 - models::sbg_survival(fit.fit->parameters, renewals_by(subscriptions.as_of)) /
                  models::sbg_survival(fit.fit->parameters, renewals_by(border));
  }
  return holdout;
}

}  // namespace clv::subscriptions
