#include "app/field_text.h"

#include "texts/parse_number.h"

namespace clv::app {
namespace {

constexpr double kPercent = 100;

// Whole percents unless a finer one was typed.
int percent_decimals(const texts::Locale& locale, double number) {
  const std::string digits = texts::format_number_short(locale, number * kPercent, 2);
  return digits.find_first_of(",.") == std::string::npos ? 0 : 1;
}

}  // namespace

std::string field_text(const texts::Locale& locale, const Field& field, double number) {
  return number_text(locale, field.format, number);
}

std::string number_text(const texts::Locale& locale, FieldFormat format, double number) {
  switch (format) {
    case FieldFormat::money:
      return texts::format_money(locale, number, 2);
    case FieldFormat::percent:
      return texts::format_percent(locale, number, percent_decimals(locale, number));
    case FieldFormat::percent_change:
      return texts::format_percent_signed(locale, number, percent_decimals(locale, number));
    case FieldFormat::points:
      return (number > 0 ? "+" : "") + texts::format_number_short(locale, number * kPercent, 1);
    case FieldFormat::decimal:
      return texts::format_number_short(locale, number, 2);
    case FieldFormat::count:
      return texts::format_number_short(locale, number, 1);
    case FieldFormat::months:
      return texts::format_months(locale, number);
    case FieldFormat::ratio:
      return texts::format_number_short(locale, number, 1) + "\xC2\xA0: 1";
  }
  return {};
}

std::optional<double> read_number(const texts::Locale& locale, FieldFormat format,
                                  std::string_view text) {
  const auto number = texts::parse_number(locale, text);
  if (!number) return std::nullopt;
  const bool in_percent = format == FieldFormat::percent || format == FieldFormat::percent_change ||
                          format == FieldFormat::points;
  return in_percent ? *number / kPercent : *number;
}

std::optional<double> read_field_text(const texts::Locale& locale, const Field& field,
                                      std::string_view text) {
  const auto number = read_number(locale, field.format, text);
  if (!number) return std::nullopt;
  const finance::InputField* input = finance::find_input_field(field.key);
  if (input == nullptr || finance::check_input(*input, *number)) return std::nullopt;
  return number;
}

}  // namespace clv::app
