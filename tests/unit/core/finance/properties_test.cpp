// What must hold for every shop, on a seeded grid.
#include <cmath>

#include <doctest/doctest.h>

#include "core/finance/calculate.h"
#include "core/finance/inputs_for_tests.h"
#include "core/finance/lifetime_value.h"
#include "core/finance/max_cac.h"

namespace clv::finance {
namespace {

constexpr int kShops = 600;

// m + integral of v e^(-kt) from 0 to `months`, by Simpson's rule: no exponential antiderivative in
// sight.
double integrated_value(const CustomerRates& rates, double decay, double months) {
  constexpr int kPanels = 4000;
  const double step = months / kPanels;
  double sum = 0.0;
  for (int i = 0; i <= kPanels; ++i) {
    const double weight = i == 0 || i == kPanels ? 1.0 : i % 2 == 1 ? 4.0 : 2.0;
    sum += weight * std::exp(-decay * step * i);
  }
  return rates.contribution_per_order + rates.flow_per_month * sum * step / 3.0;
}

// The value at any time, from the annuity: where the curve has no point of its own.
double cumulative_at(const CalculatorInputs& inputs, double decay, double month) {
  const CustomerRates rates = customer_rates(inputs);
  return rates.contribution_per_order + rates.flow_per_month * annuity(decay, month);
}

}  // namespace

TEST_CASE("the curve ends at the CLV, starts at the first order and has a point per month") {
  for (const CalculatorInputs& shop : seeded_shops(kShops)) {
    const CalculatorResult result = calculate(shop);
    REQUIRE_FALSE(result.curve.empty());
    CHECK(result.curve.back().cumulative == result.clv.value());
    CHECK(result.curve.back().net == doctest::Approx(result.net_clv.value()).epsilon(1e-12));
    CHECK(result.curve.back().month == shop.horizon_months);
    CHECK(result.curve.front().cumulative == result.contribution_per_order.value());
    const double whole = std::floor(shop.horizon_months);
    CHECK(static_cast<double>(result.curve.size()) ==
          whole + (whole < shop.horizon_months ? 2.0 : 1.0));
    for (std::size_t i = 0; i + 1 < result.curve.size(); ++i)
      CHECK(result.curve[i].month == static_cast<double>(i));
    CHECK(result.undiscounted_curve.size() == result.curve.size());
  }
}

TEST_CASE("the closed form is the integral of the discounted flow") {
  for (const CalculatorInputs& shop : seeded_shops(kShops)) {
    if (shop.retention_annual == 0.0) continue;  // an infinite rate has no grid
    const CustomerRates rates = customer_rates(shop);
    const double numeric =
        integrated_value(rates, rates.total_decay_per_month(), shop.horizon_months);
    CHECK(close(lifetime_value(shop).value(), numeric, 1e-9));
  }
}

TEST_CASE(
    "payback is where the undiscounted curve crosses the CAC, discounted payback where the curve "
    "does") {
  int crossings = 0;
  for (const CalculatorInputs& shop : seeded_shops(kShops)) {
    const CustomerRates rates = customer_rates(shop);
    const Payback plain = payback(shop);
    const Payback discounted = discounted_payback(shop);
    for (const auto& [found, decay] : {std::pair{plain, rates.stopping_rate_per_month},
                                       std::pair{discounted, rates.total_decay_per_month()}}) {
      switch (found.status) {
        case PaybackStatus::first_order:
          CHECK(rates.contribution_per_order >= shop.cac);
          break;
        case PaybackStatus::months:
          ++crossings;
          CHECK(close(cumulative_at(shop, decay, *found.months), shop.cac, 1e-9));
          CHECK(cumulative_at(shop, decay, *found.months * 0.99) < shop.cac);
          CHECK(found.beyond_horizon == (*found.months > shop.horizon_months));
          break;
        case PaybackStatus::never:
          CHECK(cumulative_at(shop, decay, 1e6) <= shop.cac);
          break;
      }
    }
    if (plain.months && discounted.months) CHECK(*discounted.months >= *plain.months);
    if (!plain.months) CHECK_FALSE(discounted.months.has_value());
  }
  CHECK(crossings > kShops / 4);  // the grid does exercise the formula
}

TEST_CASE(
    "between two points of the curve lies the sign change that the discounted payback names") {
  for (const CalculatorInputs& shop : seeded_shops(kShops)) {
    const Payback found = discounted_payback(shop);
    if (found.status != PaybackStatus::months || found.beyond_horizon) continue;
    for (const CurvePoint& point : discounted_curve(shop)) {
      if (point.month <= *found.months - 1e-6) CHECK(point.net < 0.0);
      if (point.month >= *found.months + 1e-6) CHECK(point.net > 0.0);
    }
  }
}

TEST_CASE(
    "the CLV grows with retention where the flow is positive, and falls where it is negative") {
  for (const CalculatorInputs& shop : seeded_shops(kShops)) {
    const double flow = customer_rates(shop).flow_per_month;
    if (shop.horizon_months < 1.0) continue;
    CalculatorInputs changed = shop;
    changed.retention_annual = 0.0;
    double before = lifetime_value(changed).value();
    for (int percent = 5; percent <= 100; percent += 5) {
      changed.retention_annual = percent / 100.0;
      const double after = lifetime_value(changed).value();
      CHECK((flow > 0.0 ? after > before : after < before));
      before = after;
    }
  }
}

TEST_CASE("at the largest CAC the ratio is the wished one") {
  int checked = 0;
  for (const CalculatorInputs& shop : seeded_shops(kShops)) {
    const Number largest = max_cac(shop);
    if (!largest || *largest <= 0.0) continue;
    CalculatorInputs at_largest = shop;
    at_largest.cac = *largest;
    CHECK(close(lifetime_value_to_cac(at_largest).value(), shop.target_ratio, 1e-10));
    ++checked;
  }
  CHECK(checked > kShops / 2);
}

TEST_CASE("retention impact and sensitivity are differences of whole calculations") {
  for (const CalculatorInputs& shop : seeded_shops(kShops / 10)) {
    const CalculatorResult result = calculate(shop);
    REQUIRE(result.retention_impact.size() == 8);
    for (const RetentionImpact& impact : result.retention_impact) {
      CalculatorInputs changed = shop;
      changed.retention_annual =
          std::fmin(1.0, std::fmax(0.0, shop.retention_annual + impact.delta_pp / 100.0));
      const double difference = calculate(changed).clv.value() - result.clv.value();
      CHECK(impact.clv.value() == calculate(changed).clv.value());
      CHECK(close(impact.yearly_profit_change.value(),
                  difference * 12.0 * shop.new_customers_per_month, 1e-12));
    }
    REQUIRE(result.sensitivity.size() == 5);
    for (std::size_t i = 0; i < result.sensitivity.size(); ++i) {
      const Sensitivity& effect = result.sensitivity[i];
      CalculatorInputs changed = shop;
      const bool fraction = effect.lever == "gross_margin" || effect.lever == "retention_annual";
      const double improved = shop.*levers()[i].field * (effect.lever == "cac" ? 0.9 : 1.1);
      changed.*levers()[i].field = fraction ? std::fmin(1.0, improved) : improved;
      if (!effect.delta) continue;  // cac without a CAC
      CHECK(
          close(*effect.delta, calculate(changed).net_clv.value() - result.net_clv.value(), 1e-9));
      CHECK(close(effect.clv.value(), calculate(changed).clv.value(), 1e-12));
    }
  }
}

TEST_CASE("a cheaper CAC counts in the sensitivity, although the CLV before CAC stays the same") {
  for (const Sensitivity& effect : calculate(example_shop()).sensitivity) {
    if (effect.lever != "cac") continue;
    CHECK(effect.change == doctest::Approx(-0.10));
    CHECK(effect.clv.value() == doctest::Approx(92.573258).epsilon(1e-8));
    CHECK(effect.delta.value() == doctest::Approx(2.8).epsilon(1e-12));
  }
}

TEST_CASE(
    "five points more retention in the example shop: the two rows of the table, times a year's new "
    "customers") {
  const RetentionImpact impact = retention_impact(example_shop(), 5.0);
  CHECK(impact.clv.value() == doctest::Approx(99.523614).epsilon(1e-8));
  CHECK(impact.yearly_profit_change.value() ==
        doctest::Approx((99.523614 - 92.573258) * 4800.0).epsilon(1e-6));
}

TEST_CASE("retention impact stops at 0 and 1") {
  CHECK(retention_impact(example_shop(), 70.0).retention_annual == 1.0);
  CHECK(retention_impact(example_shop(), -40.0).retention_annual == 0.0);
  CHECK(retention_impact(example_shop(), -40.0).clv.value() == doctest::Approx(29.25));
}

}  // namespace clv::finance
