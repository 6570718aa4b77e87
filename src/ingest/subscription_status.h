// What a word says about a subscription.
#pragma once

#include <string_view>

#include "core/subscriptions/subscription_list.h"

namespace clv::ingest {

// "active", "On-hold", "wc-cancelled", "gekündigt" …, in English, Dutch, German and French, UTF-8; not_said for other words.
// Past due is running: payment is still tried. What will not renew is running until it ends.
subscriptions::SubscriptionStatus read_subscription_status(std::string_view word);

}  // namespace clv::ingest
