#include "ingest/cost_period.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "core/customers/period.h"
#include "ingest/month_name.h"

namespace clv::ingest {
namespace {

using customers::Period;

constexpr std::array<std::string_view, 4> kUnitNames{"day", "week", "month", "quarter"};

constexpr DayNumber kLongestRange = 10 * 366;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<int> number_of(std::string_view digits) {
  if (digits.empty() || digits.size() > 6 || !std::ranges::all_of(digits, is_digit))
    return std::nullopt;
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

std::optional<DaySpan> months_from(std::optional<int> year, std::optional<int> month, int count) {
  if (!year || !month || *year < 1 || *year > 9999 || *month < 1 || *month > 13 - count)
    return std::nullopt;
  const int last = *month + count - 1;
  return DaySpan{.first = to_day_number({*year, *month, 1}),
                 .last = to_day_number({*year, last, days_in_month(*year, last)})};
}

// Two parts, whichever of them is the year.
std::optional<DaySpan> month_of_parts(std::string_view a, std::string_view b) {
  const auto number = [](std::string_view part) {
    const auto named = find_month(part);
    return named ? named : number_of(part);
  };
  if (a.size() == 4 && number_of(a)) return months_from(number_of(a), number(b), 1);
  if (b.size() == 4 && number_of(b)) return months_from(number_of(b), number(a), 1);
  return std::nullopt;
}

DaySpan around(DayNumber day, Period period) {
  return {.first = customers::first_day_of_period(day, period),
          .last = customers::last_day_of_period(day, period)};
}

// A year and a number of something else, with the letters between them: "2026-W27" is 2026, 27, "w".
struct Numbered {
  int year = 0;
  int number = 0;
  std::string letters;
};

std::optional<Numbered> read_numbered(std::string_view text) {
  Numbered read;
  std::array<int, 2> numbers{};
  std::array<std::size_t, 2> lengths{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (is_digit(text[i])) {
      std::size_t end = i;
      while (end < text.size() && is_digit(text[end])) ++end;
      const auto number = number_of(text.substr(i, end - i));
      if (!number || count == numbers.size()) return std::nullopt;
      numbers[count] = *number;
      lengths[count++] = end - i;
      i = end;
    } else {
      const char c = text[i++];
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) read.letters += c;
    }
  }
  if (count != 2 || read.letters.empty()) return std::nullopt;
  const bool year_first = lengths[0] == 4;
  if (!year_first && lengths[1] != 4) return std::nullopt;
  read.year = numbers[year_first ? 0 : 1];
  read.number = numbers[year_first ? 1 : 0];
  read.letters = to_lower_ascii(read.letters);
  return read;
}

// ISO 8601: the week with the year's 4th of January is its first.
std::optional<DaySpan> week_of(int year, int number) {
  if (year < 1 || year > 9999 || number < 1 || number > 53) return std::nullopt;
  const DayNumber first =
      customers::first_day_of_period(to_day_number({year, 1, 4}), Period::week) + 7 * (number - 1);
  return DaySpan{.first = first, .last = first + 6};
}

std::optional<DaySpan> parse_numbered(std::string_view text) {
  constexpr std::array<std::string_view, 7> kWeeks{"w",     "kw",      "wk",           "week",
                                                   "woche", "semaine", "kalenderwoche"};
  constexpr std::array<std::string_view, 7> kQuarters{"q",       "k",         "t",      "kwartaal",
                                                      "quartal", "trimestre", "quarter"};
  const auto read = read_numbered(text);
  if (!read) return std::nullopt;
  if (std::ranges::contains(kWeeks, read->letters)) return week_of(read->year, read->number);
  if (std::ranges::contains(kQuarters, read->letters) && read->number >= 1 && read->number <= 4)
    return months_from(read->year, read->number * 3 - 2, 3);
  return std::nullopt;
}

// "Report Start: 7/1/2026" without what stands before the day.
std::string_view without_label(std::string_view text) {
  text = trim(text);
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || std::ranges::any_of(text.substr(0, colon), is_digit))
    return text;
  return trim(text.substr(colon + 1));
}

std::optional<DaySpan> span_of(std::optional<DayNumber> first, std::optional<DayNumber> last) {
  if (!first || !last || *first > *last || *last - *first > kLongestRange) return std::nullopt;
  return DaySpan{.first = *first, .last = *last};
}

// Where the year, or the month too, is said once: "1 - 31 juli 2026", "Jul 1 – 31, 2026", "Jun 24 - Jul 31, 2026".
std::optional<DaySpan> complete_range(std::string_view left, std::string_view right,
                                      DateOrder order) {
  if (right.size() < 6 || left.empty()) return std::nullopt;
  const std::string year(right.substr(right.size() - 4));
  if (!number_of(year)) return std::nullopt;
  const std::size_t word = right.find(' ');
  const std::size_t left_word = left.find(' ');
  const auto day = [&](const std::string& text) { return parse_date(text, order); };
  const std::string day_of_left(left);
  if (const auto last = day(std::string(right))) {
    if (const auto span = span_of(day(day_of_left + ", " + year), last)) return span;
    if (const auto span = span_of(day(day_of_left + " " + year), last)) return span;
    if (word == std::string_view::npos) return std::nullopt;
    return span_of(day(day_of_left + std::string(right.substr(word))), last);
  }
  if (left_word == std::string_view::npos) return std::nullopt;
  const std::string month(left.substr(0, left_word));
  return span_of(day(day_of_left + ", " + year), day(month + " " + std::string(right)));
}

}  // namespace

