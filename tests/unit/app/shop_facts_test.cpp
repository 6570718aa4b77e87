// What loaded orders say to actions, checklist and claims, on a shop small enough to count by hand.
#include "app/shop_facts.h"

#include <doctest/doctest.h>

#include "app/action_plan.h"
#include "app/checklist.h"
#include "base/date.h"

using namespace clv;
using namespace clv::app;
using doctest::Approx;

namespace {

// Two years; ten customers in three segments, nobody in a fourth.
AppState shop() {
  AppState state = initial_state({.language = texts::Language::en, .currency = "EUR"});
  protocol::AnalysisView view;
  view.first_order = parse_iso_date("2023-01-01");
  view.as_of = parse_iso_date("2024-12-31");
  view.counted_orders = 22;
  view.metrics = {{.name = "aov", .number = 50, .reason = {}}};
  const auto add = [&](const char* name, std::int64_t customers, double revenue, double orders) {
    protocol::SegmentView& segment = view.past.segments.emplace_back();
    segment.name = name;
    segment.customers = customers;
    segment.revenue = revenue;
    if (customers > 0) segment.mean_orders = orders;
  };
  add("champions", 2, 600, 5);
  add("loyal", 1, 150, 3);
  add("promising", 0, 0, 0);
  add("at_risk", 3, 300, 2);
  add("lost", 4, 100, 0.75);
  state.import.analysis = view;
  state.inputs.gross_margin = 0.5;
  state.inputs.cost_per_order = 4;
  state.inputs.cac = 10;
  state.inputs.prices_include_vat = false;
  return state;
}

std::size_t win_back_row() {
  const auto table = levers::action_table();
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].data == levers::DataNeed::lost_customers) return i;
  }
  FAIL("no action wins customers back");
  return 0;
}

}  // namespace

TEST_CASE("without orders nothing is known") {
  const AppState state = initial_state({});
  CHECK_FALSE(measured(state, "aov"));
  CHECK_FALSE(orders_per_year(state));
  CHECK_FALSE(lost_customers(state));
  CHECK_FALSE(open_customers(state));
  CHECK_FALSE(loss_makers(state));
  CHECK_FALSE(loyal_multiple(state));
  CHECK_FALSE(segment_count(state));
  CHECK(lost_customers_scale(state) == 1);
}

TEST_CASE("customers who stayed away are counted, and winning back is a share of them") {
  const AppState state = shop();
  REQUIRE(lost_customers(state));
  CHECK(lost_customers(state)->customers == 7);
  CHECK(lost_customers(state)->revenue == 400);
  // Ten customers in two years are five a year: seven lost ones are 1.4 years' worth of them.
  CHECK(lost_customers_scale(state) == Approx(1.4));
  CHECK(planned_action(state, win_back_row()).scale == Approx(1.4));
  CHECK(*orders_per_year(state) == Approx(11));
}

TEST_CASE("customers whose return is open are those of the forecast, where there is one") {
  AppState state = shop();
  CHECK_FALSE(open_customers(state));
  state.import.analysis->past.win_back_customers = 5;
  state.import.analysis->past.win_back_value = 123.5;
  REQUIRE(open_customers(state));
  CHECK(open_customers(state)->customers == 5);
  CHECK(open_customers(state)->expected_value == 123.5);
}

TEST_CASE("what a segment leaves is counted after margin, orders and acquisition") {
  AppState state = shop();
  // champions 300 * 0.5 - 5 * 4 - 10 = 120; loyal 75 - 12 - 10 = 53; at risk 50 - 8 - 10 = 32;
  // lost 12.5 - 3 - 10 = -0.5
  REQUIRE(loss_makers(state));
  CHECK(loss_makers(state)->weakest == "lost");
  CHECK(loss_makers(state)->weakest_customers == 4);
  CHECK(loss_makers(state)->weakest_contribution == Approx(-0.5));
  CHECK(loss_makers(state)->losing_customers == 4);
  state.inputs.cac = 9;
  CHECK(loss_makers(state)->losing_customers == 0);
  state.inputs.cac = 43;  // at risk -1, lost -33.5
  CHECK(loss_makers(state)->losing_customers == 7);
  state.inputs.cac = 0;
  state.inputs.prices_include_vat = true;
  state.inputs.vat_rate = 0.25;
  CHECK(loss_makers(state)->weakest_contribution == Approx(12.5 / 1.25 - 3));
}

TEST_CASE("the best customers are compared with an average order") {
  AppState state = shop();
  CHECK(*loyal_multiple(state) == Approx(750.0 / 3 / 50));
  state.import.analysis->metrics.clear();
  CHECK_FALSE(loyal_multiple(state));
}

TEST_CASE("segments answer the checklist's first question") {
  AppState state = shop();
  CHECK(*segment_count(state) == 4);
  CHECK(answer_to(state, 0) == Answer::yes);
  state.import.analysis->past.segments.clear();
  CHECK_FALSE(segment_count(state));
}
