#include "protocol/customers_json.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/customers/ledgers.h"

namespace clv::protocol {
namespace {

using customers::day_of;
using customers::make_ledger;
using customers::Order;

Json body_of(const std::vector<Order>& given, DayNumber as_of,
             const customers::CohortTerms& terms) {
  const customers::Past past = customers::look_back(make_ledger(given), as_of, terms);
  customers::GuestRevenue guests;
  guests.revenue = 5 * orders::kAmountPerMajor;
  guests.share = 0.25;
  guests.needs_warning = true;
  Json analysis = Json::object();
  put_customers(analysis, {.past = past, .guests = guests});
  return analysis;
}

// Every null stands beside its reason, every reason beside its null, and no number is missing.
void check_reasons(const Json& json) {
  for (const auto& [key, value] : json.items()) {
    CAPTURE(key);
    if (json.is_object() && value.is_null())
      CHECK((json.contains(key + "_reason") && json[key + "_reason"].is_string()));
    if (json.is_object() && key.ends_with("_reason"))
      CHECK(json[key.substr(0, key.size() - 7)].is_null());
    if (value.is_structured()) check_reasons(value);
  }
}

TEST_CASE("a small shop as JSON") {
  const std::vector<Order> given{{0, day_of(1997, 1, 5), 10.125},
                                 {0, day_of(1997, 2, 20), 20.0},
                                 {1, day_of(1997, 3, 31), 5.0}};
  const Json body = body_of(given, day_of(1997, 4, 1), {.gross_margin = 0.5, .cac = 100.0});
  const Json cohorts = Json::parse(R"({
    "by": "month", "horizon_periods": 24, "gross_margin": 0.5, "cac": 100, "small_below": 30,
    "older_customers": 0,
    "rows": [
      {"cohort": "1997-01", "customers": 1, "small": true, "payback_months": null,
       "payback_months_reason": "not_paid_back_yet", "periods": [
         {"share_active": 1, "orders": 1, "revenue": 10.12, "contribution": 5.0625},
         {"share_active": 1, "orders": 2, "revenue": 30.12, "contribution": 15.0625}]},
      {"cohort": "1997-03", "customers": 1, "small": true, "payback_months": null,
       "payback_months_reason": "cohort_not_observed", "periods": []}]})");
  // Text, because the order of the keys is part of it.
  CHECK(compact_json(body["cohorts"]) == compact_json(cohorts));
  REQUIRE(body["segments"].size() == customers::kSegmentCount);
  CHECK(body["segments"][0]["segment"] == "champions");
  CHECK(body["segments"][0]["mean_orders_reason"] == "nobody_in_segment");
  const Json& history = body["history"];
  CHECK(history["repeat_by_order_number"].size() == 9);
  CHECK(compact_json(history["repeat_by_order_number"][0]) ==
        R"({"from_order":1,"customers":2,"repeat_share":0.5,"customers_observed_365d":0,)"
        R"("repeat_share_365d":null,"repeat_share_365d_reason":"nobody_observed_a_year"})");
  CHECK(compact_json(history["days_between_orders"]) ==
        R"({"pairs":1,"q1":46,"median":46,"q3":46,)"
        R"("histogram":{"bin_days":7,"pairs":[0,0,0,0,0,0,1],"longer":0}})");
  CHECK(history["concentration"]["top_20_percent"]["revenue_share_reason"] == "too_few_customers");
  CHECK(compact_json(history["quarters"][0]) ==
        R"({"quarter":"1997-Q1","complete":true,"active_customers":2,"orders":3,"revenue":35.12,)"
        R"("returning_revenue":20,"returning_revenue_share":0.569395017794,"aov":11.7083333333,)"
        R"("orders_per_active_customer":1.5})");
  CHECK(compact_json(history["guests"]) ==
        R"({"revenue":5,"revenue_share":0.25,"warning_above":0.05,"needs_warning":true})");
}

TEST_CASE("a number is null exactly where it has a reason, whatever the ledger") {
  check_reasons(body_of({}, 100, {}));
  check_reasons(body_of({{0, 100, 10.0}}, 100, {}));
  check_reasons(body_of({{0, 100, 10.0}, {0, 100, -20.0, true}}, 130, {.cac = 10.0}));
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const std::vector<Order> given = customers::random_orders(seed, 150);
    check_reasons(body_of(given, day_of(2021, 12, 1), {.gross_margin = 0.3, .cac = 20.0}));
    check_reasons(body_of(given, day_of(2019, 12, 1), {}));  // before the first order
  }
}

}  // namespace
}  // namespace clv::protocol
