#include "core/orders/metrics.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/hash.h"
#include "core/orders/order_collector.h"

namespace clv::orders {
namespace {

struct Order {
  const char* customer;
  DayNumber day;
  Amount major;
};

Number metric(const std::vector<Order>& given, std::string_view key, DayNumber as_of) {
  OrderCollector orders({});
  std::uint32_t line = 2;
  for (const Order& order : given) {
    OrderRow row;
    if (order.customer[0] != '\0') row.customer_hash = hash_text(order.customer);
    row.day = order.day;
    row.amount = order.major * kAmountPerMajor;
    row.place.line = line++;
    orders.add(row);
  }
  const Tally tally = tally_orders(orders.finish(), as_of);
  const auto table = metric_table();
  const auto found = std::ranges::find(table, key, &Metric::key);
  REQUIRE(found != table.end());
  return found->compute(tally);
}

// Ann: days 0, 0, 100, 700. Bob: day 50. Cara: days 380, 800. A guest: day 10. As of day 800.
const std::vector<Order> kShop{{"ann", 0, 10},    {"ann", 0, 20},    {"ann", 100, 30},
                               {"bob", 50, 40},   {"cara", 380, 50}, {"ann", 700, 60},
                               {"cara", 800, 70}, {"", 10, 20}};

double shop(std::string_view key) {
  const Number number = metric(kShop, key, 800);
  REQUIRE(number);
  return *number;
}

TEST_CASE("the order value of a year and of the year before it") {
  // Days 436 to 800: 60 and 70; days 71 to 435: 30 and 50.
  CHECK(shop("aov_365d") == doctest::Approx(65));
  CHECK(shop("aov_change_365d") == doctest::Approx(0.625));
  CHECK(metric(kShop, "aov_change_365d", 728).error().reason == "less_than_two_years");
  CHECK(metric({{"ann", 0, 10}}, "aov_365d", 800).error().reason == "no_orders_last_year");
}

TEST_CASE("a small shop, by hand") {
  CHECK(shop("revenue") == 300);
  CHECK(shop("orders") == 8);
  CHECK(shop("customers") == 3);
  CHECK(shop("aov") == doctest::Approx(37.5));
  CHECK(shop("orders_per_customer") == doctest::Approx(7.0 / 3));
  CHECK(shop("purchase_days") == 6);
  CHECK(shop("revenue_per_purchase_day") == doctest::Approx(280.0 / 6));
  CHECK(shop("repeat_customer_share") == doctest::Approx(2.0 / 3));
  // All three are observed for 365 days; Ann came back after 100, Cara after 420.
  CHECK(shop("repeat_rate_365d") == doctest::Approx(1.0 / 3));
  // Gaps 100, 600 and 420.
  CHECK(shop("median_days_between_orders") == 420);
  // Days 436 to 800: 60 and 70, both on later days.
  CHECK(shop("returning_revenue_share_365d") == doctest::Approx(1.0));
  // Days 71 to 435: Ann (100) and Cara (380); both again in the last year.
  CHECK(shop("retention_annual") == doctest::Approx(1.0));
  CHECK(shop("orders_per_year") == doctest::Approx(1.0));
}

TEST_CASE("the order of the rows does not matter") {
  std::vector<Order> shuffled(kShop.rbegin(), kShop.rend());
  for (const Metric& entry : metric_table()) {
    CAPTURE(entry.key);
    CHECK(metric(shuffled, entry.key, 800) == metric(kShop, entry.key, 800));
  }
}

TEST_CASE("a median between two gaps") {
  CHECK(*metric({{"a", 0, 1}, {"a", 10, 1}, {"b", 0, 1}, {"b", 21, 1}},
                "median_days_between_orders", 30) == 15.5);
}

TEST_CASE("numbers that do not exist say why") {
  const std::vector<Order> young{{"a", 0, 10}, {"b", 5, 20}};
  const auto reason = [&](std::string_view key) { return metric(young, key, 100).error().reason; };
  CHECK(reason("repeat_rate_365d") == "nobody_observed_a_year");
  CHECK(reason("median_days_between_orders") == "no_repeat_customers");
  CHECK(reason("returning_revenue_share_365d") == "less_than_a_year");
  CHECK(reason("retention_annual") == "less_than_two_years");
  CHECK(reason("orders_per_year") == "less_than_a_year");
  CHECK(metric({{"", 0, 10}}, "orders_per_customer", 0).error().reason == "no_customers");
  CHECK(metric({{"a", 0, 0}}, "return_rate", 0).error().reason == "no_revenue");
}

TEST_CASE("a customer counts as observed from exactly 365 days on") {
  CHECK(!metric({{"a", 0, 1}}, "repeat_rate_365d", 364));
  CHECK(*metric({{"a", 0, 1}}, "repeat_rate_365d", 365) == 0);
  CHECK(*metric({{"a", 0, 1}, {"a", 365, 1}}, "repeat_rate_365d", 365) == 1);
  CHECK(*metric({{"a", 0, 1}, {"a", 366, 1}}, "repeat_rate_365d", 366) == 0);
}

TEST_CASE("refunds lower revenue and make nobody a repeat customer") {
  const std::vector<Order> given{{"a", 0, 100}, {"a", 5, -30}};
  CHECK(*metric(given, "revenue", 5) == 70);
  CHECK(*metric(given, "refunds", 5) == 30);
  CHECK(*metric(given, "return_rate", 5) == doctest::Approx(0.3));
  CHECK(*metric(given, "orders", 5) == 1);
  CHECK(*metric(given, "repeat_customer_share", 5) == 0);
}

}  // namespace
}  // namespace clv::orders
