#include "base/rounding.h"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>

#include <doctest/doctest.h>

namespace clv {

TEST_CASE("the result has twelve digits and is the nearest such number") {
  std::uint64_t state = 11;
  for (int i = 0; i < 20'000; ++i) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    const double mantissa = 1.0 + static_cast<double>(state >> 11) * 0x1p-53;
    const double number =
        std::ldexp(i % 2 == 0 ? mantissa : -mantissa, static_cast<int>(state % 240) - 120);
    const double rounded = round_to_12_digits(number);
    char text[40];
    std::snprintf(text, sizeof text, "%.11e", rounded);
    CAPTURE(text);
    CHECK(rounded == std::strtod(text, nullptr));
    // Half a unit of the twelfth digit; scaling to twelve digits may lose 2e-4 of a unit.
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(rounded)) + 1e-13) - 11.0);
    CHECK(std::abs(rounded - number) <= unit * 0.5002);
  }
}

TEST_CASE("digits behind the twelfth are dropped in both directions, halves away from zero") {
  CHECK(round_to_12_digits(0.1 + 0.2) == 0.3);
  CHECK(round_to_12_digits(29.249999999999996) == 29.25);
  CHECK(round_to_12_digits(123456789012.5) == 123456789013.0);
  CHECK(round_to_12_digits(-123456789012.5) == -123456789013.0);
  CHECK(round_to_12_digits(1234567890124.0) == 1234567890120.0);
  CHECK(round_to_12_digits(1234567890125.0) == 1234567890130.0);
  CHECK(round_to_12_digits(999999999999.9) == 1e12);
  CHECK(round_to_12_digits(1.00730027313123e-15) == 1.00730027313e-15);
}

TEST_CASE("what has no digits to round stays") {
  CHECK(round_to_12_digits(0.0) == 0.0);
  CHECK(std::signbit(round_to_12_digits(-0.0)));
  CHECK(std::isinf(round_to_12_digits(std::numeric_limits<double>::infinity())));
  CHECK(std::isnan(round_to_12_digits(std::numeric_limits<double>::quiet_NaN())));
}

TEST_CASE("the largest and the smallest numbers stay finite and near themselves") {
  for (const double number : {1e308, 1.7976931348623157e308, 1e-300, 2.2250738585072014e-308}) {
    CAPTURE(number);
    CHECK(round_to_12_digits(number) == doctest::Approx(number).epsilon(1e-11));
  }
}

TEST_CASE("fewer digits on demand") {
  CHECK(round_to_digits(0.2425945123, 7) == 0.2425945);
  CHECK(round_to_digits(-9582.42920749, 10) == -9582.429207);
  CHECK(round_to_digits(0.99996, 4) == 1.0);
  CHECK(round_to_digits(123456.0, 2) == 120000.0);
}

}  // namespace clv
