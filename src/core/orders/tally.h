// One pass over the ledger: the counts from which every metric is a quotient.
//
// A purchase day is a day on which a customer ordered; several orders on one day are one purchase
// occasion. Windows end with the as-of day: the last year is its last 365 days, the year before it
// the 365 days before those.
#pragma once

#include <cstdint>
#include <vector>

#include "base/date.h"
#include "core/orders/amount.h"
#include "core/orders/order_summary.h"

namespace clv::orders {

inline constexpr int kDaysPerYearWindow = 365;

struct Tally {
  DayNumber as_of = 0;
  std::int32_t history_days = 0;  // first counted order to the as-of day, both included

  // Every counted order of the main currency, guests included.
  std::uint64_t orders = 0;
  Amount gross = 0;
  Amount refunds = 0;
  Amount refunds_in_file = 0;  // those of cancelled orders too

  // Known customers only.
  std::uint64_t customers = 0;  // with at least one counted order
  std::uint64_t customer_orders = 0;
  std::uint64_t purchase_days = 0;
  std::uint64_t repeat_customers = 0;  // two purchase days or more
  Amount customer_revenue = 0;         // net
  std::uint64_t observed_a_year = 0;   // first purchase day at least 365 days before the as-of day
  std::uint64_t repeated_within_a_year =
      0;  // of those, with a second purchase day within 365 days after the first
  std::vector<std::uint64_t> gaps_by_days;  // [d] = pairs of consecutive purchase days d days apart

  std::uint64_t active_last_year = 0;  // customers with a purchase day in the last year
  std::uint64_t purchase_days_last_year = 0;
  std::uint64_t orders_last_year = 0;
  std::uint64_t orders_year_before = 0;
  Amount revenue_last_year = 0;
  Amount revenue_year_before = 0;
  Amount returning_revenue_last_year = 0;  // on other days than the customer's first
  std::uint64_t active_year_before = 0;
  std::uint64_t active_both_years = 0;
};

// `as_of`: see the head of this file. Precondition: not before the last counted order.
Tally tally_orders(const OrderSummary& summary, DayNumber as_of);

}  // namespace clv::orders
