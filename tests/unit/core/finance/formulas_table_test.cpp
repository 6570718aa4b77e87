// The whole table of FORMULAS.md section 1, to the six decimals printed there.
#include <doctest/doctest.h>

#include "core/finance/calculate.h"

namespace clv::finance {
namespace {

struct Row {
  CalculatorInputs inputs;
  double contribution_per_order, monthly_flow, clv;
  PaybackStatus status;
  double payback_months;
  double max_cac;
};

CalculatorInputs shop(double aov, double margin, double orders, double retention, double cac,
                      double horizon, double discount) {
  CalculatorInputs inputs;
  inputs.aov = aov;
  inputs.gross_margin = margin;
  inputs.orders_per_year = orders;
  inputs.retention_annual = retention;
  inputs.cac = cac;
  inputs.horizon_months = horizon;
  inputs.discount_rate_annual = discount;
  return inputs;
}

CalculatorInputs shop_with_costs() {
  CalculatorInputs inputs = shop(80, .55, 4, .75, 120, 60, .08);
  inputs.return_rate = .12;
  inputs.cost_per_order = 6.5;
  inputs.service_cost_per_year = 9;
  inputs.referrals_per_year = .15;
  return inputs;
}

const Row kRows[] = {
    {shop(65, .45, 2.4, .38, 28, 36, .10), 29.25, 5.85, 92.573258, PaybackStatus::first_order, 0,
     30.857753},
    {shop(65, .45, 2.4, .43, 28, 36, .10), 29.25, 5.85, 99.523614, PaybackStatus::first_order, 0,
     33.174538},
    {shop(60, .40, 5, .5, 60, 24, 0), 24, 10, 153.842554, PaybackStatus::months, 4.035911,
     51.280851},
    {shop_with_costs(), 32.22, 11.49, 349.274144, PaybackStatus::months, 8.438477, 115.960245},
    {shop(40, .30, 1.2, .2, 35, 36, .10), 12, 1.2, 20.396225, PaybackStatus::never, 0, 6.798742},
    {shop(50, .50, 3, 1, 40, 36, 0), 25, 6.25, 250, PaybackStatus::months, 2.4, 83.333333},
    {shop(50, .50, 3, 0, 20, 36, .10), 25, 6.25, 25, PaybackStatus::first_order, 0, 8.333333},
};

// Half a unit of the sixth decimal, plus a rounding error's width.
constexpr double kPrintedDigits = 0.5e-6 + 1e-12;

bool as_printed(const Number& number, double printed) {
  return number.has_value() && std::abs(*number - printed) <= kPrintedDigits;
}

}  // namespace

TEST_CASE("FORMULAS.md section 1: every row of the table") {
  for (const Row& row : kRows) {
    CAPTURE(row.clv);
    const CalculatorResult result = calculate(row.inputs);
    CHECK(as_printed(result.contribution_per_order, row.contribution_per_order));
    CHECK(as_printed(result.monthly_flow, row.monthly_flow));
    CHECK(as_printed(result.clv, row.clv));
    CHECK(as_printed(result.net_clv, row.clv - row.inputs.cac));
    CHECK(as_printed(result.max_cac, row.max_cac));
    CHECK(result.payback.status == row.status);
    if (row.status == PaybackStatus::never) {
      CHECK(result.payback.months == undefined("never_paid_back"));
    } else {
      CHECK(as_printed(result.payback.months, row.payback_months));
    }
  }
}

TEST_CASE("a shop's worked example: 600 in ten orders over two years is a revenue CLV of 600") {
  // Ten orders of 60 in two years is five a year; a lifetime of two years is L = 1/(1 - r) = 2, so
  // r = 0.5.
  const CalculatorResult result = calculate(shop(60, .40, 5, .5, 0, 24, 0));
  CHECK(result.simple_revenue_clv.value() == doctest::Approx(600.0).epsilon(1e-12));
  CHECK(result.simple_margin_clv.value() == doctest::Approx(240.0).epsilon(1e-12));
}

}  // namespace clv::finance
