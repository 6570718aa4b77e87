#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/customers/guests.h"
#include "core/customers/ledgers.h"
#include "core/customers/past.h"
#include "core/models/cdnow.h"
#include "core/orders/metrics.h"

namespace clv::customers {
namespace {

History history_of(const std::vector<Order>& given, DayNumber as_of) {
  return look_back(make_ledger(given), as_of, {}).history;
}

// Ann: days 0, 0, 10, 40. Bob: 0, 20. Cara: 400. As of day 400.
const std::vector<Order> kShop{{0, 0, 10.0},  {0, 0, 10.0},  {0, 10, 10.0}, {0, 40, 10.0},
                               {1, 0, 100.0}, {1, 20, 30.0}, {2, 400, 30.0}};

TEST_CASE("repeat rates by order number, by hand") {
  const std::vector<RepeatRate> rates = history_of(kShop, 400).repeat_rates;
  REQUIRE(rates.size() == 9);
  CHECK(rates[0].from_order == 1);
  CHECK(rates[0].customers == 3);
  CHECK(*rates[0].repeat_share == doctest::Approx(2.0 / 3));
  // Cara ordered on the as-of day: nobody could see a year of her.
  CHECK(rates[0].customers_observed_365d == 2);
  CHECK(*rates[0].repeat_share_365d == 1.0);
  CHECK(rates[1].customers == 2);
  CHECK(*rates[1].repeat_share == 0.5);
  CHECK(rates[2].customers == 1);
  CHECK(*rates[2].repeat_share == 0.0);
  CHECK(rates[2].repeat_share_365d.error().reason == "nobody_observed_a_year");
  CHECK(rates[3].customers == 0);
  CHECK(rates[3].repeat_share.error().reason == "nobody_ordered_so_often");
}

TEST_CASE("a repeat order counts for the year up to its 365th day") {
  const auto share = [](DayNumber second, DayNumber as_of) {
    return history_of({{0, 0, 1.0}, {0, second, 1.0}}, as_of).repeat_rates[0].repeat_share_365d;
  };
  CHECK(!share(10, 364));
  CHECK(*share(10, 365) == 1.0);
  CHECK(*share(365, 400) == 1.0);
  CHECK(*share(366, 400) == 0.0);
}

TEST_CASE("the tenth order ends the list") {
  std::vector<Order> given;
  for (DayNumber day = 0; day < 15; ++day) given.push_back({0, day, 1.0});
  const History history = history_of(given, 20);
  REQUIRE(history.repeat_rates.size() == 9);
  for (const RepeatRate& rate : history.repeat_rates) CHECK(*rate.repeat_share == 1.0);
  CHECK(history.days_between_orders.pairs == 14);
}

TEST_CASE("days between orders, by hand") {
  // Distances 10, 30 and 20: type 7 puts the quartiles half-way between neighbours.
  const DaysBetweenOrders days = history_of(kShop, 400).days_between_orders;
  CHECK(days.pairs == 3);
  CHECK(*days.q1 == 15.0);
  CHECK(*days.median == 20.0);
  CHECK(*days.q3 == 25.0);
  const DaysBetweenOrders none = history_of({{0, 5, 1.0}, {1, 5, 1.0}}, 9).days_between_orders;
  CHECK(none.median.error().reason == "no_repeat_customers");
  // Numbers 1 to 4 as distances; R: quantile(1:4) gives 1.75, 2.5, 3.25.
  const DaysBetweenOrders four =
      history_of({{0, 0, 1.0}, {0, 1, 1.0}, {0, 3, 1.0}, {0, 6, 1.0}, {0, 10, 1.0}}, 10)
          .days_between_orders;
  CHECK(*four.q1 == 1.75);
  CHECK(*four.median == 2.5);
  CHECK(*four.q3 == 3.25);
}

TEST_CASE("concentration, by hand") {
  // Ten customers with 1 to 10: the best two have 19 of 55.
  std::vector<Order> given;
  for (std::uint32_t i = 0; i < 10; ++i) given.push_back({i, 0, 1.0 + i});
  const auto ten = history_of(given, 0).concentration;
  CHECK(ten[0].percent == 1);
  CHECK(ten[0].revenue_share.error().reason == "too_few_customers");
  CHECK(ten[1].revenue_share.error().reason == "too_few_customers");
  CHECK(ten[2].percent == 20);
  CHECK(ten[2].customers == 2);
  CHECK(*ten[2].revenue_share == doctest::Approx(19.0 / 55));
  // An eleventh: a fifth is 2.2 customers, so three.
  given.push_back({10, 0, 11.0});
  const auto eleven = history_of(given, 0).concentration;
  CHECK(eleven[2].customers == 3);
  CHECK(*eleven[2].revenue_share == doctest::Approx(30.0 / 66));
}

TEST_CASE("equal customers are not concentrated") {
  std::vector<Order> given;
  for (std::uint32_t i = 0; i < 200; ++i) given.push_back({i, 0, 10.0});
  const auto shares = history_of(given, 0).concentration;
  CHECK(*shares[0].revenue_share == doctest::Approx(0.01));
  CHECK(*shares[1].revenue_share == doctest::Approx(0.05));
  CHECK(*shares[2].revenue_share == doctest::Approx(0.2));
}

TEST_CASE("quarters, by hand") {
  const std::vector<Order> given{{0, day_of(2021, 1, 5), 100.0},
                                 {0, day_of(2021, 3, 31), 50.0},
                                 {1, day_of(2021, 3, 1), 30.0},
                                 {1, day_of(2021, 3, 1), 20.0},
                                 // nothing from April to September
                                 {0, day_of(2021, 10, 1), 40.0},
                                 {1, day_of(2021, 11, 1), -30.0, true}};
  const std::vector<Quarter> quarters = history_of(given, day_of(2021, 12, 30)).quarters;
  REQUIRE(quarters.size() == 4);
  CHECK(quarters[0].name == "2021-Q1");
  CHECK(quarters[0].is_complete);
  CHECK(quarters[0].orders == 4);
  CHECK(quarters[0].active_customers == 2);
  CHECK(quarters[0].revenue == 200 * orders::kAmountPerMajor);
  CHECK(quarters[0].returning_revenue == 50 * orders::kAmountPerMajor);
  CHECK(*quarters[0].returning_revenue_share == 0.25);
  CHECK(*quarters[0].aov == 50.0);
  CHECK(*quarters[0].orders_per_active_customer == 2.0);
  CHECK(quarters[1].name == "2021-Q2");
  CHECK(quarters[1].orders == 0);
  CHECK(quarters[1].aov.error().reason == "no_orders_in_quarter");
  CHECK(quarters[1].orders_per_active_customer.error().reason == "no_orders_in_quarter");
  CHECK(quarters[1].returning_revenue_share.error().reason == "no_revenue_in_quarter");
  CHECK(quarters[3].name == "2021-Q4");
  CHECK(!quarters[3].is_complete);
  CHECK(quarters[3].active_customers == 1);
  CHECK(quarters[3].revenue == 10 * orders::kAmountPerMajor);
  CHECK(quarters[3].returning_revenue == 10 * orders::kAmountPerMajor);
  CHECK(*quarters[3].aov == 10.0);
}

TEST_CASE("only the last twenty years are listed by quarter") {
  const std::vector<Order> given{{0, day_of(1950, 5, 1), 1.0}, {0, day_of(2021, 5, 1), 1.0}};
  const std::vector<Quarter> quarters = history_of(given, day_of(2021, 12, 31)).quarters;
  REQUIRE(quarters.size() == 3);
  CHECK(quarters[0].name == "2021-Q2");
  CHECK(quarters[0].returning_revenue == orders::kAmountPerMajor);
}

TEST_CASE("an empty ledger has named gaps only") {
  const History history = history_of({}, 100);
  CHECK(history.repeat_rates[0].repeat_share.error().reason == "nobody_ordered_so_often");
  CHECK(history.days_between_orders.q1.error().reason == "no_repeat_customers");
  for (const TopShare& top : history.concentration)
    CHECK(top.revenue_share.error().reason == "no_customers");
  CHECK(history.quarters.empty());
}

TEST_CASE("more refunded than bought") {
  std::vector<Order> given;
  for (std::uint32_t i = 0; i < 100; ++i) {
    given.push_back({i, 0, 10.0});
    given.push_back({i, 3, -11.0, true});
  }
  const History history = history_of(given, 100);
  for (const TopShare& top : history.concentration)
    CHECK(top.revenue_share.error().reason == "no_revenue");
  REQUIRE(history.quarters.size() == 2);
  CHECK(history.quarters[0].returning_revenue_share.error().reason == "no_revenue_in_quarter");
  CHECK(*history.quarters[0].aov == doctest::Approx(-1.0));
}

TEST_CASE("guests") {
  orders::Tally tally;
  const auto guests = [&](orders::Amount gross, orders::Amount refunds, orders::Amount known) {
    tally.gross = gross * orders::kAmountPerMajor;
    tally.refunds = refunds * orders::kAmountPerMajor;
    tally.customer_revenue = known * orders::kAmountPerMajor;
    return measure_guests(tally);
  };
  CHECK(guests(1000, 0, 1000).revenue == 0);
  CHECK(*guests(1000, 0, 1000).share == 0.0);
  CHECK(!guests(1000, 0, 1000).needs_warning);
  CHECK(guests(1100, 100, 950).revenue == 50 * orders::kAmountPerMajor);
  CHECK(*guests(1100, 100, 950).share == 0.05);
  CHECK(!guests(1100, 100, 950).needs_warning);
  CHECK(guests(1100, 100, 949).needs_warning);
  CHECK(guests(0, 0, 0).share.error().reason == "no_revenue");
  CHECK(!guests(0, 0, 0).needs_warning);
  CHECK(guests(100, 100, -50).needs_warning);
}

// Everything counted again from the list of orders, with sets of days instead of a pass.
void check_against_brute_force(const std::vector<Order>& given, DayNumber as_of) {
  std::map<std::uint32_t, std::set<DayNumber>> days;
  std::map<std::uint32_t, double> revenue;
  for (const Order& order : given) {
    if (order.day > as_of) continue;
    revenue[order.customer] += order.amount;
    if (!order.is_refund) days[order.customer].insert(order.day);
  }
  const History history = history_of(given, as_of);
  std::vector<std::int32_t> gaps;
  for (std::size_t n = 1; n < kLastOrderNumber; ++n) {
    double reached = 0;
    double returned = 0;
    double observed = 0;
    double soon = 0;
    for (const auto& [customer, set] : days) {
      const std::vector<DayNumber> own(set.begin(), set.end());
      if (own.size() < n) continue;
      ++reached;
      const bool again = own.size() > n;
      if (again) ++returned;
      if (own[n - 1] + 365 > as_of) continue;
      ++observed;
      if (again && own[n] - own[n - 1] <= 365) ++soon;
    }
    const RepeatRate& rate = history.repeat_rates[n - 1];
    CHECK(static_cast<double>(rate.customers) == reached);
    CHECK(static_cast<double>(rate.customers_observed_365d) == observed);
    CHECK(rate.repeat_share.value_or(-1) == (reached > 0 ? returned / reached : -1));
    CHECK(rate.repeat_share_365d.value_or(-1) == (observed > 0 ? soon / observed : -1));
  }
  std::vector<double> amounts;
  double total = 0;
  for (const auto& [customer, set] : days) {
    for (auto day = std::next(set.begin()); day != set.end(); ++day)
      gaps.push_back(*day - *std::prev(day));
    amounts.push_back(revenue[customer]);
    total += revenue[customer];
  }
  std::ranges::sort(gaps);
  REQUIRE(history.days_between_orders.pairs == gaps.size());
  const auto quantile = [&](double p) {
    const double place = p * static_cast<double>(gaps.size() - 1);
    const auto low = static_cast<std::size_t>(std::floor(place));
    const auto high = static_cast<std::size_t>(std::ceil(place));
    return gaps[low] + (place - std::floor(place)) * (gaps[high] - gaps[low]);
  };
  CHECK(*history.days_between_orders.q1 == doctest::Approx(quantile(0.25)));
  CHECK(*history.days_between_orders.median == doctest::Approx(quantile(0.5)));
  CHECK(*history.days_between_orders.q3 == doctest::Approx(quantile(0.75)));
  std::ranges::sort(amounts, std::ranges::greater{});
  for (const TopShare& top : history.concentration) {
    const double asked = static_cast<double>(amounts.size()) * top.percent / 100;
    REQUIRE(top.revenue_share.has_value() == (asked >= 1));
    if (asked < 1) continue;
    double best = 0;
    for (std::size_t i = 0; static_cast<double>(i) < asked; ++i) best += amounts[i];
    CHECK(*top.revenue_share == doctest::Approx(best / total));
  }
}

TEST_CASE("random ledgers against brute force") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    const std::vector<Order> given =
        random_orders(seed, 50 + 10 * static_cast<std::uint32_t>(seed));
    check_against_brute_force(given, day_of(2024, 1, 1));
    check_against_brute_force(given, day_of(2021, 10, 3));
  }
}

