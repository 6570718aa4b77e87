#include "texts/parse_number.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/number_text.h"
#include "base/text.h"
#include "texts/language_data.h"

namespace clv::texts {
namespace {

constexpr std::array<std::string_view, 4> kMinuses{"-", "\u2212", "\u2013", "\u2014"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool remove_prefix(std::string_view& text, std::string_view prefix) {
  if (prefix.empty() || text.size() < prefix.size()) return false;
  if (!equals_ignoring_case(text.substr(0, prefix.size()), prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool remove_suffix(std::string_view& text, std::string_view suffix) {
  if (suffix.empty() || text.size() < suffix.size()) return false;
  if (!equals_ignoring_case(text.substr(text.size() - suffix.size()), suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

template <class Remove>
bool remove_currency(Remove remove, const Locale& locale) {
  if (remove(locale.currency)) return true;
  return std::ranges::any_of(
      kCurrencies, [&](const Currency& each) { return remove(each.sign) || remove(each.code); });
}

// "maanden", "maand", "mnd": the words that format_months writes after a number.
bool remove_month_word(std::string_view& written, Language language) {
  constexpr std::string_view kNumber = "{n}";
  for (std::size_t form = 0; form < kPluralFormCount; ++form) {
    for (const TextKey key : {TextKey::unit_months, TextKey::unit_months_short}) {
      const std::string_view pattern =
          sentence_at(sentences(language), static_cast<PluralForm>(form), key);
      if (!pattern.starts_with(kNumber)) continue;
      if (remove_suffix(written, trim(pattern.substr(kNumber.size())))) return true;
    }
  }
  return false;
}

// ": 1" and "×", as ratios are written.
bool remove_ratio(std::string_view& text) {
  if (remove_suffix(text, "×")) return true;
  std::string_view rest = text;
  if (!remove_suffix(rest, "1")) return false;
  rest = trim(rest);
  if (!remove_suffix(rest, ":")) return false;
  text = rest;
  return true;
}

// What stands around the digits, each at most once.
struct Surroundings {
  int minuses = 0;
  int pluses = 0;
  int units = 0;  // currency, percent, months, ratio
  bool no_cents = false;

  bool is_sensible() const { return minuses + pluses <= 1 && units <= 1; }
};

// "12,-": the two signs after the digits.
bool remove_no_cents(std::string_view& text) {
  for (const std::string_view minus : kMinuses) {
    std::string_view rest = text;
    if (remove_suffix(rest, minus) && (rest.ends_with(',') || rest.ends_with('.'))) {
      rest.remove_suffix(1);
      text = rest;
      return true;
    }
  }
  return false;
}

Surroundings strip(std::string_view& text, const Locale& locale) {
  Surroundings found;
  const auto front = [&](std::string_view piece) { return remove_prefix(text, piece); };
  const auto back = [&](std::string_view piece) { return remove_suffix(text, piece); };
  for (bool again = true; again && found.is_sensible();) {
    text = trim(text);
    again = true;
    if (std::ranges::any_of(kMinuses, front)) {
      ++found.minuses;
    } else if (front("+")) {
      ++found.pluses;
    } else if (back("%") || remove_currency(front, locale) || remove_currency(back, locale) ||
               remove_month_word(text, locale.language) || remove_ratio(text)) {
      ++found.units;
    } else if (!found.no_cents && remove_no_cents(text)) {
      found.no_cents = true;
    } else if (std::ranges::any_of(kMinuses, back)) {
      ++found.minuses;
    } else {
      again = false;
    }
  }
  return found;
}

// Digits with '.', ',', ' ' and '\'' only: blanks and apostrophes of every kind become one each.
// Empty for other characters.
std::string plain_characters(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, char>, 3> kWide{
      {{"\u00a0", ' '}, {"\u202f", ' '}, {"\u2019", '\''}}};
  std::string out;
  while (!text.empty()) {
    const auto wide =
        std::ranges::find_if(kWide, [&](const auto& each) { return text.starts_with(each.first); });
    if (wide != kWide.end()) {
      out += wide->second;
      text.remove_prefix(wide->first.size());
      continue;
    }
    const char c = text.front();
    if (!is_digit(c) && c != '.' && c != ',' && c != ' ' && c != '\'') return {};
    out += c;
    text.remove_prefix(1);
  }
  return out;
}

// "1.234.567" to "1234567"; nothing where the groups are not groups. One kind of sign, three digits
// after each.
std::optional<std::string> without_groups(std::string_view text) {
  const std::size_t first = text.find_first_of("., '");
  if (first == std::string_view::npos) return std::string(text);
  if (first == 0 || first > 3 || text.front() == '0') return std::nullopt;
  const char sign = text[first];
  std::string digits(text.substr(0, first));
  for (text.remove_prefix(first); !text.empty(); text.remove_prefix(4)) {
    if (text.size() < 4 || text[0] != sign || !std::ranges::all_of(text.substr(1, 3), is_digit))
      return std::nullopt;
    digits += text.substr(1, 3);
  }
  return digits;
}

// Where the decimal sign stands in a text of plain characters; npos if there is none.
std::size_t find_decimal(std::string_view text, const Locale& locale) {
  constexpr std::size_t kNone = std::string_view::npos;
  const auto dots = std::ranges::count(text, '.');
  const auto commas = std::ranges::count(text, ',');
  const std::size_t last = text.find_last_of(".,");
  if (dots > 0 && commas > 0) return last;
  if (dots + commas != 1) return kNone;
  const bool is_group_sign = language_row(locale.language).group == text.substr(last, 1);
  return is_group_sign && without_groups(text) ? kNone : last;
}

// Nothing where a whole number has more digits than a double holds.
std::optional<double> to_double(std::string_view integer, std::string_view fraction) {
  constexpr std::size_t kMostDigits = 15;
  integer.remove_prefix(std::min(integer.find_first_not_of('0'), integer.size()));
  if (integer.size() > kMostDigits) return std::nullopt;
  return read_number("0" + std::string(integer) + "." + std::string(fraction));
}

}  // namespace

std::optional<double> parse_number(const Locale& locale, std::string_view text) {
  const Surroundings around = strip(text, locale);
  if (!around.is_sensible()) return std::nullopt;
  const std::string plain = plain_characters(text);
  if (!std::ranges::any_of(plain, is_digit)) return std::nullopt;

  const std::size_t decimal = around.no_cents ? std::string::npos : find_decimal(plain, locale);
  const std::string_view view = plain;
  const std::string_view fraction = decimal == std::string::npos ? "" : view.substr(decimal + 1);
  if (!std::ranges::all_of(fraction, is_digit)) return std::nullopt;
  const auto integer = without_groups(view.substr(0, decimal));
  if (!integer) return std::nullopt;
  const auto magnitude = to_double(*integer, fraction);
  if (!magnitude) return std::nullopt;
  return around.minuses == 1 && *magnitude > 0.0 ? -*magnitude : *magnitude;
}

}  // namespace clv::texts
