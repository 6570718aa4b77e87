#include "core/customers/segments.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/customers/ledgers.h"
#include "core/customers/past.h"
#include "core/customers/quintiles.h"

namespace clv::customers {
namespace {

std::vector<int> scores(const std::vector<std::int64_t>& values, TieRank rank) {
  const Quintiles quintiles(values, rank);
  std::vector<int> out;
  for (const std::int64_t each : values) out.push_back(quintiles.score(each));
  return out;
}

const SegmentFigures& figures_of(const Past& past, Segment segment) {
  return past.segments.figures()[static_cast<std::size_t>(segment)];
}

TEST_CASE("quintiles of different values are fifths") {
  const std::vector<std::int64_t> ten{7, 1, 10, 4, 3, 9, 2, 8, 6, 5};
  const std::vector<int> expected{4, 1, 5, 2, 2, 5, 1, 4, 3, 3};
  CHECK(scores(ten, TieRank::middle) == expected);
  CHECK(scores(ten, TieRank::worst) == expected);
}

TEST_CASE("ties score together, by hand") {
  // Eight of ten ordered once: worst place 0 of 10, then 8 and 9 of 10.
  const std::vector<std::int64_t> orders{1, 1, 1, 1, 1, 1, 1, 1, 2, 5};
  CHECK(scores(orders, TieRank::worst) == std::vector<int>{1, 1, 1, 1, 1, 1, 1, 1, 5, 5});
  // Their middle is 4 of 10: score 1 + floor(2) = 3.
  CHECK(scores(orders, TieRank::middle) == std::vector<int>{3, 3, 3, 3, 3, 3, 3, 3, 5, 5});
  CHECK(scores({4, 4, 4}, TieRank::middle) == std::vector<int>{3, 3, 3});
  CHECK(scores({4, 4, 4}, TieRank::worst) == std::vector<int>{1, 1, 1});
  CHECK(scores({-9}, TieRank::middle) == std::vector<int>{3});
}

TEST_CASE("every score of the grid is in exactly one row of the table") {
  std::array<int, kSegmentCount> cells{};
  for (std::uint8_t last_order = 1; last_order <= 5; ++last_order) {
    for (std::uint8_t orders = 1; orders <= 5; ++orders) {
      for (std::uint8_t revenue = 1; revenue <= 5; ++revenue) {
        const RfmScores at{.last_order = last_order, .orders = orders, .revenue = revenue};
        CHECK(std::ranges::count_if(segment_rules(),
                                    [&](const SegmentRule& rule) { return rule.holds(at); }) == 1);
        ++cells[static_cast<std::size_t>(segment_of_scores(at))];
      }
    }
  }
  // No segment is a name without customers.
  for (const int count : cells) CHECK(count > 0);
}

TEST_CASE("segments by what their names promise") {
  const auto segment = [](std::uint8_t r, std::uint8_t f, std::uint8_t m) {
    return segment_name(segment_of_scores({.last_order = r, .orders = f, .revenue = m}));
  };
  CHECK(segment(5, 5, 5) == "champions");
  CHECK(segment(5, 5, 1) == "loyal");
  CHECK(segment(4, 2, 5) == "promising");
  CHECK(segment(5, 1, 1) == "new");
  CHECK(segment(3, 2, 2) == "needs_attention");
  CHECK(segment(2, 3, 3) == "at_risk");
  CHECK(segment(1, 5, 5) == "cannot_lose");
  CHECK(segment(1, 1, 5) == "lost");
  CHECK(segment_name(Segment::none).empty());
}

// A score by its definition, in fractions: where among all the middle or the worst of the equals is.
int brute_score(const std::vector<std::int64_t>& all, std::int64_t own, bool by_middle) {
  double worse = 0;
  double equal = 0;
  for (const std::int64_t other : all) {
    if (other < own) ++worse;
    if (other == own) ++equal;
  }
  const double place = by_middle ? worse + equal / 2 : worse;
  // Fifths are not exact in binary; customers are, so the place is multiplied first.
  return 1 + static_cast<int>(std::floor(5 * place / static_cast<double>(all.size())));
}

TEST_CASE("random ledgers: scores, segments and sums against brute force") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    const std::uint32_t entries = 5 + static_cast<std::uint32_t>(seed) * 7;
    const std::vector<Order> given = random_orders(seed, entries);
    const DayNumber as_of = day_of(2021, 12, 31);  // before the last order
    const Past past = look_back(make_ledger(given, entries), as_of, {});
    struct Known {
      std::int64_t last = -1'000'000;
      std::int64_t orders = 0;
      std::int64_t cents = 0;
      std::vector<DayNumber> days;
    };
    std::vector<Known> known(entries);
    for (const Order& order : given) {
      if (order.day > as_of) continue;
      Known& one = known[order.customer];
      one.cents += std::llround(order.amount * 100);
      if (order.is_refund) continue;
      ++one.orders;
      one.last = std::max<std::int64_t>(one.last, order.day);
      if (std::ranges::find(one.days, order.day) == one.days.end()) one.days.push_back(order.day);
    }
    std::vector<std::int64_t> last;
    std::vector<std::int64_t> days;
    std::vector<std::int64_t> cents;
    for (const Known& one : known) {
      if (one.orders == 0) continue;
      last.push_back(one.last);
      days.push_back(static_cast<std::int64_t>(one.days.size()));
      cents.push_back(one.cents);
    }
    std::array<std::int64_t, kSegmentCount> customers{};
    std::array<std::int64_t, kSegmentCount> revenue{};
    std::array<double, kSegmentCount> waited{};
    for (std::uint32_t i = 0; i < entries; ++i) {
      const Known& one = known[i];
      const auto found = past.segments.scores_of(i);
      REQUIRE(found.has_value() == (one.orders > 0));
      if (one.orders == 0) {
        CHECK(past.segments.segment_of(i) == Segment::none);
        continue;
      }
      CHECK(found->last_order == brute_score(last, one.last, true));
      CHECK(found->orders == brute_score(days, static_cast<std::int64_t>(one.days.size()), false));
      CHECK(found->revenue == brute_score(cents, one.cents, true));
      const auto segment = static_cast<std::size_t>(past.segments.segment_of(i));
      ++customers[segment];
      revenue[segment] += one.cents;
      waited[segment] += static_cast<double>(as_of - one.last);
    }
    double share = 0;
    for (std::size_t i = 0; i < kSegmentCount; ++i) {
      const SegmentFigures& figures = past.segments.figures()[i];
      CHECK(figures.customers == static_cast<std::uint64_t>(customers[i]));
      CHECK(figures.revenue == revenue[i] * 100);
      share += *figures.customer_share;
      if (customers[i] == 0) continue;
      CHECK(*figures.mean_days_since_last_order ==
            doctest::Approx(waited[i] / static_cast<double>(customers[i])));
    }
    CHECK(share == doctest::Approx(1.0));
  }
}

