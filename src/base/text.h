// Small text helpers: ASCII only where they change or compare case, UTF-8 left as it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace clv {

// Without spaces, tabs, line ends, zero bytes and no-break spaces (U+00A0, U+202F) at both ends.
std::string_view trim(std::string_view text);

// A..Z becomes a..z; every other byte stays.
std::string to_lower_ascii(std::string_view text);
void make_lower_ascii(std::string& text);
// The other way round.
std::string to_upper_ascii(std::string_view text);
bool has_upper_ascii(std::string_view text);

// Whether the byte, not a zero, stands somewhere in a short text: without the call that searching costs elsewhere.
bool has_byte(std::string_view text, char byte);

bool equals_ignoring_case(std::string_view a, std::string_view b);

// The first `most` bytes of UTF-8, without a letter that is cut in two.
std::string_view cut_utf8(std::string_view text, std::size_t most);

// Fills each "{name}" in `pattern` with the argument of that name; a name without an argument stays
// as it is.
std::string fill_placeholders(std::string_view pattern, const std::vector<TextArgument>& arguments);

}  // namespace clv