std::string_view cost_unit_name(CostUnit unit) {
  return kUnitNames[static_cast<std::size_t>(unit)];
}

std::optional<DaySpan> parse_month(std::string_view text) {
  text = trim(text);
  const std::size_t end = text.find_first_of(" -/.");
  if (end == std::string_view::npos) {
    const auto number = number_of(text);
    if (!number || text.size() != 6) return std::nullopt;
    return months_from(*number / 100, *number % 100, 1);
  }
  const std::size_t begin = text.find_first_not_of(" -/.", end);
  if (begin == std::string_view::npos) return std::nullopt;
  return month_of_parts(text.substr(0, end), text.substr(begin));
}

std::optional<DaySpan> parse_cost_period(std::string_view text, DateOrder order, CostUnit unit) {
  text = trim(text);
  if (unit == CostUnit::week && text.size() == 6) {
    if (const auto number = number_of(text)) return week_of(*number / 100, *number % 100);
  }
  if (const auto month = parse_month(text)) return month;
  if (const auto numbered = parse_numbered(text)) return numbered;
  if (const auto day = parse_date(text, order)) {
    switch (unit) {
      case CostUnit::day:
        return DaySpan{.first = *day, .last = *day};
      case CostUnit::week:
        return DaySpan{.first = *day, .last = *day + 6};
      case CostUnit::month:
        return around(*day, Period::month);
      case CostUnit::quarter:
        return around(*day, Period::quarter);
    }
  }
  return parse_day_range(text, order);
}

std::optional<DaySpan> parse_day_range(std::string_view text, DateOrder order) {
  constexpr std::array<std::string_view, 13> kBetween{" - ",
                                                      " \xE2\x80\x93 ",
                                                      " \xE2\x80\x94 ",
                                                      " to ",
                                                      " bis ",
                                                      " tot ",
                                                      " t/m ",
                                                      " au ",
                                                      " / ",
                                                      "\xE2\x80\x93",
                                                      ",",
                                                      "-",
                                                      "/"};
  for (const std::string_view sign : kBetween) {
    for (std::size_t at = text.find(sign); at != std::string_view::npos;
         at = text.find(sign, at + sign.size())) {
      const std::string_view left = without_label(text.substr(0, at));
      const std::string_view right = without_label(text.substr(at + sign.size()));
      if (const auto span = span_of(parse_date(left, order), parse_date(right, order))) return span;
      if (sign == "," || sign == "-" || sign == "/") continue;
      if (const auto span = complete_range(left, right, order)) return span;
    }
  }
  return std::nullopt;
}

}  // namespace clv::ingest
