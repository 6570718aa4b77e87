// An input as text, and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/fields.h"
#include "texts/format.h"

namespace clv::app {

// As shown at rest and said by a screen reader: "€ 65,00", "38 %", "36 maanden".
std::string field_text(const texts::Locale& locale, const Field& field, double number);

// The same for any number of that form.
std::string number_text(const texts::Locale& locale, FieldFormat format, double number);

// The number that a text of that form means, whatever its size.
std::optional<double> read_number(const texts::Locale& locale, FieldFormat format,
                                  std::string_view text);

// The number in the input's own unit, or nothing when the text is no number or one that the field may not hold.
std::optional<double> read_field_text(const texts::Locale& locale, const Field& field,
                                      std::string_view text);

}  // namespace clv::app
