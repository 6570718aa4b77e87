#include "ui/charts/ticks.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <doctest/doctest.h>

using clv::ui::month_ticks;
using clv::ui::round_ticks;

TEST_CASE("ticks are round, evenly apart, and hold the range") {
  CHECK(round_ticks(0, 78, 4) == std::vector<double>{0, 20, 40, 60, 80});
  CHECK(round_ticks(-28, 64.6, 4) == std::vector<double>{-50, 0, 50, 100});
  std::mt19937_64 random(7);
  std::uniform_real_distribution<double> exponent(-3, 9);
  for (int i = 0; i < 2000; ++i) {
    const double a = std::pow(10, exponent(random)) * (i % 2 == 0 ? 1 : -1);
    const double b = std::pow(10, exponent(random));
    const double low = std::min(a, b);
    const double high = std::max(a, b);
    const auto ticks = round_ticks(low, high, 4);
    CAPTURE(low);
    CAPTURE(high);
    REQUIRE(ticks.size() >= 2);
    CHECK(ticks.size() <= 8);
    const double step = ticks[1] - ticks[0];
    CHECK(ticks.front() <= low + 1e-6 * step);
    CHECK(ticks.back() >= high - 1e-6 * step);
    const double mantissa = step / std::pow(10, std::floor(std::log10(step) + 1e-9));
    const bool is_round = std::fabs(mantissa - 1) < 1e-6 || std::fabs(mantissa - 2) < 1e-6 ||
                          std::fabs(mantissa - 5) < 1e-6;
    CHECK(is_round);
  }
}

TEST_CASE("a range without width has ticks on both sides") {
  for (const double number : {0.0, 5.0, -3.0}) {
    const auto ticks = round_ticks(number, number, 4);
    REQUIRE(ticks.size() >= 2);
    CHECK(ticks.front() < number);
    CHECK(ticks.back() > number);
  }
}

TEST_CASE("months stand at quarters and years") {
  CHECK(month_ticks(36, 6) == std::vector<double>{0, 6, 12, 18, 24, 30, 36});
  CHECK(month_ticks(36, 3) == std::vector<double>{0, 12, 24, 36});
  CHECK(month_ticks(5, 6) == std::vector<double>{0, 1, 2, 3, 4, 5});
  CHECK(month_ticks(60, 6) == std::vector<double>{0, 12, 24, 36, 48, 60});
  CHECK(month_ticks(36, 2) == std::vector<double>{0, 18, 36});
  CHECK(month_ticks(36, 1) == std::vector<double>{0, 36});
  CHECK(month_ticks(24, 3) == std::vector<double>{0, 12, 24});
  CHECK(month_ticks(37, 4) ==
        std::vector<double>{0, 12, 24, 36});  // nothing that people count in ends there
  CHECK(month_ticks(0, 6) == std::vector<double>{0});
}
