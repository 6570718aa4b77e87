// Calendar weeks, months and quarters, and the same lengths counted from a customer's first order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"

namespace clv::customers {

enum class Period : std::uint8_t { week, month, quarter };

// "week", "month", "quarter".
std::string_view period_word(Period by);

// Numbers the calendar's periods without a gap, ascending. Weeks begin on Monday (ISO 8601).
std::int32_t period_number(DayNumber day, Period by);

// The first and the last day of the calendar period that holds `day`.
DayNumber first_day_of_period(DayNumber day, Period by);
DayNumber last_day_of_period(DayNumber day, Period by);

// "1997-W01" (ISO 8601: the year is that of the week's Thursday), "1997-01", "1997-Q1".
std::string period_name(DayNumber day, Period by);

// Since a first order, a week is 7 days, a month 30.4375 days and a quarter three such months
// (FORMULAS.md). Period 0 begins with the day of the first order.

// The period that holds the day `elapsed_days` after the first order. Precondition: elapsed_days >= 0.
std::int32_t elapsed_period(std::int32_t elapsed_days, Period by);

// The last whole day of elapsed period `number`, as days after the first order: elapsed_period(n) ==
// number for this n and no later one. Precondition: 0 <= number <= 100,000.
std::int32_t last_elapsed_day(std::int32_t number, Period by);

// The length of an elapsed period in months.
double months_per_period(Period by);

}  // namespace clv::customers
