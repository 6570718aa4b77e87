#include "core/orders/amount.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace clv::orders {

Amount add(Amount a, Amount b) {
  Amount sum = 0;
  if (!__builtin_add_overflow(a, b, &sum)) return sum;
  return a < 0 ? std::numeric_limits<Amount>::min() : std::numeric_limits<Amount>::max();
}

MinorUnits to_minor(Amount amount) {
  constexpr Amount kPerMinor = kAmountPerMajor / 100;
  Amount quotient = amount / kPerMinor;
  const Amount rest = std::abs(amount % kPerMinor);
  const bool odd = quotient % 2 != 0;
  if (rest * 2 > kPerMinor || (rest * 2 == kPerMinor && odd)) quotient += amount < 0 ? -1 : 1;
  return quotient;
}

Amount multiply(Amount price, Amount quantity) {
  Amount product = 0;
  if (__builtin_mul_overflow(price, quantity, &product)) {
    // Beyond 900 million major units per line the last digits are of no importance.
    const double approximate = to_major_units(price) * static_cast<double>(quantity);
    const auto limit = static_cast<double>(kLargestAmount);
    return static_cast<Amount>(std::clamp(approximate, -limit, limit));
  }
  Amount quotient = product / kAmountPerMajor;
  const Amount rest = std::abs(product % kAmountPerMajor);
  const bool odd = quotient % 2 != 0;
  if (rest * 2 > kAmountPerMajor || (rest * 2 == kAmountPerMajor && odd))
    quotient += product < 0 ? -1 : 1;
  return quotient;
}

Amount divide(Amount amount, double divisor) {
  // The nearest integer, half to even, in the default rounding mode, which nothing here changes.
  return static_cast<Amount>(std::nearbyint(static_cast<double>(amount) / divisor));
}

}  // namespace clv::orders
