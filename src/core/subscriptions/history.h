// What is known of subscriptions on a day: the renewals each one made, and whether it ended.
#pragma once

#include <vector>

#include "core/models/renewals.h"
#include "core/subscriptions/subscription_list.h"

namespace clv::subscriptions {

// As of `day`, which is not before the start. A renewal due on that day counts as made; one due on the day a
// subscription ended does not: paid time usually ends on the very day the next would have begun. An ending counts
// (`ended`) once the renewal that it leaves out was due: those who run on are not asked earlier either, and counting
// only the endings of an unfinished period would make everybody seem to leave sooner.
models::SubscriberHistory history_on(const Subscription& subscription, BillingInterval interval,
                                     DayNumber day);

// Of those that had started by `day`.
std::vector<models::SubscriberHistory> histories_on(const Subscriptions& subscriptions,
                                                    DayNumber day);

}  // namespace clv::subscriptions
