#include "ingest/date_fields.h"

#include <utility>

#include "ingest/month_name.h"

namespace clv::ingest {
namespace {

constexpr std::size_t kLongestDate = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

DateField take_field(std::string_view& text, std::size_t most_digits) {
  DateField field;
  while (field.digits < most_digits && field.digits < text.size() && is_digit(text[field.digits])) {
    field.number = field.number * 10 + (text[field.digits] - '0');
    ++field.digits;
  }
  text.remove_prefix(field.digits);
  return field;
}

std::string_view take_word(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && is_letter(text[length])) ++length;
  const std::string_view word = text.substr(0, length);
  text.remove_prefix(length);
  return word;
}

// What stands between the parts of a date with a named month; the first sign of it.
char skip_between(std::string_view& text) {
  const char first = text.empty() ? '\0' : text.front();
  while (!text.empty() && std::string_view(" ,.-/").find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  return first;
}

// "2024. január 31.", "31 stycznia 2024 r., 14:05": nothing of it is a time.
void skip_closing(std::string_view& text) {
  if (text == "." || text.starts_with(". ") || text.starts_with(".,")) text.remove_prefix(1);
  std::string_view rest = text;
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  const std::string_view word = take_word(rest);
  if (word.empty() || word.size() > 2 || !rest.starts_with('.')) return;
  text = rest.substr(1);
}

// "28. 1. 2024": a space behind a dot belongs to it.
bool take_separator(std::string_view& text, char separator) {
  if (!text.starts_with(separator)) return false;
  text.remove_prefix(1);
  if (separator == '.' && text.starts_with(' ')) text.remove_prefix(1);
  return true;
}

std::optional<DateFields> read_compact(std::string_view text) {
  DateFields written;
  written.fields[0] = take_field(text, 4);
  written.fields[1] = take_field(text, 2);
  written.fields[2] = take_field(text, 2);
  if (written.fields[2].digits != 2) return std::nullopt;
  // The time of "20240131T140500" is not needed to know the day.
  written.rest = text;
  return written;
}

std::optional<DateFields> read_numbers(std::string_view text) {
  std::string_view rest = text;
  DateFields written;
  written.fields[0] = take_field(rest, 8);
  if (written.fields[0].digits == 8) return read_compact(text);
  if (written.fields[0].digits == 0 || rest.empty()) return std::nullopt;
  written.separator = rest.front();
  if (written.separator != '-' && written.separator != '/' && written.separator != '.')
    return std::nullopt;
  take_separator(rest, written.separator);
  written.fields[1] = take_field(rest, 2);
  if (written.fields[1].digits == 0 || !take_separator(rest, written.separator))
    return std::nullopt;
  written.fields[2] = take_field(rest, 4);
  if (written.fields[2].digits == 0) return std::nullopt;
  skip_closing(rest);
  written.rest = rest;
  return written;
}

// "st", "nd", "rd", "th", "er", "e" behind the number of a day.
void skip_ordinal(std::string_view& text) {
  std::string_view rest = text;
  const std::string_view word = take_word(rest);
  if (word.size() <= 2 && !word.empty() && !find_month(word)) text = rest;
}

// "de", "m.", "gada": what many languages put between the parts.
constexpr std::size_t kLongestFiller = 4;  // bytes

void skip_fillers(std::string_view& text) {
  for (;;) {
    std::string_view rest = text;
    const std::string_view word = take_word(rest);
    if (word.empty() || word.size() > kLongestFiller || find_month(word)) break;
    skip_between(rest);
    text = rest;
  }
  // "7 d’abril"
  for (const std::string_view elided : {"d'", "d\xE2\x80\x99"}) {
    if (text.starts_with(elided)) text.remove_prefix(elided.size());
  }
}

// The day of the week in front: "zo", "sexta-feira", "søndag den".
std::string_view without_weekday(std::string_view text) {
  std::string_view rest = text;
  (void)take_word(rest);
  skip_between(rest);
  return rest;
}

std::optional<DateFields> read_named(std::string_view text) {
  DateFields written;
  std::string_view rest = text;
  std::string_view word = take_word(rest);
  for (int words = 0; words < 2 && !word.empty() && !find_month(word); ++words) {
    text = without_weekday(text);
    rest = text;
    word = take_word(rest);
  }
  written.month_is_named = true;
  std::optional<int> month = find_month(word);
  written.month_stands_first = month.has_value();
  if (!word.empty() && !month) return std::nullopt;
  if (month) skip_between(rest);
  written.fields[0] = take_field(rest, 4);
  if (written.fields[0].digits == 0) return std::nullopt;
  skip_ordinal(rest);
  written.separator = skip_between(rest);
  skip_fillers(rest);
  // "2024. gada 31. janvāris"
  if (!month && starts_with_year(written)) written.fields[2] = take_field(rest, 2);
  if (written.fields[2].digits > 0) skip_between(rest);
  if (!month) {
    month = find_month(take_word(rest));
    if (!month) return std::nullopt;
  }
  written.fields[1] = {.number = *month, .digits = 2};
  if (written.fields[2].digits == 0) {
    skip_between(rest);
    skip_fillers(rest);
    written.fields[2] = take_field(rest, 4);
  }
  if (written.fields[2].digits == 0) return std::nullopt;
  skip_closing(rest);
  // "31 janvier 2024 à 14:05", "8 dec. 2024 om 9:15"
  written.rest = rest;
  return written;
}

}  // namespace

std::optional<DateFields> read_date_fields(std::string_view text) {
  if (text.empty() || text.size() > kLongestDate) return std::nullopt;
  if (is_digit(text.front())) {
    if (std::optional<DateFields> written = read_numbers(text)) return written;
  }
  if (std::optional<DateFields> written = read_named(text)) return written;
  // "marți, 28 mai 2024": a Tuesday that begins as a month does.
  const std::string_view rest = without_weekday(text);
  return rest.empty() || !is_digit(rest.front()) ? std::nullopt : read_named(rest);
}

std::optional<DayNumber> to_day(const DateFields& written, DateOrder order) {
  const auto& [a, b, c] = written.fields;
  CivilDate date;
  if (starts_with_year(written)) {
    if (c.digits > 2) return std::nullopt;
    date = {.year = a.number, .month = b.number, .day = c.number};
  } else if (order == DateOrder::short_year_month_day && !written.month_is_named) {
    if (a.digits != 2 || c.digits > 2) return std::nullopt;
    date = {.year = (a.number < 70 ? 2000 : 1900) + a.number, .month = b.number, .day = c.number};
  } else {
    const bool undecided = order == DateOrder::year_month_day && !written.month_is_named;
    if (undecided || a.digits > 2 || c.digits == 3 || c.digits == 1) return std::nullopt;
    const bool day_first = order != DateOrder::month_day_year || written.month_is_named;
    const int century = c.digits == 4 ? 0 : c.number < 70 ? 2000 : 1900;
    date = {.year = century + c.number,
            .month = day_first ? b.number : a.number,
            .day = day_first ? a.number : b.number};
  }
  if (!is_valid(date)) return std::nullopt;
  return to_day_number(date);
}

}  // namespace clv::ingest
