#include "core/subscriptions/start_cohorts.h"

#include <map>

#include "core/customers/cohorts.h"
#include "core/customers/period.h"
#include "core/subscriptions/history.h"

namespace clv::subscriptions {

std::vector<StartCohort> group_by_start(const Subscriptions& subscriptions) {
  using customers::Period;
  std::map<DayNumber, std::vector<models::SubscriberHistory>> quarters;  // by first day
  for (const Subscription& subscription : subscriptions.followed) {
    quarters[customers::first_day_of_period(subscription.start, Period::quarter)].push_back(
        history_on(subscription, subscriptions.interval, subscriptions.as_of));
  }
  std::vector<StartCohort> cohorts;
  cohorts.reserve(quarters.size());
  for (const auto& [first_day, histories] : quarters) {
    StartCohort& cohort = cohorts.emplace_back();
    cohort.name = customers::period_name(first_day, Period::quarter);
    cohort.subscriptions = static_cast<std::uint32_t>(histories.size());
    cohort.is_small = cohort.subscriptions < customers::kSmallCohort;
    const DayNumber last_start = customers::last_day_of_period(first_day, Period::quarter);
    const std::int32_t followed =
        renewals_due(last_start, subscriptions.interval, subscriptions.as_of);
    std::vector<std::uint32_t> lost(static_cast<std::size_t>(followed), 0);
    for (const models::SubscriberHistory& history : histories) {
      if (history.ended && history.renewals < followed)
        ++lost[static_cast<std::size_t>(history.renewals)];
    }
    std::uint32_t there = cohort.subscriptions;
    cohort.survival.reserve(lost.size());
    for (const std::uint32_t gone : lost) {
      there -= gone;
      cohort.survival.push_back(static_cast<double>(there) / cohort.subscriptions);
    }
  }
  return cohorts;
}

}  // namespace clv::subscriptions