TEST_CASE("one customer is in the middle and new to nobody") {
  const Past past = look_back(make_ledger({{0, 100, 10.0}}), 130, {});
  CHECK(past.segments.scores_of(0) == RfmScores{.last_order = 3, .orders = 1, .revenue = 3});
  CHECK(past.segments.segment_of(0) == Segment::needs_attention);
  const SegmentFigures& figures = figures_of(past, Segment::needs_attention);
  CHECK(*figures.customer_share == 1.0);
  CHECK(*figures.revenue_share == 1.0);
  CHECK(*figures.mean_days_since_last_order == 30.0);
  CHECK(*figures.mean_orders == 1.0);
  CHECK(*figures_of(past, Segment::lost).customer_share == 0.0);
  CHECK(figures_of(past, Segment::lost).mean_orders.error().reason == "nobody_in_segment");
}

TEST_CASE("identical customers are all in one segment") {
  std::vector<Order> given;
  for (std::uint32_t i = 0; i < 50; ++i) {
    given.push_back({i, 100, 10.0});
    given.push_back({i, 120, 10.0});
  }
  const Past past = look_back(make_ledger(given), 120, {});
  CHECK(figures_of(past, Segment::needs_attention).customers == 50);
  CHECK(*figures_of(past, Segment::needs_attention).mean_orders == 2.0);
}

TEST_CASE("orders on one day are one for the score and two for the mean") {
  const Past past = look_back(make_ledger({{0, 100, 1.0}, {0, 100, 1.0}, {1, 100, 1.0}}), 100, {});
  CHECK(past.segments.scores_of(0)->orders == past.segments.scores_of(1)->orders);
  CHECK(*figures_of(past, past.segments.segment_of(0)).mean_orders >= 1.5);
}

TEST_CASE("without positive revenue there are no shares of it") {
  const Past past =
      look_back(make_ledger({{0, 100, 10.0}, {0, 105, -25.0, true}, {1, 100, 5.0}}), 130, {});
  for (const SegmentFigures& figures : past.segments.figures())
    CHECK(figures.revenue_share.error().reason == "no_revenue");
}

TEST_CASE("an empty ledger has every segment and no share") {
  const Past past = look_back(orders::Ledger(), 100, {});
  for (const SegmentFigures& figures : past.segments.figures()) {
    CHECK(figures.customers == 0);
    CHECK(segment_name(figures.segment) != "");
    CHECK(figures.customer_share.error().reason == "no_customers");
    CHECK(figures.mean_days_since_last_order.error().reason == "nobody_in_segment");
  }
}

}  // namespace
}  // namespace clv::customers
