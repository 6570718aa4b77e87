// Which form of a sentence goes with a number: CLDR's plural rules (unicode.org/reports/tr35/tr35-numbers.html), which each row
// of languages.json holds and scripts/lib/plural_rules.py turns into conditions on these operands.
#pragma once

#include <cstdint>
#include <string_view>

#include "texts/text_key.h"

namespace clv::texts {

// A number as it is written, without its sign: "1,50" is 1 with the two decimals 50, of which one is no zero at the end. In
// CLDR's letters i, v, f, w and t; n is `whole` where fraction_without_zeros is 0.
struct PluralOperands {
  std::int64_t whole = 0;
  int decimals = 0;
  std::int64_t fraction = 0;
  int decimals_without_zeros = 0;
  std::int64_t fraction_without_zeros = 0;
};

PluralOperands plural_operands(std::int64_t count);

// Preconditions: digits only, at most 18 of each; `whole` holds at least one, `fraction` may be empty.
PluralOperands plural_operands(std::string_view whole, std::string_view fraction);

PluralForm plural_form(Language language, const PluralOperands& number);

// For the generated rules.
constexpr bool is_within(std::int64_t number, std::int64_t low, std::int64_t high) {
  return number >= low && number <= high;
}

}  // namespace clv::texts
