// What the models know of a customer (FORMULAS.md 3). Days, not timestamps: several orders on one
// day are one purchase occasion.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "core/orders/ledger.h"

namespace clv::models {

// Times in any one unit; from a ledger in days. 32 bytes, because there are millions.
struct CustomerSummary {
  std::uint32_t customer = 0;      // index in the ledger
  std::uint32_t frequency = 0;     // purchase days after the first one
  double recency = 0.0;            // first to last purchase day; 0 if frequency is 0
  double age = 0.0;                // first purchase day to the as-of day; at least `recency`
  double mean_repeat_value = 0.0;  // mean net revenue of the days after the first, major units; may
                                   // be 0 or negative
};

// Why a number does not exist where customers came as summaries, without their orders.
inline constexpr std::string_view kNeedsOrders = "needs_orders";

// Customers with a purchase day up to `as_of`, in the order of the ledger. Later purchases are not
// seen. A refund in a row of its own lowers the revenue of the purchase day it follows.
std::vector<CustomerSummary> summarize_customers(const orders::Ledger& ledger, DayNumber as_of);

}  // namespace clv::models
