#include "core/finance/textbook_value.h"

#include <doctest/doctest.h>

#include "core/finance/inputs_for_tests.h"

namespace clv::finance {

TEST_CASE("Gupta & Lehmann's margin multiples, as printed to four decimals") {
  // REFERENCE_VALUES.md section 12: rows retention 60..90 %, columns discount 10..16 %.
  constexpr double kPrinted[4][4] = {{1.2000, 1.1538, 1.1111, 1.0714},
                                     {1.7500, 1.6667, 1.5909, 1.5217},
                                     {2.6667, 2.5000, 2.3529, 2.2222},
                                     {4.5000, 4.0909, 3.7500, 3.4615}};
  for (int row = 0; row < 4; ++row) {
    for (int column = 0; column < 4; ++column) {
      const double multiple = margin_multiple(0.6 + 0.1 * row, 0.10 + 0.02 * column).value();
      CHECK(std::abs(multiple - kPrinted[row][column]) <= 0.5e-4 + 1e-9);
    }
  }
}

TEST_CASE("Farris et al., Marketing Metrics: the Internet provider, first margin after a month") {
  // 19.95 a month, cost 1.50, retention spend 6 a year = 0.50 a month; attrition 0.5 %, discount 1
  // % a month: 17.95 x 66.33.
  const double multiple = margin_multiple(0.995, 0.01).value();
  CHECK(std::abs(multiple - 66.33) <= 0.005);
  CHECK(17.95 * multiple == doctest::Approx(1190.68).epsilon(1e-5));
}

TEST_CASE("the yearly formula takes a year's contribution after service, without referrals") {
  CalculatorInputs inputs = example_shop();
  inputs.service_cost_per_year = 10.2;
  inputs.referrals_per_year = 0.4;
  inputs.retention_annual = 0.8;
  CHECK(gupta_lehmann_value(inputs).value() ==
        doctest::Approx((29.25 * 2.4 - 10.2) * 0.8 / 0.3).epsilon(1e-12));
}

}  // namespace clv::finance
