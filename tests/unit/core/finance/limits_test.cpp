// The edges of the calculator: nobody stays, everyone stays, no acquisition cost, losing orders, no
// horizon, huge inputs.
#include <cmath>

#include <doctest/doctest.h>

#include "core/finance/calculate.h"
#include "core/finance/inputs_for_tests.h"

namespace clv::finance {

TEST_CASE("nobody comes back: only the first order counts") {
  CalculatorInputs inputs = example_shop();
  inputs.retention_annual = 0.0;
  const CalculatorResult result = calculate(inputs);
  CHECK(result.clv.value() == doctest::Approx(29.25));
  CHECK(result.gupta_lehmann_clv.value() == 0.0);
  CHECK(result.simple_revenue_clv.value() == doctest::Approx(65.0 * 2.4));
  inputs.cac = 30.0;
  CHECK(calculate(inputs).payback.status == PaybackStatus::never);
  CHECK(calculate(inputs).discounted_payback.status == PaybackStatus::never);
}

TEST_CASE("everyone stays: the lifetime formulas have no end and say so") {
  CalculatorInputs inputs = example_shop();
  inputs.retention_annual = 1.0;
  inputs.discount_rate_annual = 0.0;
  const CalculatorResult result = calculate(inputs);
  CHECK(result.simple_revenue_clv == undefined("retention_is_one"));
  CHECK(result.simple_margin_clv == undefined("retention_is_one"));
  CHECK(result.gupta_lehmann_clv == undefined("retention_is_one"));
  CHECK(result.clv.value() == doctest::Approx(29.25 + 5.85 * 36.0).epsilon(1e-14));
  inputs.discount_rate_annual = 0.10;
  CHECK(calculate(inputs).gupta_lehmann_clv.value() ==
        doctest::Approx(29.25 * 2.4 / 0.10).epsilon(1e-12));
}

TEST_CASE("without a CAC there is no ratio, and the first order already pays back") {
  CalculatorInputs inputs = example_shop();
  inputs.cac = 0.0;
  const CalculatorResult result = calculate(inputs);
  CHECK(result.clv_cac_ratio == undefined("no_cac"));
  CHECK(result.net_clv.value() == result.clv.value());
  CHECK(result.payback.status == PaybackStatus::first_order);
  CHECK(result.payback.months.value() == 0.0);
  CHECK(result.break_even_order.value() == 1.0);
  for (const Sensitivity& effect : result.sensitivity) {
    CHECK(effect.delta.has_value() == (effect.lever != "cac"));
    if (effect.lever == "cac") CHECK(effect.delta == undefined("no_cac"));
  }
}

TEST_CASE("an order that loses money never pays back and has no break-even order") {
  CalculatorInputs inputs = example_shop();
  inputs.cost_per_order = 40.0;
  const CalculatorResult result = calculate(inputs);
  CHECK(result.contribution_per_order.value() == doctest::Approx(-10.75));
  CHECK(result.clv.value() < result.contribution_per_order.value());
  CHECK(result.payback.status == PaybackStatus::never);
  CHECK(result.discounted_payback.status == PaybackStatus::never);
  CHECK(result.break_even_order == undefined("no_contribution"));
  CHECK(result.max_cac.value() < 0.0);
  inputs.cac = 0.0;
  CHECK(calculate(inputs).payback.status == PaybackStatus::never);
}

TEST_CASE("horizon 0: the first order is all, and the curve is one point") {
  CalculatorInputs inputs = example_shop();
  inputs.horizon_months = 0.0;
  const CalculatorResult result = calculate(inputs);
  CHECK(result.clv.value() == result.contribution_per_order.value());
  REQUIRE(result.curve.size() == 1);
  CHECK(result.curve[0].month == 0.0);
  CHECK(result.curve[0].cumulative == result.clv.value());
  CHECK(result.curve[0].net == result.net_clv.value());
}

TEST_CASE("payback beyond the horizon is given and marked") {
  CalculatorInputs inputs = example_shop();
  inputs.cac = 60.0;
  inputs.horizon_months = 36.0;
  const Payback inside = payback(inputs);
  REQUIRE(inside.status == PaybackStatus::months);
  CHECK_FALSE(inside.beyond_horizon);
  inputs.horizon_months = inside.months.value() - 0.01;
  CHECK(payback(inputs).beyond_horizon);
  CHECK(payback(inputs).months.value() == inside.months.value());
}

TEST_CASE("payback is never exactly where all that ever comes in equals what is missing") {
  CalculatorInputs inputs = example_shop();
  const CustomerRates rates = customer_rates(inputs);
  const double all =
      rates.contribution_per_order + rates.flow_per_month / rates.stopping_rate_per_month;
  inputs.cac = all * 1.000001;
  CHECK(payback(inputs).status == PaybackStatus::never);
  inputs.cac = all * 0.999999;
  CHECK(payback(inputs).status == PaybackStatus::months);
}

TEST_CASE("referrals that pay for any CAC leave no largest one") {
  CalculatorInputs inputs = example_shop();
  inputs.retention_annual = 1.0;
  inputs.discount_rate_annual = 0.0;
  inputs.referrals_per_year = 1.0;  // rho A / 12 = 36 / 12 = 3 = R
  CHECK(calculate(inputs).max_cac == undefined("referrals_exceed_ratio"));
  inputs.referrals_per_year = 0.99;
  CHECK(calculate(inputs).max_cac.has_value());
  inputs.target_ratio = 0.0;
  CHECK(calculate(inputs).max_cac == undefined("referrals_exceed_ratio"));
}

TEST_CASE("break-even order: a CAC of a whole number of contributions needs exactly that many") {
  CalculatorInputs inputs;
  inputs.gross_margin = 0.1;
  for (const double aov : {1.0, 3.0, 7.0, 11.0, 19.9}) {
    for (int orders = 1; orders <= 50; ++orders) {
      inputs.aov = aov;
      inputs.cac =
          aov * 0.1 *
          orders;  // in binary now a little more, now a little less than `orders` contributions
      CHECK(break_even_order(inputs).value() == orders);
      inputs.cac += 0.01;
      CHECK(break_even_order(inputs).value() == orders + 1);
    }
  }
}

TEST_CASE("no new customers given: the yearly profit change is not a silent 0") {
  CalculatorInputs inputs = example_shop();
  inputs.new_customers_per_month = 0.0;
  for (const RetentionImpact& impact : calculate(inputs).retention_impact) {
    CHECK(impact.clv.has_value());
    CHECK(impact.yearly_profit_change == undefined("no_new_customers"));
  }
}

TEST_CASE("the largest inputs allowed still give numbers or reasons, never NaN or infinity") {
  for (const double retention : {0.0, 5e-324, 1e-9, 0.5, 1.0 - 1e-16, 1.0}) {
    for (const double scale : {0.0, 1e-300, 1e-9, 1.0}) {
      CalculatorInputs inputs;
      for (const InputField& field : input_fields()) {
        if (field.number != nullptr && field.key != "horizon_months") {
          inputs.*field.number = maximum_of(field.kind) * scale;
        }
      }
      inputs.retention_annual = retention;
      inputs.horizon_months = 24.5;
      const CalculatorResult result = calculate(inputs);
      for (const Number* number :
           {&result.contribution_per_order, &result.monthly_flow, &result.clv, &result.net_clv,
            &result.clv_cac_ratio, &result.payback.months, &result.discounted_payback.months,
            &result.max_cac, &result.break_even_order, &result.simple_revenue_clv,
            &result.simple_margin_clv, &result.gupta_lehmann_clv}) {
        CHECK((!number->has_value() || std::isfinite(**number)));
      }
      for (const CurvePoint& point : result.curve)
        CHECK((std::isfinite(point.cumulative) && std::isfinite(point.net)));
      CHECK(result.curve.size() == 26);
    }
  }
}

TEST_CASE("amounts beyond double are undefined, not infinite") {
  CalculatorInputs inputs = example_shop();
  inputs.aov = 1e308;
  inputs.orders_per_year = 1e9;
  CHECK(customer_rates(inputs).contribution_per_order == doctest::Approx(4.5e307));
  CHECK(payback(inputs).status == PaybackStatus::never);
  CHECK(payback(inputs).months == undefined("number_too_large"));
  CHECK(discounted_curve(inputs).empty());
  CHECK(retention_impact(inputs, 5.0).yearly_profit_change == undefined("number_too_large"));
}

TEST_CASE("paid back in the horizon's last moment is not beyond it") {
  CalculatorInputs shop;
  shop.aov = 20.0;
  shop.gross_margin = 0.5;
  shop.orders_per_year = 12.0;
  shop.retention_annual = 1.0;  // 10 with the first order, then 10 each month
  shop.cac = 30.0;
  shop.horizon_months = 2.0;
  const Payback paid = payback(shop);
  CHECK(paid.months.value() == 2.0);
  CHECK_FALSE(paid.beyond_horizon);
  shop.horizon_months = 1.5;
  CHECK(payback(shop).beyond_horizon);
}

}  // namespace clv::finance
