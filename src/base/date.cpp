#include "base/date.h"

#include <array>
#include <string_view>

#include "base/assert.h"

namespace clv {
namespace {

bool is_leap_year(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

void append_padded(std::string& out, int number, int width) {
  const std::string digits = std::to_string(number);
  for (auto i = static_cast<int>(digits.size()); i < width; ++i) out += '0';
  out += digits;
}

std::optional<int> parse_digits(std::string_view text) {
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace

int days_in_month(int year, int month) {
  CLV_ASSERT(month >= 1 && month <= 12, "a month is 1 to 12");
  static constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month == 2 && is_leap_year(year)) return 29;
  return kDays[static_cast<std::size_t>(month - 1)];
}

bool is_valid(const CivilDate& date) {
  if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12) return false;
  return date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

DayNumber to_day_number(const CivilDate& date) {
  CLV_ASSERT(is_valid(date), "the date must exist");
  // March is the first month of the shifted year, so that the leap day comes last.
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int era = year / 400;
  const int year_of_era = year - era * 400;
  const int shifted_month = (date.month + 9) % 12;
  const int day_of_year = (153 * shifted_month + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CivilDate to_civil_date(DayNumber day) {
  const std::int64_t shifted = std::int64_t{day} + 719468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const int day_of_era = static_cast<int>(shifted - era * 146097);
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;
  const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  const int year = static_cast<int>(era * 400) + year_of_era + (month <= 2 ? 1 : 0);
  return {.year = year, .month = month, .day = day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

std::string format_iso_date(DayNumber day) {
  const CivilDate date = to_civil_date(day);
  std::string out;
  append_padded(out, date.year, 4);
  out += '-';
  append_padded(out, date.month, 2);
  out += '-';
  append_padded(out, date.day, 2);
  return out;
}

std::optional<DayNumber> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const CivilDate date{.year = *year, .month = *month, .day = *day};
  if (!is_valid(date)) return std::nullopt;
  return to_day_number(date);
}

}  // namespace clv
