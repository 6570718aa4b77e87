#include "core/customers/customer_totals.h"

#include <algorithm>

namespace clv::customers {

std::span<const orders::Purchase> seen_until(std::span<const orders::Purchase> purchases,
                                             DayNumber as_of) {
  if (purchases.empty() || purchases.back().day <= as_of) return purchases;
  const auto end = std::ranges::upper_bound(
      purchases, as_of, {},
      [](const orders::Purchase& purchase) { return DayNumber{purchase.day}; });
  return {purchases.begin(), end};
}

CustomerTotals total_purchases(std::span<const orders::Purchase> purchases) {
  CustomerTotals totals;
  for (const orders::Purchase& purchase : purchases) {
    totals.revenue = orders::add(totals.revenue, purchase.net);
    if (purchase.is_refund != 0) continue;
    if (totals.orders == 0) totals.first_day = purchase.day;
    if (totals.orders == 0 || purchase.day != totals.last_day) ++totals.purchase_days;
    totals.last_day = purchase.day;
    ++totals.orders;
  }
  return totals;
}

}  // namespace clv::customers
