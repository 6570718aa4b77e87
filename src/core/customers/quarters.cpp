#include "core/customers/quarters.h"

#include "base/assert.h"
#include "core/customers/period.h"

namespace clv::customers {

QuarterCounter::QuarterCounter(DayNumber as_of)
    : as_of_(as_of), newest_(period_number(as_of, Period::quarter)) {}

void QuarterCounter::take(std::span<const orders::Purchase> purchases,
                          const CustomerTotals& totals) {
  std::int32_t last_active = -1;
  for (const orders::Purchase& purchase : purchases) {
    const std::int32_t age = newest_ - period_number(purchase.day, Period::quarter);
    CLV_ASSERT(age >= 0, "purchases after the as-of day are not seen");
    if (age >= kMostQuarters) continue;
    const auto index = static_cast<std::size_t>(age);
    if (index >= by_age_.size()) by_age_.resize(index + 1);
    Count& count = by_age_[index];
    count.revenue = orders::add(count.revenue, purchase.net);
    if (totals.is_customer() && purchase.day > totals.first_day)
      count.returning_revenue = orders::add(count.returning_revenue, purchase.net);
    if (purchase.is_refund != 0) continue;
    ++count.orders;
    count.active_customers += age != last_active ? 1 : 0;
    last_active = age;
  }
}

Quarter QuarterCounter::close(const Count& count, DayNumber any_day) const {
  Quarter quarter{.name = period_name(any_day, Period::quarter),
                  .is_complete = last_day_of_period(any_day, Period::quarter) <= as_of_,
                  .active_customers = count.active_customers,
                  .orders = count.orders,
                  .revenue = count.revenue,
                  .returning_revenue = count.returning_revenue};
  if (count.revenue > 0) {
    quarter.returning_revenue_share =
        orders::to_major_units(count.returning_revenue) / orders::to_major_units(count.revenue);
  }
  if (count.orders > 0) {
    const auto order_count = static_cast<double>(count.orders);
    quarter.aov = orders::to_major_units(count.revenue) / order_count;
    quarter.orders_per_active_customer = order_count / static_cast<double>(count.active_customers);
  }
  return quarter;
}

std::vector<Quarter> QuarterCounter::finish() const {
  std::vector<Quarter> quarters(by_age_.size());
  DayNumber any_day = as_of_;
  for (std::size_t age = 0; age < by_age_.size(); ++age) {
    quarters[by_age_.size() - 1 - age] = close(by_age_[age], any_day);
    any_day = first_day_of_period(any_day, Period::quarter) - 1;
  }
  return quarters;
}

}  // namespace clv::customers
