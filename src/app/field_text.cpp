#include "app/field_text.h"

#include "texts/parse_number.h"

namespace clv::app {
namespace {

constexpr double kPercent = 100;

}  // namespace

std::string field_text(const texts::Locale& locale, const Field& field, double number) {
  switch (field.format) {
    case FieldFormat::money:
      return texts::format_money(locale, number, 2);
    case FieldFormat::percent: {
      // Whole percents unless a finer one was typed.
      const std::string digits = texts::format_number_short(locale, number * kPercent, 2);
      const int decimals = digits.find_first_of(",.") == std::string::npos ? 0 : 1;
      return texts::format_percent(locale, number, decimals);
    }
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

std::optional<double> read_field_text(const texts::Locale& locale, const Field& field,
                                      std::string_view text) {
  auto number = texts::parse_number(locale, text);
  if (!number) return std::nullopt;
  if (field.format == FieldFormat::percent) *number /= kPercent;
  const finance::InputField* input = finance::find_input_field(field.key);
  if (input == nullptr || finance::check_input(*input, *number)) return std::nullopt;
  return number;
}

}  // namespace clv::app
