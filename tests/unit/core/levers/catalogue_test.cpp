// The catalogue holds what it promises. That its texts exist is tested in tests/unit/app.
#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "core/finance/inputs_for_tests.h"
#include "core/levers/action_catalogue.h"
#include "core/levers/plan_result.h"

namespace clv::levers {

TEST_CASE("every row is whole: its range, its input, its cost") {
  std::set<std::string_view> keys;
  for (const ActionRow& row : action_table()) {
    CAPTURE(row.key);
    CHECK(keys.insert(row.key).second);
    CHECK(!row.source.empty());
    REQUIRE(row.effect.input != nullptr);
    const double size = row.effect.size;
    CHECK(size != 0.0);
    CHECK(row.low / size >= 0.0);
    CHECK(row.low / size <= 1.0);
    CHECK(row.high / size >= 1.0);
    CHECK(row.cost.once + row.cost.per_month + row.cost.per_order +
              row.cost.per_active_customer_per_year >=
          0.0);
    CHECK(!finance::check_inputs(
        inputs_with_costs(finance::example_shop(), std::vector{planned(row)})));
  }
  CHECK(keys.size() >= 40);
}

TEST_CASE("every action costs something, in money or as an effect: nothing is free") {
  for (const ActionRow& row : action_table()) {
    CAPTURE(row.key);
    const double cost = row.cost.once + row.cost.per_month + row.cost.per_order +
                        row.cost.per_active_customer_per_year;
    CHECK((cost > 0.0 || !row.also.empty()));
  }
}

TEST_CASE("a main effect goes the way that helps a shop") {
  CalculatorInputs shop = finance::example_shop();
  shop.cost_per_order = 5;
  shop.service_cost_per_year = 4;
  for (const ActionRow& row : action_table()) {
    CAPTURE(row.key);
    ActionRow bare = row;
    bare.also = {};
    PlannedAction action = planned(bare);
    action.cost = {};
    CHECK(*plan_gain(shop, {&action, 1}) > 0.0);
  }
}

}  // namespace clv::levers
