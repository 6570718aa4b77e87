// What the models know of a customer (FORMULAS.md 3). Days, not timestamps: several orders on one
// day are one purchase occasion.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "core/models/model_clock.h"
#include "core/orders/ledger.h"

namespace clv::models {

// Times in any one unit; from a ledger in days. 40 bytes, because there are millions.
struct CustomerSummary {
  std::uint32_t customer = 0;      // index in the ledger
  std::uint32_t frequency = 0;     // purchase days after the first one
  double recency = 0.0;            // first to last purchase day; 0 if frequency is 0
  double age = 0.0;                // first purchase day to the as-of day; at least `recency`
  double mean_repeat_value = 0.0;  // mean net revenue of the days after the first, major units; may
                                   // be 0 or negative
  double log_gap_sum =
      0.0;  // sum of the logarithms of the times between purchase days; 0 without a
            // repeat purchase, and where only summaries are known
};

// Why a number does not exist where customers came as summaries, without their orders.
inline constexpr std::string_view kNeedsOrders = "needs_orders";

// Customers with a purchase day up to `as_of`, in the order of the ledger. Later purchases are not
// seen. A refund in a row of its own lowers the revenue of the purchase day it follows.
std::vector<CustomerSummary> summarize_customers(const orders::Ledger& ledger, DayNumber as_of);

// These customers of the ledger, as of the same day, with times in days of the clock; recency and age
// to a sixteenth of a day, so that many customers share theirs.
std::vector<CustomerSummary> retime(std::span<const CustomerSummary> customers,
                                    const orders::Ledger& ledger, DayNumber as_of,
                                    const ModelClock& clock);

// Every k-th customer, so that at most about `count` remain.
std::vector<CustomerSummary> every_kth(std::span<const CustomerSummary> customers,
                                       std::size_t count);

}  // namespace clv::models
