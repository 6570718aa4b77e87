#include "texts/format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "texts/decimal.h"
#include "texts/language_data.h"
#include "texts/plural.h"

namespace clv::texts {
namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kNoNumber = "\u2013";
constexpr std::string_view kNoBreakSpace = "\u00a0";
constexpr double kFirstShortAmount = 1e7;

const LanguageRow& row_of(const Locale& locale) { return language_row(locale.language); }

std::string with_groups(std::string_view digits, std::string_view group) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += group;
    out += digits[i];
  }
  return out;
}

// The number's digits and its sign apart, since patterns put the sign in other places.
struct WrittenNumber {
  std::string digits;
  int sign = 0;  // -1, 0 (also for what rounds to zero), +1
};

WrittenNumber write_plain(const LanguageRow& row, double number, int decimals) {
  const Decimal decimal = to_decimal(number, decimals);
  std::string digits = with_groups(decimal.integer, row.group);
  if (!decimal.fraction.empty()) digits.append(row.decimal).append(decimal.fraction);
  const bool zero =
      decimal.integer == "0" && decimal.fraction.find_first_not_of('0') == std::string::npos;
  return {.digits = std::move(digits), .sign = decimal.negative ? -1 : zero ? 0 : 1};
}

WrittenNumber write_with_exponent(const LanguageRow& row, double number) {
  int exponent = static_cast<int>(std::floor(std::log10(std::abs(number))));
  double mantissa = std::abs(number) / std::pow(10.0, exponent);
  if (mantissa >= 9.95) {  // would read 10,0
    mantissa /= 10.0;
    ++exponent;
  }
  std::string digits = write_plain(row, mantissa, 1).digits;
  digits.append("e").append(std::to_string(exponent));
  return {.digits = std::move(digits), .sign = number < 0.0 ? -1 : 1};
}

WrittenNumber write_number(const LanguageRow& row, double number, int decimals) {
  if (std::abs(number) < kLargestPlainNumber) return write_plain(row, number, decimals);
  return write_with_exponent(row, number);
}

std::string signed_digits(const WrittenNumber& number) {
  return number.sign < 0 ? std::string(kMinus) + number.digits : number.digits;
}

std::string plus_or_minus(int sign) { return sign < 0 ? std::string(kMinus) : sign > 0 ? "+" : ""; }

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string fill_money(const Locale& locale, std::string_view pattern,
                       const WrittenNumber& number) {
  std::string sign(currency_sign(locale.currency));
  // "CHF65.00" is hard to read: a sign made of letters keeps its distance in every language.
  if (!sign.empty() && is_ascii_letter(sign.front()) && pattern.contains("{sign}{n}"))
    sign += kNoBreakSpace;
  return fill_placeholders(
      pattern, {{"n", number.digits}, {"sign", sign}, {"pm", plus_or_minus(number.sign)}});
}

std::string money_of(const Locale& locale, const WrittenNumber& number) {
  const LanguageRow& row = row_of(locale);
  return fill_money(locale, number.sign < 0 ? row.money_negative : row.money, number);
}

WrittenNumber write_percent(const Locale& locale, double fraction, int decimals) {
  return write_number(row_of(locale), fraction * 100.0, decimals);
}

// A large amount as a part of a million, billion or trillion.
struct Magnitude {
  double divisor;
  std::string_view LanguageRow::* pattern;
};
constexpr std::array kMagnitudes{Magnitude{1e12, &LanguageRow::trillion},
                                 Magnitude{1e9, &LanguageRow::billion},
                                 Magnitude{1e6, &LanguageRow::million}};

std::string with_unit(const Locale& locale, TextKey unit, double number, int decimals) {
  return text_plural(locale.language, unit, written_operands(number, decimals),
                     {{"n", format_number_short(locale, number, decimals)}});
}

}  // namespace

std::string_view currency_sign(std::string_view code) {
  const auto* const found = std::ranges::find(kCurrencies, code, &Currency::code);
  return found == std::end(kCurrencies) ? code : found->sign;
}

std::string format_number(const Locale& locale, double number, int decimals) {
  if (!std::isfinite(number)) return std::string(kNoNumber);
  return signed_digits(write_number(row_of(locale), number, decimals));
}

