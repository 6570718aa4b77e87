#include "ingest/date_number.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "base/number_text.h"

namespace clv::ingest {
namespace {

constexpr std::int64_t kMillisecondsPerSecond = 1000;
constexpr DayNumber kExcelDayOf1970 = 25569;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Decimal {
  std::int64_t whole = 0;
  std::size_t whole_digits = 0;
  double fraction = 0;
  bool has_fraction = false;
};

std::optional<Decimal> read_decimal(std::string_view text) {
  constexpr std::size_t kLongest = 24;
  if (text.empty() || text.size() > kLongest) return std::nullopt;
  Decimal out;
  while (out.whole_digits < text.size() && is_digit(text[out.whole_digits])) {
    if (out.whole_digits == 13) return std::nullopt;
    out.whole = out.whole * 10 + (text[out.whole_digits] - '0');
    ++out.whole_digits;
  }
  const std::string_view rest = text.substr(out.whole_digits);
  if (out.whole_digits == 0 || rest.empty())
    return out.whole_digits == 0 ? std::nullopt : std::optional(out);
  const bool is_decimal = rest.front() == '.' || rest.front() == ',';
  if (!is_decimal || !std::ranges::all_of(rest.substr(1), is_digit)) return std::nullopt;
  out.has_fraction = true;
  out.fraction = read_number(rest, rest.front()).value_or(0.0);  // "45000." has no decimals
  return out;
}

WrittenMoment from_utc_seconds(std::int64_t seconds) {
  return {.day = static_cast<DayNumber>(seconds / kSecondsPerDay),
          .second_of_day = static_cast<std::int32_t>(seconds % kSecondsPerDay),
          .offset_seconds = 0};
}

WrittenMoment from_excel_days(const Decimal& days) {
  WrittenMoment moment;
  moment.day = static_cast<DayNumber>(days.whole) - kExcelDayOf1970;
  if (days.has_fraction) {
    const auto second = static_cast<std::int32_t>(std::lround(days.fraction * kSecondsPerDay));
    moment.second_of_day = second < kSecondsPerDay ? second : kSecondsPerDay - 1;
  }
  return moment;
}

}  // namespace

std::optional<WrittenMoment> parse_date_number(std::string_view text, DateOrder order) {
  const std::optional<Decimal> number = read_decimal(text);
  if (!number) return std::nullopt;
  switch (order) {
    case DateOrder::unix_seconds:
      if (number->whole_digits != 9 && number->whole_digits != 10) return std::nullopt;
      return from_utc_seconds(number->whole);
    case DateOrder::unix_milliseconds:
      if (number->whole_digits != 12 && number->whole_digits != 13) return std::nullopt;
      return from_utc_seconds(number->whole / kMillisecondsPerSecond);
    case DateOrder::excel_days:
      if (number->whole_digits != 5 || number->whole < 20000 || number->whole >= 80000)
        return std::nullopt;
      return from_excel_days(*number);
    default:
      return std::nullopt;
  }
}

}  // namespace clv::ingest
