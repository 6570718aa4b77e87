#include "texts/decimal.h"

#include <cmath>
#include <cstdint>

#include <doctest/doctest.h>

namespace clv::texts {
namespace {

std::string written(double number, int decimals) {
  const Decimal decimal = to_decimal(number, decimals);
  return (decimal.negative ? "-" : "") + decimal.integer + (decimals > 0 ? "." : "") +
         decimal.fraction;
}

}  // namespace

TEST_CASE("halves go away from zero, on the decimal number a person sees") {
  CHECK(written(0.5, 0) == "1");
  CHECK(written(-0.5, 0) == "-1");
  CHECK(written(1.5, 0) == "2");
  CHECK(written(2.5, 0) == "3");
  CHECK(written(1.005, 2) == "1.01");  // in binary 1.00499999999999989…
  CHECK(written(-1.005, 2) == "-1.01");
  CHECK(written(2.675, 2) == "2.68");  // in binary 2.67499999999999982…
  CHECK(written(1.115, 2) == "1.12");
  CHECK(written(8.345, 2) == "8.35");
  CHECK(written(1234567.885, 2) == "1234567.89");
  CHECK(written(1.00499, 2) == "1.00");
  CHECK(written(0.4999999, 0) == "0");
}

TEST_CASE("nothing that rounds to zero has a sign") {
  CHECK(written(-0.0, 2) == "0.00");
  CHECK(written(-0.004, 2) == "0.00");
  CHECK(written(-0.4, 0) == "0");
  CHECK(written(-0.005, 2) == "-0.01");
  CHECK(written(5e-324, 15) == "0.000000000000000");
}

TEST_CASE("the carry runs through to the integer") {
  CHECK(written(9.999, 2) == "10.00");
  CHECK(written(999.9999, 3) == "1000.000");
  CHECK(written(-0.9999, 3) == "-1.000");
}

TEST_CASE("every cent amount is written as itself") {
  for (std::int64_t cents = -20'000; cents <= 20'000; ++cents) {
    const std::int64_t size = cents < 0 ? -cents : cents;
    const std::string two = std::to_string(size % 100);
    const std::string expected = (cents < 0 ? "-" : "") + std::to_string(size / 100) + "." +
                                 (two.size() == 1 ? "0" : "") + two;
    CHECK(written(static_cast<double>(cents) / 100.0, 2) == expected);
  }
}

TEST_CASE(
    "every half cent under a thousand is rounded up in size, and the doubles around it are not "
    "confused") {
  for (std::int64_t half = 5; half < 1'000'000; half += 10) {
    const double number = static_cast<double>(half) / 1000.0;  // x.xx5
    const std::int64_t cents = half / 10 + 1;
    const Decimal decimal = to_decimal(number, 2);
    CHECK(std::stoll(decimal.integer + decimal.fraction) == cents);
    const Decimal below = to_decimal(number * (1.0 - 1e-12), 2);
    CHECK(std::stoll(below.integer + below.fraction) == cents - 1);
  }
}

TEST_CASE("large numbers keep all digits of their integer") {
  CHECK(written(999'999'999'999'999.0, 0) == "999999999999999");
  CHECK(written(123'456'789'012'345.0, 15) == "123456789012345.000000000000000");
  CHECK(written(4'503'599'627'370.5, 1) == "4503599627370.5");
  CHECK(written(4'503'599'627'370.25, 2) == "4503599627370.25");
}

}  // namespace clv::texts
