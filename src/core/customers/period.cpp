#include "core/customers/period.h"

#include <array>

#include "base/assert.h"

namespace clv::customers {
namespace {

constexpr std::int32_t kDaysPerWeek = 7;
constexpr std::int32_t kMonthsPerQuarter = 3;
// Lengths of elapsed periods in sixteenths of a day: whole numbers, so that no rounding decides to
// which period a day belongs.
constexpr std::int64_t kPartsPerDay = 16;
constexpr std::int64_t kPartsPerMonth = 487;
static_assert(static_cast<double>(kPartsPerMonth) / static_cast<double>(kPartsPerDay) ==
              kDaysPerMonth);

struct PeriodRow {
  std::string_view word;
  std::int64_t parts;
  double months;
};

constexpr std::array<PeriodRow, 3> kPeriods{{
    {"week", kDaysPerWeek* kPartsPerDay, kDaysPerWeek / kDaysPerMonth},
    {"month", kPartsPerMonth, 1.0},
    {"quarter", kMonthsPerQuarter* kPartsPerMonth, double{kMonthsPerQuarter}},
}};

const PeriodRow& row_of(Period by) { return kPeriods[static_cast<std::size_t>(by)]; }

// Day 0, 1 January 1970, was a Thursday: the week that holds it began three days earlier.
constexpr std::int32_t kMondayOffset = 3;

std::int32_t week_number(DayNumber day) {
  const std::int32_t shifted = day + kMondayOffset;
  return (shifted >= 0 ? shifted : shifted - (kDaysPerWeek - 1)) / kDaysPerWeek;
}

int quarter_of(int month) { return (month - 1) / kMonthsPerQuarter + 1; }

std::string week_name(DayNumber day) {
  const DayNumber thursday = week_number(day) * kDaysPerWeek;
  const std::string year = format_iso_date(thursday).substr(0, 4);
  const DayNumber new_year = to_day_number({to_civil_date(thursday).year, 1, 1});
  const int week = (thursday - new_year) / kDaysPerWeek + 1;
  return year + (week < 10 ? "-W0" : "-W") + std::to_string(week);
}

}  // namespace

std::string_view period_word(Period by) { return row_of(by).word; }

std::int32_t period_number(DayNumber day, Period by) {
  if (by == Period::week) return week_number(day);
  const CivilDate date = to_civil_date(day);
  if (by == Period::month) return date.year * 12 + date.month - 1;
  return date.year * 4 + quarter_of(date.month) - 1;
}

DayNumber first_day_of_period(DayNumber day, Period by) {
  if (by == Period::week) return week_number(day) * kDaysPerWeek - kMondayOffset;
  const CivilDate date = to_civil_date(day);
  const int month =
      by == Period::month ? date.month : (quarter_of(date.month) - 1) * kMonthsPerQuarter + 1;
  return to_day_number({date.year, month, 1});
}

DayNumber last_day_of_period(DayNumber day, Period by) {
  if (by == Period::week) return first_day_of_period(day, by) + kDaysPerWeek - 1;
  const CivilDate date = to_civil_date(day);
  const int month = by == Period::month ? date.month : quarter_of(date.month) * kMonthsPerQuarter;
  return to_day_number({date.year, month, days_in_month(date.year, month)});
}

std::string period_name(DayNumber day, Period by) {
  if (by == Period::week) return week_name(day);
  const std::string date = format_iso_date(day);
  if (by == Period::month) return date.substr(0, date.size() - 3);
  const int quarter = quarter_of(to_civil_date(day).month);
  return date.substr(0, date.size() - 6) + "-Q" + std::to_string(quarter);
}

std::int32_t elapsed_period(std::int32_t elapsed_days, Period by) {
  CLV_ASSERT(elapsed_days >= 0, "periods are counted from the first order on");
  return static_cast<std::int32_t>(elapsed_days * kPartsPerDay / row_of(by).parts);
}

std::int32_t last_elapsed_day(std::int32_t number, Period by) {
  CLV_ASSERT(number >= 0 && number <= 100'000, "an elapsed period of the calendar's range");
  return static_cast<std::int32_t>(((number + 1) * row_of(by).parts - 1) / kPartsPerDay);
}

double months_per_period(Period by) { return row_of(by).months; }

}  // namespace clv::customers
