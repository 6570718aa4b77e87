// What the misses of earlier starts add to a range: worked out by hand from the starts themselves.
#include "core/models/rolling.h"

#include <cmath>

#include <doctest/doctest.h>

#include "core/models/bg_nbd.h"
#include "core/models/simulate_shop.h"

namespace clv::models {
namespace {

using doctest::Approx;

constexpr DayNumber kAsOf = 20'000;

// Nobody leaves, so that a model with drop-out has nothing to fit.
SimulatedShop loyal_shop() {
  return simulate_shop({.drop_out = DropOut::never, .parameters = {1.5, 150.0, 0, 0}},
                       {.customers = 800, .first_day = kAsOf - 700, .as_of = kAsOf, .seed = 2});
}

std::vector<HoldoutSplit> splits_of(const orders::Ledger& ledger) {
  std::vector<HoldoutSplit> splits;
  for (const HoldoutDays& days : rolling_starts(kAsOf - 700, kAsOf))
    splits.push_back(*split_holdout(ledger, days, {}, 20'000));
  return splits;
}

TEST_CASE("a start that the chosen model cannot be fitted to is looked at by its kin") {
  const SimulatedShop shop = loyal_shop();
  const std::vector<HoldoutSplit> splits = splits_of(shop.ledger);
  REQUIRE(splits.size() == 3);
  CHECK(look_at_misses(std::vector{&kMbgNbd}, splits, shop.ledger).starts.empty());
  const PastMisses kin = look_at_misses(std::vector{&kMbgNbd, &kNbd}, splits, shop.ledger);
  const PastMisses own = look_at_misses(std::vector{&kNbd}, splits, shop.ledger);
  REQUIRE(kin.starts.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) CHECK(kin.starts[i].predicted == own.starts[i].predicted);
}

TEST_CASE("misses add what parameters and chance do not explain, and few of them more") {
  const SimulatedShop shop = loyal_shop();
  std::vector<HoldoutSplit> splits = splits_of(shop.ledger);
  // Half of what came, so that every start is clearly off.
  for (HoldoutSplit& split : splits) {
    for (std::size_t i = 0; i < split.actual.size(); i += 2) split.actual[i] = 0;
  }
  // Student's t with two, three and four degrees of freedom leaves a twentieth above 2.920 and 2.353
  // (any table); three starts are taken as they are.
  const double factors[] = {2.920 / 1.645, 2.353 / 1.645, 1.0};
  for (std::size_t count = 1; count <= 3; ++count) {
    CAPTURE(count);
    const PastMisses misses =
        look_at_misses(std::vector{&kNbd}, std::span(splits).last(count), shop.ledger);
    REQUIRE(misses.starts.size() == count);
    double squares = 0.0;
    double explained = 0.0;
    for (const RollingStart& start : misses.starts) {
      const double miss = std::log(start.predicted / start.actual);
      squares += miss * miss / static_cast<double>(count);
      explained += start.log_variance / static_cast<double>(count);
    }
    REQUIRE(squares > 1.5 * explained);
    const double factor = factors[count - 1];
    CHECK(misses.orders_log_variance ==
          Approx(factor * factor * squares - explained).epsilon(1e-3));
    // A drift grows with time.
    const double days = misses.starts.front().days;
    CHECK(misses.orders_variance(2.0 * days) == Approx(2.0 * misses.orders_log_variance));
    CHECK(misses.orders_variance(9.0 * days) == Approx(4.0 * misses.orders_log_variance));
  }
}

}  // namespace
}  // namespace clv::models
