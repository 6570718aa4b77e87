#include "base/rounding.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/assert.h"
#include "base/number_text.h"

namespace clv {
namespace {

// 10^0..10^22 are exact doubles, so that one multiplication or division rounds once.
constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                              1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                              1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr int kLargestPower = 22;

double scale_by_power_of_ten(double number, int power) {
  for (; power > kLargestPower; power -= kLargestPower) number *= kPowers[kLargestPower];
  for (; power < -kLargestPower; power += kLargestPower) number /= kPowers[kLargestPower];
  return power >= 0 ? number * kPowers[power] : number / kPowers[-power];
}

}  // namespace

double round_to_12_digits(double number) { return round_to_digits(number, 12); }

double round_to_digits(double number, int significant_digits) {
  CLV_ASSERT(significant_digits >= 1 && significant_digits <= 15, "1 to 15 digits");
  if (number == 0 || !std::isfinite(number)) return number;
  int power = 0;
  const double size = std::fabs(number);
  while (scale_by_power_of_ten(size, power) < kPowers[significant_digits - 1]) ++power;
  while (scale_by_power_of_ten(size, power) >= kPowers[significant_digits]) --power;
  const double digits = std::round(scale_by_power_of_ten(number, power));
  if (std::abs(power) <= kLargestPower) return scale_by_power_of_ten(digits, -power);
  // Several steps would round several times and leave a number of seventeen digits. Read exactly
  // instead.
  const std::string text =
      std::to_string(static_cast<std::int64_t>(digits)) + "e" + std::to_string(-power);
  return read_number(text).value_or(number);
}

}  // namespace clv
