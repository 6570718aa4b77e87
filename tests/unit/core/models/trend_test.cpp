// Customers who order ever more: seen, named, and in the range; and not seen where there is no trend.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/models/forecast.h"
#include "core/models/simulate_shop.h"

namespace clv::models {
namespace {

using doctest::Approx;

constexpr DayNumber kAsOf = 20'000;
constexpr std::int32_t kDays = 1096;

// Nobody leaves, and everybody's rate is multiplied by `yearly` from year to year: times between orders
// are drawn for an even rate and read on a clock that runs ever faster.
orders::Ledger growing_shop(double yearly, std::uint64_t seed) {
  Random random(seed);
  std::vector<orders::Purchase> purchases;
  const double growth = std::log(yearly) / 365.25;
  const auto clock = [&](double day) {
    return growth == 0.0 ? day : std::expm1(growth * day) / growth;
  };
  constexpr std::uint32_t kCustomers = 1500;
  for (std::uint32_t customer = 0; customer < kCustomers; ++customer) {
    const double first = draw_uniform(random) * 0.7 * kDays;
    const double rate = draw_gamma(random, 1.2, 200.0);
    double time = clock(first);
    for (double day = first; day < kDays + 365;) {
      purchases.push_back(draw_purchase(random, customer,
                                        kAsOf - kDays + 1 + static_cast<DayNumber>(day),
                                        {.p = 4.0, .q = 4.0, .v = 45.0}, 1.0));
      time += draw_exponential(random, rate);
      day = growth == 0.0 ? time : std::log1p(growth * time) / growth;
    }
  }
  return {std::move(purchases), kCustomers};
}

bool is_named(const Forecast& forecast) {
  return std::ranges::any_of(forecast.verdict.reasons, [](const VerdictReason& reason) {
    return reason.code == "orders_changing";
  });
}

TEST_CASE("orders that grow by a quarter every year are seen, named and in the range") {
  const orders::Ledger ledger = growing_shop(1.25, 3);
  const Forecast forecast = make_forecast(ledger, kAsOf, {.horizon_months = 12.0});
  REQUIRE(forecast.season.growth);
  CHECK(std::fabs(*forecast.season.growth - std::log(1.25)) < 3.0 * forecast.season.growth_error);
  CHECK(forecast.season.yearly_trend() == *forecast.season.growth);
  CHECK(is_named(forecast));
  CHECK(forecast.verdict.level == VerdictLevel::careful);
  REQUIRE(forecast.totals.orders);
  const double came = came_within(ledger, kAsOf, 365).orders;
  CHECK(forecast.totals.orders->expected < came);
  CHECK(came < forecast.totals.orders->high);
}

TEST_CASE("what chance does to the years is no trend") {
#ifdef NDEBUG
  constexpr std::uint64_t kShops = 10;
#else
  constexpr std::uint64_t kShops = 2;
#endif
  for (std::uint64_t seed = 1; seed <= kShops; ++seed) {
    CAPTURE(seed);
    const Forecast forecast = make_forecast(growing_shop(1.0, seed), kAsOf, {});
    REQUIRE(forecast.season.growth);
    CHECK(forecast.season.yearly_trend() == 0.0);
    CHECK(forecast.season.trend_log_variance(365.25) == 0.0);
    CHECK(!is_named(forecast));
  }
}

TEST_CASE("a trend counts from the middle of the last year to the middle of the horizon") {
  Season season;
  season.growth = 0.2;
  season.growth_error = 0.05;
  CHECK(season.trend_log_variance(365.25) == Approx(0.04));
  CHECK(season.trend_log_variance(0.0) == Approx(0.01));
  season.growth = -0.2;
  CHECK(season.trend_log_variance(365.25) == Approx(0.04));
  season.growth_error = 0.07;
  CHECK(season.trend_log_variance(365.25) == 0.0);
  season.growth = 0.09;
  season.growth_error = 0.01;
  CHECK(season.yearly_trend() == 0.0);
}

}  // namespace
}  // namespace clv::models
