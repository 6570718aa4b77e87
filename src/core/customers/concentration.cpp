#include "core/customers/concentration.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

namespace clv::customers {
namespace {

constexpr std::uint64_t kHundred = 100;

orders::Amount sum(std::span<const orders::Amount> amounts) {
  orders::Amount total = 0;
  for (const orders::Amount amount : amounts) total = orders::add(total, amount);
  return total;
}

TopShare top_share(std::span<orders::Amount> revenues, orders::Amount total,
                   std::uint32_t percent) {
  TopShare top{.percent = percent};
  if (revenues.empty()) return top;
  top.revenue_share = undefined("too_few_customers");
  const std::uint64_t hundredths = std::uint64_t{revenues.size()} * percent;
  if (hundredths < kHundred) return top;
  const auto best = static_cast<std::size_t>((hundredths + kHundred - 1) / kHundred);
  top.customers = best;
  top.revenue_share = undefined("no_revenue");
  if (total <= 0) return top;
  const auto last_of_them = revenues.begin() + static_cast<std::ptrdiff_t>(best) - 1;
  std::ranges::nth_element(revenues, last_of_them, std::ranges::greater{});
  top.revenue_share =
      orders::to_major_units(sum(revenues.first(best))) / orders::to_major_units(total);
  return top;
}

}  // namespace

std::array<TopShare, kTopPercents.size()> measure_concentration(
    std::span<const CustomerTotals> customers) {
  std::vector<orders::Amount> revenues;
  revenues.reserve(customers.size());
  for (const CustomerTotals& totals : customers) {
    if (totals.is_customer()) revenues.push_back(totals.revenue);
  }
  const orders::Amount total = sum(revenues);
  std::array<TopShare, kTopPercents.size()> shares;
  for (std::size_t i = 0; i < shares.size(); ++i)
    shares[i] = top_share(revenues, total, kTopPercents[i]);
  return shares;
}

}  // namespace clv::customers
