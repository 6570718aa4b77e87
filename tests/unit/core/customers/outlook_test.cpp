#include "core/customers/outlook.h"

#include <vector>

#include <doctest/doctest.h>

#include "core/customers/past.h"
#include "core/models/simulate.h"

namespace clv::customers {
namespace {

using doctest::Approx;

struct Shop {
  orders::Ledger ledger;
  DayNumber as_of = 0;
};

// Buyers of a BG/NBD kind over two years, whose repeat orders lie evenly between their first and last.
Shop simulated_shop() {
  const DayNumber as_of = to_day_number({2024, 6, 30});
  auto customers =
      models::simulate({.customers = 3000, .longest_age = 730, .whole_days = true, .seed = 7},
                       models::Stops::after_repeats, {0.5, 30.0, 0.8, 2.5});
  models::simulate_values(customers, {.p = 6.0, .q = 4.0, .v = 20.0}, 8);
  std::vector<orders::Purchase> purchases;
  for (const models::CustomerSummary& customer : customers) {
    for (std::uint32_t order = 0; order <= customer.frequency; ++order) {
      orders::Purchase purchase{};
      purchase.customer = customer.customer;
      const double share =
          customer.frequency == 0 ? 0.0 : static_cast<double>(order) / customer.frequency;
      const auto day = as_of - static_cast<DayNumber>(customer.age) +
                       static_cast<DayNumber>(customer.recency * share);
      purchase.day = (day << 9) >> 9;
      purchase.net = static_cast<orders::Amount>(
          (customer.frequency > 0 ? customer.mean_repeat_value : 25.0) * orders::kAmountPerMajor);
      purchases.push_back(purchase);
    }
  }
  return {.ledger = orders::Ledger(purchases, 3000), .as_of = as_of};
}

TEST_CASE("groups of customers add up to everybody, and each is who it should be") {
  const Shop shop = simulated_shop();
  const models::ForecastTerms terms{.horizon_months = 12, .gross_margin = 0.4};
  const models::Forecast forecast = models::make_forecast(shop.ledger, shop.as_of, terms);
  const Past past = look_back(shop.ledger, shop.as_of, {.gross_margin = 0.4});
  REQUIRE(forecast.verdict.level != models::VerdictLevel::insufficient);
  const std::optional<Outlook> outlook = look_ahead(past.segments, forecast, true);
  REQUIRE(outlook);

  Expectation by_segment;
  by_segment.clv = 0.0;
  for (std::size_t i = 0; i < kSegmentCount; ++i) {
    CHECK(outlook->segments[i].customers == past.segments.figures()[i].customers);
    by_segment.clv = *by_segment.clv + *outlook->segments[i].clv;
    by_segment.orders += outlook->segments[i].orders;
    by_segment.p_alive_sum += outlook->segments[i].p_alive_sum;
  }
  CHECK(*by_segment.clv == Approx(forecast.totals.clv->expected).epsilon(1e-12));
  CHECK(by_segment.orders == Approx(forecast.totals.orders->expected).epsilon(1e-12));
  CHECK(by_segment.p_alive_sum ==
        Approx(forecast.totals.active_customers->expected).epsilon(1e-12));

  // The map and those to win back, customer by customer.
  models::Scorer scorer = *forecast.scorer;
  std::array<std::array<double, kMapDays.size()>, kMapOrders.size()> alive{};
  std::uint64_t to_win_back = 0;
  double win_back_clv = 0.0;
  for (const models::CustomerSummary& customer : forecast.customers) {
    const models::CustomerScore score = scorer.score(customer);
    std::size_t row = 0;
    while (row + 1 < kMapOrders.size() && customer.frequency + 1 >= kMapOrders[row + 1]) ++row;
    std::size_t column = 0;
    while (column + 1 < kMapDays.size() && customer.age - customer.recency >= kMapDays[column + 1])
      ++column;
    alive[row][column] += score.p_alive;
    CHECK(outlook->clv[customer.customer] == *score.clv);
    if (customer.frequency == 0 || score.p_alive < 0.2 || score.p_alive >= 0.8) continue;
    ++to_win_back;
    win_back_clv += *score.clv;
  }
  for (std::size_t row = 0; row < kMapOrders.size(); ++row) {
    for (std::size_t column = 0; column < kMapDays.size(); ++column)
      CHECK(outlook->map[row][column].p_alive_sum == Approx(alive[row][column]).epsilon(1e-12));
  }
  CHECK(to_win_back > 0);
  CHECK(outlook->win_back.customers == to_win_back);
  CHECK(*outlook->win_back.clv == Approx(win_back_clv).epsilon(1e-12));
}

TEST_CASE("nothing is expected of anybody where no forecast may be shown") {
  orders::Purchase only{};
  only.day = 100;
  only.net = orders::kAmountPerMajor;
  const orders::Ledger ledger({only}, 1);
  const Past past = look_back(ledger, 120, {});
  CHECK_FALSE(look_ahead(past.segments, models::make_forecast(ledger, 120, {}), true));
}

}  // namespace
}  // namespace clv::customers
