#include "base/date.h"

#include <chrono>
#include <string_view>

#include "base/assert.h"

namespace clv {
namespace {

namespace chrono = std::chrono;

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
  const chrono::year_month_day_last last{
      chrono::year{year}, chrono::month_day_last{chrono::month{static_cast<unsigned>(month)}}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

bool is_valid(const CivilDate& date) {
  if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12) return false;
  return date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

DayNumber to_day_number(const CivilDate& date) {
  CLV_ASSERT(is_valid(date), "the date must exist");
  const chrono::year_month_day day{chrono::year{date.year},
                                   chrono::month{static_cast<unsigned>(date.month)},
                                   chrono::day{static_cast<unsigned>(date.day)}};
  return static_cast<DayNumber>(chrono::sys_days{day}.time_since_epoch().count());
}

CivilDate to_civil_date(DayNumber day) {
  const chrono::year_month_day date{chrono::sys_days{chrono::days{day}}};
  return {.year = static_cast<int>(date.year()),
          .month = static_cast<int>(static_cast<unsigned>(date.month())),
          .day = static_cast<int>(static_cast<unsigned>(date.day()))};
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
