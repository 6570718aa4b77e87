// Reads what a person types or pastes into a number field.
#pragma once

#include <optional>
#include <string_view>

#include "texts/format.h"

namespace clv::texts {

// "1.234,56" and "1,234.56" both read as 1234.56, in either language: with both signs present, the
// last is the decimal. A single sign followed by exactly three digits is read the language's way:
// "1.234" is 1234 in Dutch and 1.234 in English; without a possible grouping ("0.125", "1234.567",
// "1.5") it is the decimal. Several equal signs are groups, and each group has three digits. Groups
// may also be spaces, no-break spaces and apostrophes.
//
// Around the number may stand what the formats write there: a currency's sign or code, a percent
// sign (38 for "38 %": the caller knows the unit), the language's word for months, "×" or ": 1" of
// a ratio; at most one of these. And a minus or plus in front, a minus behind, and the Dutch ",-"
// for no cents ("12,-"). "12," reads as 12 and ",5" as 0.5, so that a half-typed number is a
// number.
//
// Nothing for everything else: words, two numbers, exponents, wrong groups, an empty text, or more
// than 15 digits before the decimal. Never NaN, infinite or -0.
std::optional<double> parse_number(const Locale& locale, std::string_view text);

}  // namespace clv::texts
