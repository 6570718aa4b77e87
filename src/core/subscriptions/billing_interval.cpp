#include "core/subscriptions/billing_interval.h"

#include <algorithm>

#include "base/assert.h"

namespace clv::subscriptions {
namespace {

std::int32_t month_number(const CivilDate& date) { return date.year * 12 + date.month - 1; }

}  // namespace

double BillingInterval::length_months() const {
  CLV_ASSERT(is_known(), "an interval that is not known has no length");
  return months > 0 ? static_cast<double>(months) : static_cast<double>(days) / kDaysPerMonth;
}

DayNumber renewal_day(DayNumber start, BillingInterval interval, std::int32_t renewal) {
  CLV_ASSERT(interval.is_known() && renewal >= 0, "renewals are counted in a known interval");
  if (interval.months == 0) return start + renewal * interval.days;
  const CivilDate first = to_civil_date(start);
  const std::int32_t month = month_number(first) + renewal * interval.months;
  CivilDate due{.year = month / 12, .month = month % 12 + 1, .day = first.day};
  due.day = std::min(due.day, days_in_month(due.year, due.month));
  return to_day_number(due);
}

std::int32_t renewals_due(DayNumber start, BillingInterval interval, DayNumber day) {
  CLV_ASSERT(interval.is_known(), "renewals are counted in a known interval");
  if (day <= start) return 0;
  if (interval.months == 0) return (day - start) / interval.days;
  const std::int32_t months = month_number(to_civil_date(day)) - month_number(to_civil_date(start));
  const std::int32_t renewals = months / interval.months;
  // The month is reached, its day perhaps not.
  return renewal_day(start, interval, renewals) <= day ? renewals : renewals - 1;
}

}  // namespace clv::subscriptions
