#include "ingest/date_text.h"

#include <array>
#include <cstddef>

namespace clv::ingest {
namespace {

constexpr std::size_t kLongestDate = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Field {
  int number = 0;
  std::size_t digits = 0;
};

// Three numbers with the sign between them, as they stand.
struct Written {
  std::array<Field, 3> fields;
  char separator = '\0';
};

Field take_field(std::string_view& text, std::size_t most_digits) {
  Field field;
  while (field.digits < most_digits && field.digits < text.size() && is_digit(text[field.digits])) {
    field.number = field.number * 10 + (text[field.digits] - '0');
    ++field.digits;
  }
  text.remove_prefix(field.digits);
  return field;
}

// A time, a zone, or nothing: the day is already known.
bool is_rest_of_date(std::string_view rest) {
  if (rest.empty()) return true;
  if (rest.front() == ',') rest.remove_prefix(1);
  if (!rest.starts_with(' ') && !rest.starts_with('T')) return false;
  while (rest.starts_with(' ') || rest.starts_with('T')) rest.remove_prefix(1);
  return rest.empty() || is_digit(rest.front());
}

std::optional<Written> read_compact(std::string_view text) {
  Written written;
  written.fields[0] = take_field(text, 4);
  written.fields[1] = take_field(text, 2);
  written.fields[2] = take_field(text, 2);
  if (written.fields[2].digits != 2 || !is_rest_of_date(text)) return std::nullopt;
  return written;
}

std::optional<Written> read_written(std::string_view text) {
  if (text.size() > kLongestDate) return std::nullopt;
  std::string_view rest = text;
  Written written;
  written.fields[0] = take_field(rest, 8);
  if (written.fields[0].digits == 8) return read_compact(text);
  if (written.fields[0].digits == 0 || rest.empty()) return std::nullopt;
  written.separator = rest.front();
  if (written.separator != '-' && written.separator != '/' && written.separator != '.')
    return std::nullopt;
  rest.remove_prefix(1);
  written.fields[1] = take_field(rest, 2);
  if (written.fields[1].digits == 0 || !rest.starts_with(written.separator)) return std::nullopt;
  rest.remove_prefix(1);
  written.fields[2] = take_field(rest, 4);
  if (written.fields[2].digits == 0 || !is_rest_of_date(rest)) return std::nullopt;
  return written;
}

bool starts_with_year(const Written& written) { return written.fields[0].digits == 4; }

std::optional<DayNumber> to_day(const Written& written, DateOrder order) {
  const auto& [a, b, c] = written.fields;
  CivilDate date;
  if (starts_with_year(written)) {
    if (c.digits > 2) return std::nullopt;
    date = {.year = a.number, .month = b.number, .day = c.number};
  } else {
    if (order == DateOrder::kYearMonthDay || a.digits > 2 || c.digits == 3 || c.digits == 1)
      return std::nullopt;
    const bool day_first = order == DateOrder::kDayMonthYear;
    const int century = c.digits == 4 ? 0 : c.number < 70 ? 2000 : 1900;
    date = {.year = century + c.number,
            .month = day_first ? b.number : a.number,
            .day = day_first ? a.number : b.number};
  }
  if (!is_valid(date)) return std::nullopt;
  return to_day_number(date);
}

// "DD-MM-YYYY" as in `written`; padded where every sample is.
std::string describe(const Written& written, DateOrder order, bool padded) {
  if (written.separator == '\0') return "YYYYMMDD";
  const std::string separator(1, written.separator);
  const std::string day = padded ? "DD" : "D";
  const std::string month = padded ? "MM" : "M";
  if (starts_with_year(written)) return "YYYY" + separator + month + separator + day;
  const std::string year = written.fields[2].digits == 2 ? "YY" : "YYYY";
  const bool day_first = order == DateOrder::kDayMonthYear;
  return (day_first ? day : month) + separator + (day_first ? month : day) + separator + year;
}

// The two shortest fields have two digits each.
bool is_padded(const Written& written) {
  const std::size_t other = starts_with_year(written) ? 2 : 0;
  return written.fields[1].digits == 2 && written.fields[other].digits == 2;
}

struct Evidence {
  std::size_t year_first = 0;
  std::size_t only_day_first = 0;
  std::size_t only_month_first = 0;
  std::size_t both = 0;
};

}  // namespace

std::optional<DayNumber> parse_date(std::string_view text, DateOrder order) {
  const std::optional<Written> written = read_written(text);
  return written ? to_day(*written, order) : std::nullopt;
}

DateChoice choose_date_order(std::span<const std::string_view> samples, DateOrder fallback) {
  Evidence evidence;
  std::optional<Written> example;
  bool padded = true;
  for (const std::string_view sample : samples) {
    const std::optional<Written> written = read_written(sample);
    if (!written) continue;
    const bool day_first = to_day(*written, DateOrder::kDayMonthYear).has_value();
    const bool month_first = to_day(*written, DateOrder::kMonthDayYear).has_value();
    if (!day_first && !month_first) continue;
    if (!example) example = written;
    padded = padded && is_padded(*written);
    if (starts_with_year(*written)) {
      ++evidence.year_first;
    } else if (day_first && month_first) {
      ++evidence.both;
    } else {
      ++(day_first ? evidence.only_day_first : evidence.only_month_first);
    }
  }
  DateChoice choice;
  if (!example) return choice;
  if (evidence.only_day_first + evidence.only_month_first + evidence.both > 0) {
    const bool decided = evidence.only_day_first != evidence.only_month_first;
    const bool day_first = evidence.only_day_first > evidence.only_month_first;
    choice.order = !decided    ? fallback
                   : day_first ? DateOrder::kDayMonthYear
                               : DateOrder::kMonthDayYear;
    choice.proven = decided && (evidence.only_day_first == 0 || evidence.only_month_first == 0);
  }
  choice.format = describe(*example, choice.order, padded);
  return choice;
}

}  // namespace clv::ingest
