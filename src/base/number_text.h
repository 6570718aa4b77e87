// Text to double: the one reader of all numbers that are not money. (Amounts are read as whole numbers of a small unit, see
// ingest/amount_text.h: they never become doubles on the way.)
#pragma once

#include <optional>
#include <string_view>

namespace clv {

// The double nearest to a decimal number: "65", "-12.5", ".5", "5.", "1e-3"; `decimal` stands before the decimals. Whatever the
// locale of the machine is. Nothing for anything else (a plus, spaces, signs between groups, "nan", hexadecimal digits) and for
// what is too large for a double; what is too small is 0.
std::optional<double> read_number(std::string_view text, char decimal = '.');

}  // namespace clv
