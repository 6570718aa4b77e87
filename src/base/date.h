// Calendar days as plain integers. No clock, no time zone data, no locale: those are arguments
// elsewhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clv {

// Days since 1970-01-01 in the proleptic Gregorian calendar; negative before it.
using DayNumber = std::int32_t;

struct CivilDate {
  int year = 1970;  // 0001..9999 where it is read from text
  int month = 1;    // 1..12
  int day = 1;      // 1..31
  friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

// The number of days in `month` (1..12) of `year`.
int days_in_month(int year, int month);

// True if the three parts name a day that exists, in the years 0001..9999.
bool is_valid(const CivilDate& date);

// Precondition: is_valid(date).
DayNumber to_day_number(const CivilDate& date);

// The inverse of to_day_number. Precondition: a day of the years -32767 to 32767, the range of std::chrono::year.
CivilDate to_civil_date(DayNumber day);

// "YYYY-MM-DD".
std::string format_iso_date(DayNumber day);

// Reads exactly "YYYY-MM-DD"; anything else, also a day that does not exist, is nothing.
std::optional<DayNumber> parse_iso_date(std::string_view text);

// Average lengths used wherever days become months (FORMULAS.md): 30.4375 days, 12 months a year.
inline constexpr double kDaysPerMonth = 30.4375;
inline constexpr double kMonthsPerYear = 12.0;

// Without leap seconds, as clocks and file formats count.
inline constexpr std::int64_t kSecondsPerDay = 86400;

}  // namespace clv
