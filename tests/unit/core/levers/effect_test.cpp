// What effects do to the inputs: worked out by hand, and what must hold for every shop and every selection.
#include "core/levers/effect.h"

#include <vector>

#include <doctest/doctest.h>

#include "core/finance/rates.h"
#include "core/levers/plan_result.h"
#include "core/levers/plans_for_tests.h"

namespace clv::levers {
namespace {

using finance::close;
using finance::example_shop;
using finance::SeededNumbers;
using In = CalculatorInputs;

bool same_inputs(const CalculatorInputs& a, const CalculatorInputs& b, double tolerance) {
  for (const finance::InputField& field : finance::input_fields()) {
    if (field.number != nullptr && !close(a.*field.number, b.*field.number, tolerance))
      return false;
  }
  return true;
}

CalculatorInputs apply_one(const CalculatorInputs& inputs, const Effect& effect) {
  return apply_effects(inputs, {&effect, 1});
}

}  // namespace

TEST_CASE("points add, percentages multiply, first the one, then the other") {
  const std::vector<Effect> effects{{EffectKind::relative, &In::aov, 0.10},
                                    {EffectKind::add, &In::aov, 5.0},
                                    {EffectKind::add, &In::retention_annual, 0.03},
                                    {EffectKind::relative, &In::cac, -0.25}};
  const CalculatorInputs then = apply_effects(example_shop(), effects);
  CHECK(close(then.aov, 77.0, 1e-12));  // (65 + 5) * 1.1
  CHECK(close(then.retention_annual, 0.41, 1e-12));
  CHECK(close(then.cac, 21.0, 1e-12));
  CHECK(then.gross_margin == 0.45);
}

TEST_CASE("nothing leaves what it may be") {
  const CalculatorInputs shop = example_shop();
  CHECK(apply_one(shop, {EffectKind::add, &In::retention_annual, 2.0}).retention_annual == 1.0);
  CHECK(apply_one(shop, {EffectKind::add, &In::retention_annual, -2.0}).retention_annual == 0.0);
  CHECK(apply_one(shop, {EffectKind::relative, &In::cac, -3.0}).cac == 0.0);
  CHECK(apply_one(shop, {EffectKind::relative, &In::aov, 1e300}).aov == 1e12);
  CHECK(apply_one(shop, {EffectKind::free_customers, &In::new_customers_per_month, -1.0})
            .new_customers_per_month == 0.0);
}

TEST_CASE("a price change leaves the cost of the goods as it is, also below cost") {
  for (const double price : {-0.9, -0.55, -0.5, -0.2, -0.03, 0.01, 0.5}) {
    for (const double returned : {0.0, 0.2}) {
      CAPTURE(price);
      CalculatorInputs shop = example_shop();
      shop.return_rate = returned;
      const CalculatorInputs then = apply_one(shop, {EffectKind::price, &In::aov, price});
      CHECK(!finance::check_inputs(then));
      // 65 times 0.55 is what the goods cost.
      const double by_hand = (65.0 * (1.0 + price) - 35.75) * (1.0 - returned);
      CHECK(close(finance::customer_rates(then).contribution_per_order, by_hand, 1e-12));
    }
  }
  // 3 % of 65 is 1.95 more per order, all of it margin.
  const CalculatorInputs then = apply_one(example_shop(), {EffectKind::price, &In::aov, 0.03});
  CHECK(close(finance::customer_rates(then).contribution_per_order, 29.25 + 1.95, 1e-12));
}

TEST_CASE("customers without advertising leave the advertising budget as it is") {
  const CalculatorInputs then =
      apply_one(example_shop(), {EffectKind::free_customers, &In::new_customers_per_month, 0.12});
  CHECK(close(then.new_customers_per_month, 448.0, 1e-12));
  CHECK(close(then.cac * then.new_customers_per_month, 28.0 * 400.0, 1e-12));
}

TEST_CASE("no effect leaves every bit as it was") {
  for (const CalculatorInputs& shop : finance::seeded_shops(100)) {
    CHECK(same_inputs(apply_effects(shop, {}), shop, 0.0));
    const std::vector<Effect> nothing{
        {EffectKind::add, &In::retention_annual, 0.0},
        {EffectKind::relative, &In::aov, 0.0},
        {EffectKind::price, &In::aov, 0.0},
        {EffectKind::free_customers, &In::new_customers_per_month, 0.0}};
    CHECK(same_inputs(apply_effects(shop, nothing), shop, 0.0));
  }
}

TEST_CASE("effects commute: the order of a selection changes nothing") {
  SeededNumbers numbers(7);
  for (const CalculatorInputs& shop : finance::seeded_shops(100)) {
    std::vector<PlannedAction> plan = random_plan(numbers);
    const CalculatorInputs then = inputs_with_costs(shop, plan);
    CHECK(!finance::check_inputs(then));
    for (int i = 0; i < 5; ++i) {
      shuffle(plan, numbers);
      // Sums and products of a dozen terms, each rounded once.
      CHECK(same_inputs(inputs_with_costs(shop, plan), then, 1e-13));
    }
  }
}

}  // namespace clv::levers
