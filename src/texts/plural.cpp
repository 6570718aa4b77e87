#include "texts/plural.h"

#include "base/assert.h"
#include "texts/language_data.h"

namespace clv::texts {
namespace {

constexpr std::size_t kMostDigits = 18;

std::int64_t to_integer(std::string_view digits) {
  CLV_ASSERT(digits.size() <= kMostDigits, "as many digits as 64 bits hold");
  std::int64_t number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

}  // namespace

PluralOperands plural_operands(std::int64_t count) { return {.whole = count < 0 ? -count : count}; }

PluralOperands plural_operands(std::string_view whole, std::string_view fraction) {
  const std::string_view without_zeros = fraction.substr(0, fraction.find_last_not_of('0') + 1);
  return {.whole = to_integer(whole),
          .decimals = static_cast<int>(fraction.size()),
          .fraction = to_integer(fraction),
          .decimals_without_zeros = static_cast<int>(without_zeros.size()),
          .fraction_without_zeros = to_integer(without_zeros)};
}

PluralForm plural_form(Language language, const PluralOperands& number) {
  return language_row(language).plural_form(number);
}

}  // namespace clv::texts