std::string format_number_short(const Locale& locale, double number, int decimals) {
  std::string out = format_number(locale, number, decimals);
  const std::string_view decimal = row_of(locale).decimal;
  const std::size_t fraction = out.rfind(decimal);
  if (decimals == 0 || fraction == std::string::npos || std::abs(number) >= kLargestPlainNumber)
    return out;
  out.erase(out.find_last_not_of('0') + 1);
  if (out.size() == fraction + decimal.size()) out.erase(fraction);
  return out;
}

PluralOperands written_operands(double number, int decimals) {
  if (!(std::abs(number) < kLargestPlainNumber)) return plural_operands(std::int64_t{1} << 60U);
  const Decimal decimal = to_decimal(number, decimals);
  const std::string_view fraction = decimal.fraction;
  return plural_operands(decimal.integer, fraction.substr(0, fraction.find_last_not_of('0') + 1));
}

std::string format_integer(const Locale& locale, std::int64_t number) {
  std::string digits = std::to_string(number);
  const bool negative = digits.front() == '-';
  if (negative) digits.erase(0, 1);
  return (negative ? std::string(kMinus) : std::string()) +
         with_groups(digits, row_of(locale).group);
}

std::string format_money(const Locale& locale, double major, int decimals) {
  if (!std::isfinite(major)) return std::string(kNoNumber);
  return money_of(locale, write_number(row_of(locale), major, decimals));
}

std::string format_money_signed(const Locale& locale, double major, int decimals) {
  if (!std::isfinite(major)) return std::string(kNoNumber);
  const WrittenNumber number = write_number(row_of(locale), major, decimals);
  if (number.sign == 0) return money_of(locale, number);
  return fill_money(locale, row_of(locale).money_signed, number);
}

std::string format_money_short(const Locale& locale, double major, int decimals) {
  const double magnitude = std::abs(major);
  if (!(magnitude >= kFirstShortAmount) || magnitude >= kLargestPlainNumber) {
    return format_money(locale, major, decimals);
  }
  // A part that would read 1.000,0 belongs to the next magnitude.
  const auto found = std::ranges::find_if(
      kMagnitudes, [&](const Magnitude& each) { return magnitude / each.divisor >= 0.99995; });
  WrittenNumber number = write_number(row_of(locale), major / found->divisor, 1);
  number.digits = fill_placeholders(row_of(locale).*(found->pattern), {{"n", number.digits}});
  return money_of(locale, number);
}

std::string format_percent(const Locale& locale, double fraction, int decimals) {
  if (!std::isfinite(fraction)) return std::string(kNoNumber);
  return fill_placeholders(row_of(locale).percent,
                           {{"n", signed_digits(write_percent(locale, fraction, decimals))}});
}

std::string format_percent_signed(const Locale& locale, double fraction, int decimals) {
  if (!std::isfinite(fraction)) return std::string(kNoNumber);
  const WrittenNumber number = write_percent(locale, fraction, decimals);
  return fill_placeholders(row_of(locale).percent,
                           {{"n", plus_or_minus(number.sign) + number.digits}});
}

std::string format_ratio(const Locale& locale, double ratio, int decimals) {
  if (!std::isfinite(ratio)) return std::string(kNoNumber);
  return format_number(locale, ratio, decimals) + "\u00d7";
}

std::string format_months(const Locale& locale, double months, int decimals) {
  return with_unit(locale, TextKey::unit_months, months, decimals);
}

std::string format_months_short(const Locale& locale, double months, int decimals) {
  return with_unit(locale, TextKey::unit_months_short, months, decimals);
}

std::string format_period(const Locale& locale, double months) {
  const double years = months / kMonthsPerYear;
  if (years >= 1.0 && std::floor(years) == years)
    return with_unit(locale, TextKey::unit_years, years, 0);
  return format_months(locale, months, 1);
}

std::string format_date(const Locale& locale, DayNumber day) {
  const CivilDate date = to_civil_date(day);
  const LanguageRow& row = row_of(locale);
  return fill_placeholders(
      row.date, {{"d", std::to_string(date.day)},
                 {"month", std::string(row.months_short[static_cast<std::size_t>(date.month - 1)])},
                 {"y", std::to_string(date.year)}});
}

}  // namespace clv::texts
