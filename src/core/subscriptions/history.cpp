#include "core/subscriptions/history.h"

namespace clv::subscriptions {

models::SubscriberHistory history_on(const Subscription& subscription, BillingInterval interval,
                                     DayNumber day) {
  const std::int32_t due = renewals_due(subscription.start, interval, day);
  if (subscription.runs_on(day)) return {.renewals = due, .ended = false};
  const std::int32_t made =
      renewals_due(subscription.start, interval, subscription.end.value_or(day) - 1);
  return {.renewals = made, .ended = made < due};
}

std::vector<models::SubscriberHistory> histories_on(const Subscriptions& subscriptions,
                                                    DayNumber day) {
  std::vector<models::SubscriberHistory> histories;
  histories.reserve(subscriptions.followed.size());
  for (const Subscription& subscription : subscriptions.followed) {
    if (subscription.start <= day)
      histories.push_back(history_on(subscription, subscriptions.interval, day));
  }
  return histories;
}

}  // namespace clv::subscriptions
