#include "texts/decimal.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/assert.h"

namespace clv::texts {

Decimal to_decimal(double number, int decimals) {
  const double magnitude = std::abs(number);
  CLV_ASSERT(magnitude < kLargestPlainNumber, "larger numbers are written with an exponent");
  CLV_ASSERT(decimals >= 0 && decimals <= kMaximumDecimals, "a number has 0 to 15 decimals");
  std::uint64_t power_of_ten = 1;
  for (int i = 0; i < decimals; ++i) power_of_ten *= 10;
  const double scale = static_cast<double>(power_of_ten);

  const double whole = std::floor(magnitude);
  const double scaled_fraction = (magnitude - whole) * scale;  // the subtraction is exact
  // Two units in the last place of the number, at the scale of the last digit; bounded, so that
  // many decimals of a large number do not turn into "always up".
  const double allowance = std::min(magnitude * scale * 0x1p-51, 0.01);
  auto integer = static_cast<std::uint64_t>(whole);
  auto fraction = static_cast<std::uint64_t>(std::floor(scaled_fraction + 0.5 + allowance));
  if (fraction >= power_of_ten) {
    fraction -= power_of_ten;
    ++integer;
  }

  Decimal out;
  out.negative = std::signbit(number) && (integer != 0 || fraction != 0);
  out.integer = std::to_string(integer);
  if (decimals > 0) {
    out.fraction = std::to_string(fraction);
    out.fraction.insert(0, static_cast<std::size_t>(decimals) - out.fraction.size(), '0');
  }
  return out;
}

}  // namespace clv::texts
