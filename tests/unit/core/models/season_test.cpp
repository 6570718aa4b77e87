// The season: recognised where it is, not where it is not, and used.
#include "core/models/season.h"

#include <cmath>

#include <doctest/doctest.h>

#include "core/models/forecast.h"
#include "core/models/simulate_shop.h"
#include "core/models/special_functions.h"

namespace clv::models {
namespace {

using doctest::Approx;

TEST_CASE("the upper tail of the F distribution") {
  // Closed forms: with 2 and n degrees of freedom (1 + 2f/n)^(-n/2).
  CHECK(f_upper_tail(3.0, 2, 10) == Approx(std::pow(1.6, -5.0)).epsilon(1e-12));
  CHECK(f_upper_tail(0.2, 2, 30) == Approx(std::pow(1.0 + 0.4 / 30, -15.0)).epsilon(1e-12));
  // And with 1 and 1, 1 - 2/π atan(√f).
  CHECK(f_upper_tail(5.0, 1, 1) ==
        Approx(1.0 - 2.0 / 3.14159265358979 * std::atan(std::sqrt(5.0))).epsilon(1e-12));
  // Tables of any textbook: 5 % above 2.82 with 11 and 11 (rounded), 1 % above 4.46.
  CHECK(f_upper_tail(2.818, 11, 11) == Approx(0.05).epsilon(2e-3));
  CHECK(f_upper_tail(4.462, 11, 11) == Approx(0.01).epsilon(2e-3));
  CHECK(f_upper_tail(0.0, 3, 4) == 1.0);
}

TEST_CASE("a clock counts busy days longer, and a year as a year") {
  const SeasonFactors factors = one_busy_month(11, 5.0);
  const DayNumber first = to_day_number({2021, 12, 31});
  const ModelClock clock(factors, first, to_day_number({2024, 12, 31}));
  CHECK(clock.between(to_day_number({2022, 11, 30}), to_day_number({2022, 12, 31})) ==
        Approx(31.0 * 5.0 * 12.0 / 16.0).epsilon(1e-12));
  CHECK(clock.between(to_day_number({2022, 3, 31}), to_day_number({2022, 4, 30})) ==
        Approx(30.0 * 12.0 / 16.0).epsilon(1e-12));
  CHECK(ModelClock().between(3, 10) == 7.0);
  // Half a day of it, and days that it does not know.
  CHECK(clock.between(to_day_number({2022, 12, 1}), to_day_number({2022, 12, 1}) + 0.5) ==
        Approx(0.5 * 5.0 * 12.0 / 16.0).epsilon(1e-12));
  CHECK(clock.between(to_day_number({2024, 12, 31}), to_day_number({2025, 1, 10})) == 10.0);
}

SimulatedShop shop_with(const SeasonFactors& season, std::uint64_t seed, DayNumber as_of,
                        std::int32_t days = 1096) {
  return simulate_shop(
      {.season = season},
      {.customers = 3000, .first_day = as_of - days + 1, .as_of = as_of, .seed = seed});
}

TEST_CASE("a strong season is found, month by month, and none where there is none") {
  const DayNumber as_of = to_day_number({2023, 12, 31});
  const SeasonFactors truth = one_busy_month(11, 5.0);
  const SimulatedShop busy = shop_with(truth, 1, as_of);
  const Season season = learn_season(busy.ledger, summarize_customers(busy.ledger, as_of), as_of);
  REQUIRE(season.is_tested());
  CHECK(*season.p_value < 1e-6);
  CHECK(season.is_used);
  for (std::size_t month = 0; month < 12; ++month) {
    CAPTURE(month);
    CHECK(std::fabs(std::log(season.factors[month] / truth[month])) <
          4.0 * season.errors[month] + 0.05);
  }
  int found = 0;
#ifdef NDEBUG
  constexpr std::uint64_t kShops = 20;
#else
  constexpr std::uint64_t kShops = 3;
#endif
  for (std::uint64_t seed = 1; seed <= kShops; ++seed) {
    const SimulatedShop even = shop_with(kEvenSeason, seed, as_of);
    found += learn_season(even.ledger, summarize_customers(even.ledger, as_of), as_of).is_used;
  }
  // One in a hundred; three of twenty happen once in a thousand such tests.
  CHECK(found <= 2);
}

TEST_CASE("a year and a half cannot show a season") {
  const DayNumber as_of = to_day_number({2023, 12, 31});
  const SimulatedShop shop = shop_with(one_busy_month(11, 5.0), 2, as_of, 540);
  const Season season = learn_season(shop.ledger, summarize_customers(shop.ledger, as_of), as_of);
  CHECK(season.p_value == undefined("history_too_short"));
  CHECK(!season.is_used);
  const Forecast forecast = make_forecast(shop.ledger, as_of, {});
  CHECK(forecast.verdict.level != VerdictLevel::good);
}

TEST_CASE("a five-fold December: the quarter after it and the year are foreseen") {
  const DayNumber as_of = to_day_number({2023, 12, 31});
  double quarter_error = 0.0;
  double year_error = 0.0;
#ifdef NDEBUG
  constexpr int kShops = 6;
#else
  constexpr int kShops = 1;
#endif
  for (int seed = 1; seed <= kShops; ++seed) {
    const SimulatedShop shop =
        shop_with(one_busy_month(11, 5.0), static_cast<std::uint64_t>(seed), as_of);
    const Forecast forecast = make_forecast(shop.ledger, as_of, {.horizon_months = 12});
    REQUIRE(forecast.totals.orders);
    const ForecastTotals quarter =
        totals_within(forecast, {.horizon_months = 91.0 / kDaysPerMonth});
    year_error +=
        std::fabs(forecast.totals.orders->expected / came_within(shop.ledger, as_of, 365).orders -
                  1.0) /
        kShops;
    quarter_error +=
        std::fabs(quarter.orders->expected / came_within(shop.ledger, as_of, 91).orders - 1.0) /
        kShops;
    // By month: twelve that sum to the year, and December carries five times what November does.
    REQUIRE(forecast.months.size() == 12);
    double sum = 0.0;
    for (const ForecastMonth& month : forecast.months) sum += month.orders.expected;
    CHECK(sum == Approx(forecast.totals.orders->expected).epsilon(0.01));
    CHECK(forecast.months[11].month == 12);
    CHECK(forecast.months[11].orders.expected / forecast.months[10].orders.expected > 3.5);
  }
  // The target is 8 %; without a season it was 48 %.
  CHECK(quarter_error < 0.08);
  CHECK(year_error < 0.08);
}

}  // namespace
}  // namespace clv::models
