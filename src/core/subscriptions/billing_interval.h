// How often a subscription is paid, and the days on which it renews.
#pragma once

#include <compare>
#include <cstdint>

#include "base/date.h"

namespace clv::subscriptions {

// Whole months (a year is 12, a quarter 3) or whole days (a week is 7); the other of the two is 0.
struct BillingInterval {
  std::int32_t months = 0;  // 0 to 120
  std::int32_t days = 0;    // 0 to 3660

  [[nodiscard]] bool is_known() const { return months > 0 || days > 0; }
  // In months of 30.4375 days. Precondition: is_known().
  [[nodiscard]] double length_months() const;
  friend auto operator<=>(const BillingInterval&, const BillingInterval&) = default;
};

inline constexpr BillingInterval kMonthly{.months = 1};

// The day of renewal 1, 2, …; 0 is the start. By months it is the start's day of the month, or the last day of a month
// that is too short for it: 31 January, 28 February, 31 March. Preconditions: is_known(), renewal >= 0.
DayNumber renewal_day(DayNumber start, BillingInterval interval, std::int32_t renewal);

// How many renewal days lie after the start and not after `day`; 0 for a day before the first one. Precondition:
// is_known().
std::int32_t renewals_due(DayNumber start, BillingInterval interval, DayNumber day);

}  // namespace clv::subscriptions
