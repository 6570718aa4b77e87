// What a plan brings: by hand, by following every month's customers, and what must hold for every shop.
#include "core/levers/plan_result.h"

#include <cmath>
#include <vector>

#include <doctest/doctest.h>

#include "core/finance/lifetime_value.h"
#include "core/levers/break_even.h"
#include "core/levers/plans_for_tests.h"
#include "core/levers/ranking.h"
#include "core/levers/waterfall.h"

namespace clv::levers {
namespace {

using finance::close;
using finance::example_shop;
using finance::SeededNumbers;
using In = CalculatorInputs;

constexpr ActionRow kRetention{.key = "made_up",
                               .code = "zz",
                               .group = ActionGroup::keep,
                               .effect = {EffectKind::add, &In::retention_annual, 0.05},
                               .low = 0.01,
                               .high = 0.10,
                               .also = {},
                               .cost = {},
                               .source = "assumption",
                               .data = DataNeed::none};

// Present value by Simpson's rule, undiscounted: what one customer has brought after `months`.
double followed_customer(const CalculatorInputs& inputs, double months) {
  const finance::CustomerRates rates = finance::customer_rates(inputs);
  constexpr int kPanels = 400;
  const double step = months / kPanels;
  double sum = 0.0;
  for (int i = 0; i <= kPanels && step > 0.0; ++i) {
    const double still_there = std::exp(-rates.stopping_rate_per_month * i * step);
    const double weight = i == 0 || i == kPanels ? 1.0 : i % 2 == 1 ? 4.0 : 2.0;
    sum += weight * rates.flow_per_month * still_there;
  }
  return rates.contribution_per_order - inputs.cac + sum * step / 3.0;
}

// Customers arrive evenly: the midpoint of each of many small steps.
double followed_shop(const CalculatorInputs& inputs, double months) {
  constexpr int kSteps = 2000;
  double sum = 0.0;
  for (int i = 0; i < kSteps; ++i) sum += followed_customer(inputs, months * (i + 0.5) / kSteps);
  return sum * months / kSteps * inputs.new_customers_per_month;
}

double profit_of(const CalculatorInputs& inputs) {
  return *finance::net_lifetime_value(inputs) * 12.0 * inputs.new_customers_per_month;
}

}  // namespace

TEST_CASE("no action is today") {
  for (const CalculatorInputs& shop : finance::seeded_shops(100)) {
    const PlanResult plan = evaluate_plan(shop, {});
    CHECK(*plan.gain == 0.0);
    CHECK(*plan.clv == *finance::lifetime_value(shop));
    CHECK(*plan.clv_change == 0.0);
    CHECK(*plan.profit_then == *plan.profit_today);
    CHECK(*plan.cost == 0.0);
    CHECK(plan.return_on_investment.error().reason == "no_cost");
    CHECK(*plan.months_until_paid_back == 0.0);
  }
}

TEST_CASE("five points of retention bring what rows 1 and 2 of FORMULAS say, less every cost") {
  PlannedAction action = planned(kRetention);
  const double bare = (99.523614 - 92.573258) * 12 * 400;
  const PlanResult without = evaluate_plan(example_shop(), {&action, 1});
  CHECK(std::abs(*without.gain - bare) < 0.01);
  CHECK(close(*without.clv, 99.523614, 1e-8));
  action.cost.once = 5000;
  action.cost.per_month = 100;
  const PlanResult fixed = evaluate_plan(example_shop(), {&action, 1});
  CHECK(std::abs(*fixed.gain - (bare - 6200)) < 0.01);
  CHECK(close(*fixed.cost, 6200, 1e-9));
  CHECK(std::abs(*fixed.return_on_investment - (bare / 6200 - 1)) < 1e-5);

  // 2 per active customer and year, at retention 0.43: 2 times the discounted years of activity.
  action.cost.per_active_customer_per_year = 2;
  const double decay = -std::log(0.43) + std::log(1.1);  // per year
  const double years = (1 - std::exp(-decay * 3)) / decay;
  const PlanResult running = evaluate_plan(example_shop(), {&action, 1});
  CHECK(close(*running.cost, 6200 + 2 * years * 12 * 400, 1e-9));
  CHECK(close(*running.gain, *fixed.gain - 2 * years * 12 * 400, 1e-9));
  // 0.5 per order: the first one, and 2.4 in each active year.
  action.cost.per_order = 0.5;
  const PlanResult orders = evaluate_plan(example_shop(), {&action, 1});
  CHECK(close(*orders.cost, *running.cost + 0.5 * (1 + 2.4 * years) * 12 * 400, 1e-9));
}

TEST_CASE("numbers that do not exist say why") {
  CalculatorInputs nobody = example_shop();
  nobody.new_customers_per_month = 0;
  const PlannedAction action = planned(kRetention);
  const PlanResult plan = evaluate_plan(nobody, {&action, 1});
  CHECK(plan.gain.error().reason == "no_new_customers");
  CHECK(plan.cost.error().reason == "no_new_customers");
  CHECK(plan.return_on_investment.error().reason == "no_new_customers");
  CHECK(plan.months_until_paid_back.error().reason == "no_new_customers");
  CHECK(plan.clv.has_value());
  CHECK(break_even_size(nobody, {}, action).error().reason == "no_new_customers");
  CHECK(make_waterfall(nobody, {&action, 1}).error().reason == "no_new_customers");
}

TEST_CASE("extra cash is that of every customer followed on its own") {
  SeededNumbers numbers(11);
  for (const CalculatorInputs& shop : finance::seeded_shops(12)) {
    if (shop.retention_annual == 0.0) continue;  // Simpson's rule does not see a stop at once
    const std::vector<PlannedAction> plan = random_plan(numbers);
    const ActionCost cost = total_cost(plan);
    for (const double months : {0.5, 7.0, 30.0}) {
      const double by_hand = followed_shop(inputs_with_costs(shop, plan), months) -
                             followed_shop(shop, months) - cost.once - cost.per_month * months;
      CHECK(close(*extra_cash_after(shop, plan, months), by_hand, 1e-5));
    }
  }
}

TEST_CASE("paid back is where the extra cash crosses zero for good") {
  SeededNumbers numbers(13);
  int crossings = 0;
  for (const CalculatorInputs& shop : finance::seeded_shops(120)) {
    const std::vector<PlannedAction> plan = random_plan(numbers);
    const Number months = evaluate_plan(shop, plan).months_until_paid_back;
    const auto cash = [&](double at) { return *extra_cash_after(shop, plan, at); };
    if (!months) {
      CHECK(months.error().reason == "not_paid_back");
      CHECK(cash(kLongestPaybackMonths) < 0.0);
      continue;
    }
    if (*months > 0.0) {
      crossings += 1;
      CHECK(cash(*months) >= 0.0);
      CHECK(cash(*months - 0.01) < 0.0);
    }
    for (double later = std::ceil(*months); later <= kLongestPaybackMonths; later += 1.0)
      CHECK(cash(later) >= -1e-6);
  }
  CHECK(crossings > 10);
}

TEST_CASE("without decay the months can be worked out by hand") {
  // Everybody stays, 10 % more orders: 400 customers a month, each 29.25 * 0.2 * 0.1 = 0.585 a month more,
  // so 400 * 0.585 t^2 / 2 = 11700 after t = 10.
  CalculatorInputs shop = example_shop();
  shop.retention_annual = 1.0;
  ActionRow row = kRetention;
  row.effect = {EffectKind::relative, &In::orders_per_year, 0.10};
  PlannedAction action = planned(row);
  action.cost.once = 11700;
  CHECK(close(*evaluate_plan(shop, {&action, 1}).months_until_paid_back, 10.0, 1e-9));
}

TEST_CASE("the break-even effect brings a gain of nothing, alone and in company") {
  SeededNumbers numbers(17);
  int found = 0;
  for (const CalculatorInputs& shop : finance::seeded_shops(60)) {
    const std::vector<PlannedAction> others = random_plan(numbers);
    for (const ActionRow& row : action_table()) {
      PlannedAction action = planned(row);
      const Number size = break_even_size(shop, others, action);
      std::vector<PlannedAction> with = others;
      with.push_back(action);
      const double before = *plan_gain(shop, others);
      const auto extra = [&](double at) {
        with.back().size = at;
        return *plan_gain(shop, with) - before;
      };
      if (!size) {
        CHECK(size.error().reason == "break_even_out_of_reach");
        CHECK(extra(0.0) < 0.0);
        CHECK(extra(largest_size(shop, row)) <= 0.0);
        continue;
      }
      if (*size == 0.0) {
        CHECK(extra(0.0) >= 0.0);
        continue;
      }
      found += 1;
      CHECK(*size * row.effect.size > 0.0);  // on the side of its default
      // To the rounding of yearly profits of this shop.
      const double scale =
          1.0 + std::abs(profit_of(shop)) + std::abs(profit_of(inputs_with_costs(shop, with)));
      CHECK(std::abs(extra(*size)) <= 1e-9 * scale);
    }
  }
  CHECK(found > 500);
}

TEST_CASE("the waterfall sums to the total, counts nothing twice and ignores no overlap") {
  SeededNumbers numbers(19);
  for (const CalculatorInputs& shop : finance::seeded_shops(60)) {
    std::vector<PlannedAction> plan = random_plan(numbers);
    const auto waterfall = make_waterfall(shop, plan);
    REQUIRE(waterfall.has_value());
    REQUIRE(waterfall->steps.size() == plan.size());
    double sum = waterfall->today;
    double alone = 0.0;
    for (const WaterfallStep& step : waterfall->steps) {
      sum += step.gain;
      alone += step.alone;
    }
    CHECK(close(sum, waterfall->then, 1e-9));
    CHECK(close(waterfall->then, *evaluate_plan(shop, plan).profit_then, 1e-9));
    CHECK(close(waterfall->today + alone + waterfall->overlap, waterfall->then, 1e-9));
    if (!plan.empty())
      CHECK(close(waterfall->steps.front().gain, waterfall->steps.front().alone, 1e-9));
    // Another order shares it out differently and changes no total.
    shuffle(plan, numbers);
    CHECK(close(make_waterfall(shop, plan)->then, waterfall->then, 1e-9));
  }
}

TEST_CASE("ranks: by what is expected, and by the bad end of the range") {
  std::vector<PlannedAction> actions;
  for (const ActionRow& row : action_table()) actions.push_back(planned(row));
  for (const RankBy by : {RankBy::profit, RankBy::certainty}) {
    const std::vector<RankedAction> ranked = rank_actions(example_shop(), actions, by);
    REQUIRE(ranked.size() == actions.size());
    double before = 1e300;
    for (const RankedAction& row : ranked) {
      CHECK(*row.gain == *plan_gain(example_shop(), {&actions[row.index], 1}));
      CHECK(*row.gain_low <= *row.gain);
      CHECK(*row.gain <= *row.gain_high);
      const double key = by == RankBy::profit ? *row.gain : *row.gain_low;
      CHECK(key <= before);
      before = key;
    }
  }
}

}  // namespace clv::levers
