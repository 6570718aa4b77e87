// How many of the customers with an n-th order come back for the next one, and after how many days.
//
// Orders are purchase days here: several orders on one day are one occasion, as in the metrics
// repeat_customer_share, repeat_rate_365d and median_days_between_orders, with which these agree.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "core/customers/gap_histogram.h"
#include "core/orders/ledger.h"

namespace clv::customers {

// The last order that is asked for: rates from the 1st to the 2nd up to the 9th to the 10th.
inline constexpr std::uint32_t kLastOrderNumber = 10;
inline constexpr std::int32_t kRepeatWindowDays = 365;

struct RepeatRate {
  std::uint32_t from_order = 1;
  std::uint64_t customers = 0;  // with that many orders or more
  // Of them, with a next order up to the as-of day. Rises with time: the newest had little of it.
  // Undefined nobody_ordered_so_often.
  Number repeat_share = undefined("nobody_ordered_so_often");
  // Observed for a year: their n-th order is 365 days or more before the as-of day. Of those, with the
  // next one at most 365 days after it. Undefined nobody_observed_a_year.
  std::uint64_t customers_observed_365d = 0;
  Number repeat_share_365d = undefined("nobody_observed_a_year");
};

// Of the distances between consecutive orders of one customer, as quantiles of type 7 (Hyndman & Fan
// 1996: linear between the two values around rank (n - 1) p). Undefined no_repeat_customers.
struct DaysBetweenOrders {
  std::uint64_t pairs = 0;
  Number q1 = undefined("no_repeat_customers");
  Number median = undefined("no_repeat_customers");
  Number q3 = undefined("no_repeat_customers");
  GapHistogram histogram;
};

class RepeatCounter {
 public:
  explicit RepeatCounter(DayNumber as_of) : as_of_(as_of) {}

  // One customer's purchases up to the as-of day, in the order of the ledger.
  void take(std::span<const orders::Purchase> purchases);

  [[nodiscard]] std::vector<RepeatRate> rates() const;
  [[nodiscard]] DaysBetweenOrders days_between_orders() const;

 private:
  struct Count {
    std::uint64_t customers = 0;
    std::uint64_t observed = 0;
    std::uint64_t repeated = 0;  // of those observed, within the window
  };

  void count_gap(std::int32_t days);

  DayNumber as_of_;
  std::array<Count, kLastOrderNumber> counts_;  // [n - 1]: the n-th order
  std::vector<std::uint64_t> gaps_by_days_;     // [d] = pairs d days apart
};

}  // namespace clv::customers
