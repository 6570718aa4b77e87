// Numbers as an address carries them: digits and at most one point or comma, whatever the reader's language.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clv::app {

// "65", "0.45", "2,4": at least one digit, at most 15, and at most one separator, which marks decimals. Nothing for
// anything else: signs, exponents, signs of currencies, spaces.
std::optional<double> read_plain_number(std::string_view text);

// The shortest of that form, with at most 9 decimals (2 from a million on). Precondition: finite, 0 or more.
std::string write_plain_number(double number);

}  // namespace clv::app
