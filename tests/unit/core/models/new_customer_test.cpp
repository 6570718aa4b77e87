// The value of a new customer and its interval, against customers that are drawn from known parameters.
#include "core/models/new_customer.h"

#include <cmath>

#include <doctest/doctest.h>

#include "core/models/bg_nbd.h"
#include "core/models/simulate.h"

namespace clv::models {
namespace {

using doctest::Approx;

const PurchaseParameters kTruth{0.6, 60.0, 0.8, 2.5};
const GammaGammaParameters kValues{.p = 6.0, .q = 4.0, .v = 15.0};
constexpr double kMeanValue = 6.0 * 15.0 / (4.0 - 1.0);  // p v / (q - 1), Fader & Hardie 2013, (3)
constexpr ForecastTerms kTerms{
    .horizon_months = 12, .discount_rate_annual = 0.10, .gross_margin = 0.4};

// What somebody new brings, by drawing many of them: no formula of the model in it.
double drawn_clv(std::uint32_t customers) {
  Random random(99);
  constexpr double kMonthDays = 30.4375;
  double orders = 0.0;  // discounted, without the first
  for (std::uint32_t i = 0; i < customers; ++i) {
    const double rate = draw_gamma(random, kTruth[0], kTruth[1]);
    const double one = draw_gamma(random, kTruth[2], 1.0);
    const double stop_chance = one / (one + draw_gamma(random, kTruth[3], 1.0));
    double time = draw_exponential(random, rate);
    while (time <= 12 * kMonthDays) {
      orders += std::pow(1.1, -std::ceil(time / kMonthDays) / 12.0);
      if (draw_uniform(random) < stop_chance) break;
      time += draw_exponential(random, rate);
    }
  }
  return 0.4 * kMeanValue * (1.0 + orders / customers);
}

NewCustomer forecast_of(std::uint64_t seed) {
  Forecast forecast;
  forecast.customers =
      simulate({.customers = 1500, .longest_age = 500.0, .whole_days = false, .seed = seed},
               Stops::after_repeats, kTruth);
  simulate_values(forecast.customers, kValues, seed + 1000);
  forecast.candidates.push_back(
      {.model = &kBgNbd, .fit = fit_purchases(kBgNbd, make_purchase_table(forecast.customers))});
  forecast.choice = Choice{.candidate = 0, .reason = "only_fit"};
  forecast.values = fit_gamma_gamma(forecast.customers);
  forecast.value_model = choose_value_model(forecast.values, forecast.customers);
  return forecast_new_customer(forecast, kTerms);
}

TEST_CASE("the interval of a new customer's CLV holds what was drawn about as often as it says") {
  // 9 of 10 of 40 are 36; fewer than 30 in one of 500.
#ifdef NDEBUG
  constexpr int kShops = 40;
  constexpr int kFewest = 30;
#else
  constexpr int kShops = 6;
  constexpr int kFewest = 3;
#endif
  // Its own error is a tenth of the intervals' width.
  const double truth = drawn_clv(400'000);
  int holds = 0;
  double widths = 0.0;
  double sum = 0.0;
  double squares = 0.0;
  for (int seed = 1; seed <= kShops; ++seed) {
    const NewCustomer customer = forecast_of(static_cast<std::uint64_t>(seed));
    REQUIRE(customer.clv);
    REQUIRE(customer.clv_low);
    REQUIRE(customer.clv_high);
    CHECK(*customer.clv_low < *customer.clv);
    CHECK(*customer.clv < *customer.clv_high);
    holds += *customer.clv_low < truth && truth < *customer.clv_high ? 1 : 0;
    widths += std::log(*customer.clv_high / *customer.clv_low);
    const double log_clv = std::log(*customer.clv);
    sum += log_clv;
    squares += log_clv * log_clv;
  }
  CHECK(holds >= kFewest);
  // Shops drawn anew are the bootstrap: their estimates spread as one interval says. A standard deviation of 40 is itself
  // known to 11 %, so 0.7 to 1.4 is three of them; of 6 to 32 %.
  const double spread = std::sqrt((squares - sum * sum / kShops) / (kShops - 1));
  const double told = widths / kShops / (2.0 * 1.959964);
  CHECK(told / spread > (kShops > 10 ? 0.7 : 0.4));
  CHECK(told / spread < (kShops > 10 ? 1.4 : 4.0));
}

TEST_CASE("without a model or without values there is a reason") {
  Forecast forecast;
  CHECK(forecast_new_customer(forecast, kTerms).clv.error().reason == "no_customers");
  CHECK(forecast_new_customer(forecast, kTerms).clv_low.error().reason == "no_customers");
}

}  // namespace
}  // namespace clv::models
