// Amounts while they are being added up: whole ten-thousandths of a major unit (12.3456 is 123456).
//
// Exports write up to four decimals (unit prices, converted currencies), and cents would round
// every line before the sum. Only a finished sum is rounded to cents. Sums stop at the ends of the
// range instead of wrapping around.
#pragma once

#include <cstdint>

#include "base/money.h"

namespace clv::orders {

using Amount = std::int64_t;

inline constexpr int kAmountDigits = 4;
inline constexpr Amount kAmountPerMajor = 10'000;
// One amount in a file may be this large: a thousand billion major units.
inline constexpr Amount kLargestAmount = 1'000'000'000'000 * kAmountPerMajor;

Amount add(Amount a, Amount b);

// Half to even, as banks and IEEE do, so that many small amounts do not drift.
MinorUnits to_minor(Amount amount);

inline double to_major_units(Amount amount) {
  return static_cast<double>(amount) / static_cast<double>(kAmountPerMajor);
}

// price * quantity, both in ten-thousandths; the product rounds half to even. Precondition: both
// within kLargestAmount.
Amount multiply(Amount price, Amount quantity);

// amount / divisor, rounded half to even. Precondition: divisor >= 1.
Amount divide(Amount amount, double divisor);

}  // namespace clv::orders
