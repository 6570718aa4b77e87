// How much of the revenue comes from the best customers.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "base/result.h"
#include "core/customers/customer_totals.h"

namespace clv::customers {

inline constexpr std::array<std::uint32_t, 3> kTopPercents{1, 5, 20};

struct TopShare {
  std::uint32_t percent = 0;    // of the customers, those with the most net revenue
  std::uint64_t customers = 0;  // so many: rounded up to a whole one
  // Of all customers' net revenue. Undefined: no_customers; too_few_customers where the percentage is
  // less than one customer; no_revenue where all together is not positive. Above 1 where the others
  // had more refunded than they bought.
  Number revenue_share = undefined("no_customers");
};

// In the order of kTopPercents. Linear in the customers; takes 8 bytes for each for a moment.
std::array<TopShare, kTopPercents.size()> measure_concentration(
    std::span<const CustomerTotals> customers);

}  // namespace clv::customers
