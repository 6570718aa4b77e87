#include "core/orders/amount.h"

#include <limits>

#include <doctest/doctest.h>

namespace clv::orders {
namespace {

TEST_CASE("cents are rounded half to even") {
  CHECK(to_minor(123'456) == 1'235);
  CHECK(to_minor(50) == 0);
  CHECK(to_minor(150) == 2);
  CHECK(to_minor(250) == 2);
  CHECK(to_minor(251) == 3);
  CHECK(to_minor(-150) == -2);
  CHECK(to_minor(-50) == 0);
  CHECK(to_minor(-51) == -1);
}

TEST_CASE("sums stop at the ends of the range") {
  constexpr Amount kMost = std::numeric_limits<Amount>::max();
  CHECK(add(kMost - 1, 1) == kMost);
  CHECK(add(kMost, 1) == kMost);
  CHECK(add(-kMost, -kMost) == std::numeric_limits<Amount>::min());
}

TEST_CASE("price times quantity") {
  CHECK(multiply(25'000, 30'000) == 75'000);  // 2.50 x 3
  CHECK(multiply(33'333, 5'000) == 16'666);   // 16666.5: the even one
  CHECK(multiply(-25'000, 10'000) == -25'000);
  CHECK(multiply(kLargestAmount, kLargestAmount) == kLargestAmount);
  CHECK(multiply(-kLargestAmount, 20'000) == -kLargestAmount);
}

}  // namespace
}  // namespace clv::orders
