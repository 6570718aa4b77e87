// Claims on shops whose answers can be worked out by hand.
#include "core/levers/claims.h"

#include <cmath>

#include <doctest/doctest.h>

#include "core/finance/inputs_for_tests.h"
#include "core/finance/lifetime_value.h"

namespace clv::levers {
namespace {

using finance::close;
using finance::example_shop;

}  // namespace

TEST_CASE("25 to 95 %: rows 1 and 2 of FORMULAS, five points and five percent") {
  const RetentionProfitClaim claim = test_retention_profit(example_shop());
  CHECK(close(*claim.points_change, (99.523614 - 92.573258) / (92.573258 - 28), 1e-7));
  // 0.38 * 1.05 = 0.399: m + v (1 - e^(-3k)) / k * 12 with k per year.
  const double k = -std::log(0.399) + std::log(1.1);
  const double clv = 29.25 + 5.85 * 12 * (1 - std::exp(-3 * k)) / k;
  CHECK(close(*claim.relative_change, (clv - 92.573258) / (92.573258 - 28), 1e-7));
  // A shop whose customers hardly come back earns nearly all at the first order: the claim is never true …
  CalculatorInputs rare = example_shop();
  rare.cac = 0;
  rare.orders_per_year = 0.5;
  CHECK(test_retention_profit(rare).true_from.error().reason == "claim_never_true");

  // … but over thirty years, without interest and with a first order that just pays the CAC, it is.
  CalculatorInputs bank = example_shop();
  bank.horizon_months = 360;
  bank.discount_rate_annual = 0;
  bank.cac = 29.25;
  const RetentionProfitClaim there = test_retention_profit(bank);
  REQUIRE(there.true_from.has_value());
  // What is left is v times the years within thirty: (1 - r^30) / -ln r.
  const auto years = [](double r) { return (1 - std::pow(r, 30)) / -std::log(r); };
  const auto change = [&](double r) { return years(r + 0.05) / years(r) - 1; };
  for (double r = *there.true_from; r < *there.true_to + 0.001; r += 0.01) {
    CHECK(change(r) >= 0.25);
    CHECK(change(r) <= 0.95);
  }
  CHECK(change(*there.true_from - 0.01) < 0.25);
  CHECK(*there.true_to > 0.85);
}

TEST_CASE("doubled revenue") {
  CalculatorInputs shop = example_shop();
  shop.horizon_months = 12;
  shop.orders_per_year = 10;
  const auto orders = [](double r) { return 1 + 10 * (1 - r) / -std::log(r); };
  const DoubledRevenueClaim claim = test_doubled_revenue(shop);
  CHECK(close(*claim.change, orders(0.43) / orders(0.38) - 1, 1e-9));
  // 1 + 10 = 11 orders if everybody stays is less than twice the 7.4 of now.
  CHECK(claim.retention_needed.error().reason == "claim_never_true");
  shop.retention_annual = 0.05;
  const DoubledRevenueClaim low = test_doubled_revenue(shop);
  REQUIRE(low.retention_needed.has_value());
  CHECK(close(orders(*low.retention_needed), 2 * orders(0.05), 1e-9));
  shop.aov = 0;
  CHECK(test_doubled_revenue(shop).change.error().reason == "no_revenue");
}

TEST_CASE("six times") {
  CalculatorInputs shop = example_shop();
  CHECK(test_new_versus_kept(shop).times.error().reason == "no_service_cost");
  CHECK(close(*test_new_versus_kept(shop).true_up_to_cost, 28.0 / 6, 1e-12));
  shop.service_cost_per_year = 3.5;
  CHECK(close(*test_new_versus_kept(shop).times, 8.0, 1e-12));
  shop.cac = 0;
  CHECK(test_new_versus_kept(shop).times.error().reason == "no_cac");
}

TEST_CASE("65 % of revenue") {
  CalculatorInputs shop = example_shop();
  shop.retention_annual = 1;
  shop.horizon_months = 12;
  shop.orders_per_year = 3;  // three of four orders are not the first
  const ExistingRevenueClaim claim = test_existing_revenue(shop);
  CHECK(close(*claim.share, 0.75, 1e-12));
  CHECK(close(*claim.orders_needed, 0.65 / 0.35, 1e-12));
  shop.retention_annual = 0;
  CHECK(*test_existing_revenue(shop).share == 0.0);
  CHECK(test_existing_revenue(shop).orders_needed.error().reason == "claim_never_true");
}

TEST_CASE("ten times the first order") {
  const TenTimesClaim claim = test_ten_times(example_shop());  // 2.4 a year, three years
  CHECK(close(*claim.times, 8.2, 1e-12));
  CHECK(close(*claim.months_needed, 45.0, 1e-12));
  CalculatorInputs once = example_shop();
  once.orders_per_year = 0;
  CHECK(*test_ten_times(once).times == 1.0);
  CHECK(test_ten_times(once).months_needed.error().reason == "no_repeat_orders");
}

TEST_CASE("306 % more: inserting what is needed gives exactly that") {
  const CalculatorInputs shop = example_shop();
  const EmotionalBondClaim claim = test_emotional_bond(shop);
  CalculatorInputs bound = shop;
  // A mean lifetime 1.5 times as long: -1 / ln r times 1.5.
  bound.retention_annual = std::pow(0.38, 2.0 / 3.0);
  CHECK(close(1 + *claim.longer_stay_change, *finance::lifetime_value(bound) / 92.573258, 1e-7));
  bound.orders_per_year *= *claim.orders_times_needed;
  CHECK(close(*finance::lifetime_value(bound), 4.06 * 92.573258, 1e-7));
  CalculatorInputs losing = shop;
  losing.cost_per_order = 100;
  CHECK(test_emotional_bond(losing).longer_stay_change.error().reason == "base_not_positive");
}

}  // namespace clv::levers