// The same figure two ways: the metrics of the import and the views on the past.
TEST_CASE("the metrics say the same") {
  orders::OrderSummary summary;
  const std::vector<Order> given = random_orders(77, 200);
  summary.ledger = make_ledger(given);
  const DayNumber as_of = day_of(2024, 1, 1);
  const orders::Tally tally = orders::tally_orders(summary, as_of);
  const Past past = look_back(summary.ledger, as_of, {});
  const auto metric = [&](std::string_view key) {
    return std::ranges::find(orders::metric_table(), key, &orders::Metric::key)->compute(tally);
  };
  CHECK(past.history.repeat_rates[0].repeat_share == metric("repeat_customer_share"));
  CHECK(past.history.repeat_rates[0].repeat_share_365d == metric("repeat_rate_365d"));
  CHECK(past.history.days_between_orders.median == metric("median_days_between_orders"));
  orders::Amount revenue = 0;
  for (const Quarter& quarter : past.history.quarters) revenue += quarter.revenue;
  CHECK(revenue == tally.customer_revenue);
}

TEST_CASE("the quarters of CDNOW, counted from the lines of the file") {
  const std::vector<std::string> lines = models::reference_lines("orders/cdnow_sample.csv");
  const orders::Ledger ledger = models::cdnow_ledger();
  struct Counted {
    std::int64_t cents = 0;
    std::uint64_t orders = 0;
    std::set<std::string> customers;
  };
  std::map<std::string, Counted> counted;
  for (const std::string& line : lines) {
    const std::vector<std::string> fields = models::split(line);
    const int month = std::stoi(fields[2].substr(5, 2));
    Counted& quarter = counted[fields[2].substr(0, 4) + "-Q" + std::to_string((month + 2) / 3)];
    quarter.cents += std::llround(std::stod(fields[4]) * 100);
    ++quarter.orders;
    quarter.customers.insert(fields[0]);
  }
  const Past past = look_back(ledger, day_of(1998, 6, 30), {});
  REQUIRE(past.history.quarters.size() == counted.size());
  CHECK(counted.size() == 6);
  for (const Quarter& quarter : past.history.quarters) {
    CAPTURE(quarter.name);
    const Counted& expected = counted[quarter.name];
    CHECK(quarter.revenue == expected.cents * 100);
    CHECK(quarter.orders == expected.orders);
    CHECK(quarter.active_customers == expected.customers.size());
    CHECK(quarter.is_complete);
  }
  // All 2357 came in the first three months of 1997.
  REQUIRE(past.cohorts.cohorts.size() == 3);
  std::uint32_t customers = 0;
  for (const Cohort& cohort : past.cohorts.cohorts) customers += cohort.customers;
  CHECK(customers == 2357);
}

}  // namespace
}  // namespace clv::customers
