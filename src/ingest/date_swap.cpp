#include "ingest/date_swap.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "ingest/date_fields.h"

namespace clv::ingest {
namespace {

constexpr int kMonths = 12;

}  // namespace

DateSwap find_date_swap(std::span<const std::string_view> cells) {
  std::size_t year_first = 0;
  std::size_t day_first = 0;
  std::size_t month_first = 0;
  for (const std::string_view cell : cells) {
    const std::optional<DateFields> written = read_date_fields(cell);
    if (!written) continue;
    if (written->month_is_named || written->separator == '\0') return {};
    if (starts_with_year(*written)) {
      if (written->fields[2].number > kMonths) return {};
      ++year_first;
      continue;
    }
    const bool reads_day_first = to_day(*written, DateOrder::day_month_year).has_value();
    if (reads_day_first == to_day(*written, DateOrder::month_day_year).has_value()) return {};
    ++(reads_day_first ? day_first : month_first);
  }
  constexpr std::size_t kFewest = 2;
  constexpr std::size_t kEnough = 10;
  const std::size_t others = std::max(day_first, month_first);
  const bool is_likely = year_first >= kFewest && others >= kFewest && day_first * month_first == 0;
  return {.is_likely = is_likely, .is_sure = is_likely && year_first + others >= kEnough};
}

bool names_year_first(std::string_view cell) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return cell.size() > 4 && std::ranges::all_of(cell.substr(0, 4), is_digit) && !is_digit(cell[4]);
}

std::optional<DayNumber> exchange_day_and_month(DayNumber day) {
  CivilDate date = to_civil_date(day);
  std::swap(date.day, date.month);
  return is_valid(date) ? std::optional(to_day_number(date)) : std::nullopt;
}

}  // namespace clv::ingest
