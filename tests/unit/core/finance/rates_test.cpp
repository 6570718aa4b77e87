#include "core/finance/rates.h"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

#include "core/finance/inputs_for_tests.h"

namespace clv::finance {

TEST_CASE("a price with VAT is divided by 1 + VAT first") {
  CalculatorInputs inputs = example_shop();
  inputs.aov = 121.0;
  inputs.prices_include_vat = true;
  CHECK(customer_rates(inputs).net_order_value == doctest::Approx(100.0).epsilon(1e-14));
  inputs.prices_include_vat = false;
  CHECK(customer_rates(inputs).net_order_value == 121.0);
}

TEST_CASE("the stopping rate is exactly 0 when everyone stays and infinite when no one does") {
  CalculatorInputs inputs = example_shop();
  inputs.retention_annual = 1.0;
  CHECK(customer_rates(inputs).stopping_rate_per_month == 0.0);
  CHECK_FALSE(std::signbit(customer_rates(inputs).stopping_rate_per_month));
  inputs.retention_annual = 0.0;
  CHECK(std::isinf(customer_rates(inputs).stopping_rate_per_month));
}

TEST_CASE("a year at the monthly rates is the yearly retention and the yearly discount") {
  const CustomerRates rates = customer_rates(example_shop());
  CHECK(std::exp(-12.0 * rates.stopping_rate_per_month) == doctest::Approx(0.38).epsilon(1e-14));
  CHECK(std::exp(12.0 * rates.discount_rate_per_month) == doctest::Approx(1.10).epsilon(1e-14));
}

TEST_CASE("the annuity at its limits") {
  CHECK(annuity(0.0, 36.0) == 36.0);
  CHECK(annuity(0.08, 0.0) == 0.0);
  CHECK(annuity(std::numeric_limits<double>::infinity(), 36.0) == 0.0);
  CHECK(annuity(std::numeric_limits<double>::infinity(), 0.0) == 0.0);
  CHECK(annuity(std::numeric_limits<double>::denorm_min(), 36.0) == 36.0);
}

TEST_CASE("the annuity keeps all digits near k = 0") {
  // Series H (1 - x/2 + x^2/6 - x^3/24), x = kH: exact to rounding for x <= 1e-4. 1 - exp(-x) would
  // lose half the digits.
  for (const double decay : {1e-18, 1e-15, 1e-12, 1e-10, 1e-8, 1e-6}) {
    CAPTURE(decay);
    const double x = decay * 36.0;
    const double series = 36.0 * (1.0 - x / 2.0 + x * x / 6.0 - x * x * x / 24.0);
    CHECK(close(annuity(decay, 36.0), series, 4e-16));
  }
}

TEST_CASE("a number that is not finite is named, never passed on") {
  CHECK(finite_number(1e308).value() == 1e308);
  CHECK(finite_number(std::numeric_limits<double>::infinity()) == undefined("number_too_large"));
  CHECK(finite_number(std::numeric_limits<double>::quiet_NaN()) == undefined("number_too_large"));
}

}  // namespace clv::finance
