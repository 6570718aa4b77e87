#include "core/customers/order_time.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "core/customers/period.h"

namespace clv::customers {
namespace {

constexpr double kUsualShare = 0.9;

DayNumber usual_pause(const orders::Ledger& ledger, const OrderTimeTerms& terms) {
  const auto days = static_cast<std::size_t>(terms.known_until - terms.first_order) + 1;
  std::vector<bool> has_order(days, false);
  for (const orders::Purchase& purchase : ledger.all()) {
    const DayNumber day = purchase.day;
    if (purchase.is_refund == 0 && day >= terms.first_order && day <= terms.known_until)
      has_order[static_cast<std::size_t>(day - terms.first_order)] = true;
  }
  std::vector<DayNumber> pauses;
  DayNumber last = 0;
  for (std::size_t day = 1; day < days; ++day) {
    if (!has_order[day]) continue;
    pauses.push_back(static_cast<DayNumber>(day) - last);
    last = static_cast<DayNumber>(day);
  }
  if (pauses.size() < 2) return std::numeric_limits<DayNumber>::max();
  const auto place =
      static_cast<std::ptrdiff_t>(kUsualShare * static_cast<double>(pauses.size() - 1));
  std::ranges::nth_element(pauses, pauses.begin() + place);
  return pauses[static_cast<std::size_t>(place)];
}

}  // namespace

DaySpan time_of_orders(const orders::Ledger& ledger, const OrderTimeTerms& terms) {
  const DayNumber usual = usual_pause(ledger, terms);
  DaySpan time{.first = terms.first_order, .last = terms.known_until};
  const DayNumber month_begin = first_day_of_period(time.first, Period::month);
  if (time.first - month_begin <= usual) time.first = month_begin;
  const DayNumber month_end = last_day_of_period(time.last, Period::month);
  if (month_end - time.last <= usual) time.last = month_end;
  return time;
}

}  // namespace clv::customers
