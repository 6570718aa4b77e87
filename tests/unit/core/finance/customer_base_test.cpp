#include "core/finance/customer_base.h"

#include <cmath>

#include <doctest/doctest.h>

namespace clv::finance {

TEST_CASE("the base now is the base after 0 months, for every retention") {
  for (const double retention : {0.0, 0.5, 1.0}) {
    CHECK(active_customers(
              {.active_now = 100, .new_customers_per_month = 10, .retention_annual = retention}, 0)
              .value() == 100.0);
  }
}

TEST_CASE(
    "without new customers a share r is left after a year; with everyone staying the base only "
    "grows") {
  CHECK(active_customers(
            {.active_now = 1000, .new_customers_per_month = 0, .retention_annual = 0.38}, 12)
            .value() == doctest::Approx(380.0).epsilon(1e-12));
  CHECK(active_customers(
            {.active_now = 1000, .new_customers_per_month = 20, .retention_annual = 1.0}, 12)
            .value() == doctest::Approx(1240.0).epsilon(1e-12));
  CHECK(active_customers(
            {.active_now = 1000, .new_customers_per_month = 20, .retention_annual = 0.0}, 1)
            .value() == 0.0);
}

TEST_CASE("the closed form is the sum of many small steps") {
  const CustomerBase base{
      .active_now = 500, .new_customers_per_month = 40, .retention_annual = 0.6};
  // dB/dt = N - mu B by the midpoint method, 1000 steps a month: error about 1e-9 of the result.
  const double rate = -std::log(0.6) / 12.0;
  const double step = 0.001;
  double active = 500.0;
  for (int i = 0; i < 18'000; ++i) {
    const double middle = active + 0.5 * step * (40.0 - rate * active);
    active += step * (40.0 - rate * middle);
  }
  CHECK(active_customers(base, 18.0).value() == doctest::Approx(active).epsilon(1e-7));
}

TEST_CASE("the base settles where as many stop as come") {
  const CustomerBase base{.active_now = 7, .new_customers_per_month = 40, .retention_annual = 0.6};
  CHECK(active_customers(base, 2000.0).value() ==
        doctest::Approx(settled_customers(base).value()).epsilon(1e-12));
  CHECK(
      settled_customers({.active_now = 7, .new_customers_per_month = 1, .retention_annual = 1.0}) ==
      undefined("retention_is_one"));
  CHECK(settled_customers({.active_now = 7, .new_customers_per_month = 0, .retention_annual = 1.0})
            .value() == 7.0);
  CHECK(settled_customers({.active_now = 7, .new_customers_per_month = 5, .retention_annual = 0.0})
            .value() == 0.0);
}

}  // namespace clv::finance
