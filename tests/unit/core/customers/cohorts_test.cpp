#include "core/customers/cohorts.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/customers/ledgers.h"
#include "core/customers/past.h"

namespace clv::customers {
namespace {

Cohorts cohorts_of(const std::vector<Order>& given, DayNumber as_of, const CohortTerms& terms) {
  return look_back(make_ledger(given), as_of, terms).cohorts;
}

CohortTerms monthly(double gross_margin, double cac) {
  return {.gross_margin = gross_margin, .cac = cac};
}

// One customer each on the first and the last day of January 2021, one in March.
const std::vector<Order> kShop{
    {0, day_of(2021, 1, 1), 100.0}, {0, day_of(2021, 2, 5), 50.0},         // day 35: period 1
    {0, day_of(2021, 2, 6), 10.0},                                         // period 1 too
    {1, day_of(2021, 1, 31), 40.0}, {1, day_of(2021, 3, 3), -15.0, true},  // day 31: period 1
    {2, day_of(2021, 3, 10), 70.0}};

TEST_CASE("cohorts by month, by hand") {
  // Period 0 of January ends 30 days after the 31st, on 2 March; period 1 on 1 April (day 60).
  const Cohorts cohorts = cohorts_of(kShop, day_of(2021, 4, 1), monthly(0.5, 60.0));
  REQUIRE(cohorts.cohorts.size() == 2);
  const Cohort& january = cohorts.cohorts[0];
  CHECK(january.name == "2021-01");
  CHECK(january.customers == 2);
  CHECK(january.is_small);
  REQUIRE(january.periods.size() == 2);
  CHECK(january.periods[0].share_active == 1.0);
  CHECK(january.periods[0].orders == 2);
  CHECK(january.periods[0].revenue == 140 * orders::kAmountPerMajor);
  CHECK(*january.periods[0].contribution == 35.0);
  CHECK(january.periods[1].share_active == 0.5);
  CHECK(january.periods[1].orders == 4);
  CHECK(january.periods[1].revenue == 185 * orders::kAmountPerMajor);
  CHECK(*january.periods[1].contribution == 46.25);
  CHECK(january.payback_months.error().reason == "not_paid_back_yet");
  CHECK(cohorts.cohorts[1].name == "2021-03");
  CHECK(cohorts.cohorts[1].periods.empty());
  CHECK(cohorts.cohorts[1].payback_months.error().reason == "cohort_not_observed");
}

TEST_CASE("a period is observed from the very day on which the last customer's ends") {
  const auto observed = [](DayNumber as_of) {
    return cohorts_of(kShop, as_of, monthly(0.5, 60.0)).cohorts[0].periods.size();
  };
  CHECK(observed(day_of(2021, 3, 1)) == 0);
  CHECK(observed(day_of(2021, 3, 2)) == 1);
  CHECK(observed(day_of(2021, 3, 31)) == 1);
  CHECK(observed(day_of(2021, 4, 1)) == 2);
}

TEST_CASE("payback: the first day, a later period, not yet, not within the horizon") {
  const auto payback = [](double cac, std::int32_t horizon) {
    CohortTerms terms = monthly(0.5, cac);
    terms.horizon_periods = horizon;
    return cohorts_of(kShop, day_of(2021, 4, 1), terms).cohorts[0].payback_months;
  };
  CHECK(*payback(35.0, 24) == 0.0);
  CHECK(*payback(35.5, 24) == 2.0);
  CHECK(*payback(46.25, 24) == 2.0);
  CHECK(payback(46.5, 24).error().reason == "not_paid_back_yet");
  CHECK(payback(46.5, 2).error().reason == "not_paid_back_within_horizon");
}

TEST_CASE("the first day pays back only when the cohort is complete") {
  const CohortTerms terms = monthly(1.0, 10.0);
  const auto at = [&](DayNumber as_of) {
    return cohorts_of({{0, day_of(2021, 1, 4), 50.0}}, as_of, terms).cohorts[0].payback_months;
  };
  CHECK(at(day_of(2021, 1, 30)).error().reason == "cohort_not_observed");
  CHECK(*at(day_of(2021, 1, 31)) == 0.0);
}

TEST_CASE("payback in months of weeks and quarters") {
  const std::vector<Order> given{{0, day_of(2021, 1, 4), 10.0}, {0, day_of(2021, 1, 20), 10.0}};
  CohortTerms terms = monthly(1.0, 20.0);
  terms.by = Period::week;
  // 16 days later is the third week.
  CHECK(*cohorts_of(given, day_of(2021, 6, 1), terms).cohorts[0].payback_months ==
        doctest::Approx(21 / 30.4375));
  terms.by = Period::quarter;
  CHECK(cohorts_of(given, day_of(2021, 6, 29), terms).cohorts[0].periods.empty());
  const Cohort quarter = cohorts_of(given, day_of(2021, 6, 30), terms).cohorts[0];
  CHECK(quarter.name == "2021-Q1");
  CHECK(*quarter.payback_months == 3.0);
}

TEST_CASE("without a margin or a CAC the figures say so") {
  const Cohort cohort = cohorts_of(kShop, day_of(2021, 4, 1), {}).cohorts[0];
  CHECK(cohort.periods[0].contribution.error().reason == "no_gross_margin");
  CHECK(cohort.payback_months.error().reason == "no_cac");
  const CohortTerms only_cac{.cac = 10.0};
  CHECK(cohorts_of(kShop, day_of(2021, 4, 1), only_cac).cohorts[0].payback_months.error().reason ==
        "no_gross_margin");
}

TEST_CASE("a cohort is small below thirty customers") {
  std::vector<Order> given;
  for (std::uint32_t i = 0; i < kSmallCohort; ++i) given.push_back({i, 100, 1.0});
  CHECK(!cohorts_of(given, 200, {}).cohorts[0].is_small);
  given.pop_back();
  CHECK(cohorts_of(given, 200, {}).cohorts[0].is_small);
}

TEST_CASE("cohorts older than the listed ones are counted") {
  const std::vector<Order> given{{0, day_of(1925, 1, 1), 1.0}, {1, day_of(2024, 1, 1), 1.0}};
  const Cohorts cohorts = cohorts_of(given, day_of(2024, 6, 1), {});
  CHECK(cohorts.older_customers == 1);
  REQUIRE(cohorts.cohorts.size() == 1);
  CHECK(cohorts.cohorts[0].name == "2024-01");
}

TEST_CASE("more refunded than bought, and a refund from before the first order") {
  const std::vector<Order> given{{0, day_of(2020, 12, 1), -30.0, true},
                                 {0, day_of(2021, 1, 10), 20.0},
                                 {1, day_of(2021, 1, 10), -5.0, true}};  // nobody's order
  const Cohorts cohorts = cohorts_of(given, day_of(2021, 6, 1), monthly(0.5, 1.0));
  REQUIRE(cohorts.cohorts.size() == 1);
  CHECK(cohorts.cohorts[0].customers == 1);
  CHECK(cohorts.cohorts[0].periods[0].revenue == -10 * orders::kAmountPerMajor);
  CHECK(*cohorts.cohorts[0].periods[0].contribution == -5.0);
  CHECK(cohorts.cohorts[0].payback_months.error().reason == "not_paid_back_yet");
}

TEST_CASE("an empty ledger has no cohorts") { CHECK(cohorts_of({}, 100, {}).cohorts.empty()); }

// What a cohort's period should hold, counted customer by customer and day by day with the length of a
// period in days as a fraction.
struct Expected {
  std::set<std::uint32_t> customers;
  std::set<std::uint32_t> active;
  std::uint64_t orders = 0;
  double revenue = 0.0;
};

struct Asked {
  Period by;
  double days;
  DayNumber as_of;
};

// How many periods there were to compare.
std::size_t check_against_brute_force(const std::vector<Order>& given, const Asked& asked) {
  std::map<std::uint32_t, DayNumber> first;
  for (const Order& order : given) {
    if (order.is_refund || order.day > asked.as_of) continue;
    const auto found = first.try_emplace(order.customer, order.day).first;
    found->second = std::min(found->second, order.day);
  }
  std::map<std::int32_t, std::set<std::uint32_t>> members;
  for (const auto& [customer, day] : first) members[period_number(day, asked.by)].insert(customer);
  CohortTerms terms{.by = asked.by, .gross_margin = 0.4};
  terms.horizon_periods = 17;
  const Cohorts cohorts = cohorts_of(given, asked.as_of, terms);
  REQUIRE(cohorts.cohorts.size() == members.size());
  std::size_t index = 0;
  std::size_t cells = 0;
  for (const auto& [number, customers] : members) {
    const Cohort& cohort = cohorts.cohorts[index++];
    CHECK(cohort.customers == customers.size());
    const DayNumber closing = last_day_of_period(first[*customers.begin()], asked.by);
    for (std::int32_t k = 0; k < 18; ++k) {
      // All of the last customer's days of period k lie before the moment at which it ends.
      const bool is_observed = k < 17 && closing + (k + 1) * asked.days <= asked.as_of + 1.0;
      REQUIRE((static_cast<std::size_t>(k) < cohort.periods.size()) == is_observed);
      if (!is_observed) continue;
      Expected expected;
      for (const Order& order : given) {
        if (!customers.contains(order.customer) || order.day > asked.as_of) continue;
        const std::int32_t elapsed = order.day - first[order.customer];
        if (elapsed >= (k + 1) * asked.days) continue;
        expected.revenue += order.amount;
        if (order.is_refund) continue;
        ++expected.orders;
        if (elapsed >= k * asked.days) expected.active.insert(order.customer);
      }
      const CohortPeriod& period = cohort.periods[static_cast<std::size_t>(k)];
      CHECK(period.orders == expected.orders);
      CHECK(period.share_active ==
            static_cast<double>(expected.active.size()) / static_cast<double>(customers.size()));
      // Sums of doubles in another order differ in the last bits of amounts up to some 10,000.
      CHECK(orders::to_major_units(period.revenue) ==
            doctest::Approx(expected.revenue).epsilon(1e-12).scale(1e4));
      CHECK(*period.contribution ==
            doctest::Approx(expected.revenue * 0.4 / static_cast<double>(customers.size()))
                .epsilon(1e-12)
                .scale(1e4));
      ++cells;
    }
  }
  return cells;
}

TEST_CASE("random ledgers against brute force") {
  std::size_t cells = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    const std::vector<Order> given = random_orders(seed, 60);
    // The second as-of day lies before the last order: later orders must not be seen.
    for (const DayNumber as_of : {day_of(2024, 1, 15), day_of(2021, 11, 7)}) {
      cells += check_against_brute_force(given, {Period::month, 30.4375, as_of});
      cells += check_against_brute_force(given, {Period::week, 7.0, as_of});
      cells += check_against_brute_force(given, {Period::quarter, 91.3125, as_of});
    }
  }
  CHECK(cells > 5000);
}

}  // namespace
}  // namespace clv::customers
