// What is expected, against sums worked out term by term and Fader & Hardie's printed lifetimes.
#include "core/subscriptions/forecast.h"

#include <cmath>

#include <doctest/doctest.h>

namespace clv::subscriptions {
namespace {

using doctest::Approx;

// Fader & Hardie (2007), High End.
constexpr models::SbgParameters kHighEnd{.alpha = 0.668, .beta = 3.806};

double survival(double renewals) { return models::sbg_survival(kHighEnd, renewals); }

TEST_CASE("a new monthly subscription pays at once and while it renews") {
  const ForecastInputs inputs{
      .parameters = kHighEnd,
      .terms = {.horizon_months = 3, .discount_rate_annual = 0.1, .gross_margin = 0.5},
      .amount = 20.0};
  const NewSubscription person = forecast_new(inputs, kMonthly);
  CHECK(*person.payments == Approx(1 + survival(1) + survival(2)).epsilon(1e-12));
  const double discounted =
      1 + survival(1) * std::pow(1.1, -1.0 / 12) + survival(2) * std::pow(1.1, -2.0 / 12);
  CHECK(*person.discounted_payments == Approx(discounted).epsilon(1e-12));
  CHECK(*person.clv == Approx(10 * discounted).epsilon(1e-12));
  // A horizon within the first year: one payment of a yearly subscription.
  CHECK(*forecast_new(inputs, {.months = 12}).payments == 1.0);
}

TEST_CASE("over a long horizon yearly payments come to the printed discounted lifetime") {
  const ForecastInputs inputs{
      .parameters = kHighEnd,
      .terms = {.horizon_months = 12 * 400, .discount_rate_annual = 0.1, .gross_margin = 1},
      .amount = undefined("no_amounts")};
  const NewSubscription person = forecast_new(inputs, {.months = 12});
  CHECK(*person.discounted_payments == Approx(5.92259641).epsilon(2e-9));  // REFERENCE_VALUES.md 8
  CHECK(person.clv.error().reason == "no_amounts");
}

TEST_CASE("running subscriptions renew on their own days") {
  const ForecastInputs inputs{
      .parameters = kHighEnd,
      .terms = {.horizon_months = 2, .discount_rate_annual = 0.1, .gross_margin = 0.5},
      .amount = 20.0};
  Subscriptions subscriptions;
  subscriptions.as_of = 100;
  subscriptions.interval = {.days = 30};
  // Renewals due until day 100: 3, 3, 0; the horizon ends 61 days later, on day 161.
  subscriptions.followed = {{.start = 0, .end = {}, .amount = {}},
                            {.start = 5, .end = 400, .amount = {}},
                            {.start = 99, .end = {}, .amount = {}},
                            {.start = 0, .end = 90, .amount = {}}};
  const RunningSubscriptions running = forecast_running(inputs, subscriptions);
  const double of_first = (survival(4) + survival(5)) / survival(3);  // days 120 and 150
  const double of_second = of_first;                                  // days 125 and 155
  const double of_third = survival(1) + survival(2);                  // days 129 and 159
  CHECK(*running.expected_renewals == Approx(of_first + of_second + of_third).epsilon(1e-12));
  REQUIRE(running.by_tenure.size() == 2);
  CHECK(running.by_tenure[0].renewals == 0);
  CHECK(running.by_tenure[0].subscriptions == 1);
  CHECK(*running.by_tenure[0].expected_renewals == Approx(of_third).epsilon(1e-12));
  CHECK(running.by_tenure[1].renewals == 3);
  CHECK(running.by_tenure[1].subscriptions == 2);
  const auto discount = [](double days) { return std::pow(1.1, -days / 365.25); };
  const double first_value =
      10 *
      (survival(4) * (discount(20) + discount(25)) + survival(5) * (discount(50) + discount(55))) /
      survival(3);
  const double third_value = 10 * (survival(1) * discount(29) + survival(2) * discount(59));
  CHECK(*running.by_tenure[1].clv == Approx(first_value / 2).epsilon(1e-12));
  CHECK(*running.clv == Approx(first_value + third_value).epsilon(1e-12));
}

TEST_CASE("residual lifetimes by tenure are the printed ones") {
  ForecastInputs inputs{
      .parameters = kHighEnd,
      .terms = {.horizon_months = 12, .discount_rate_annual = 0.1, .gross_margin = 1},
      .amount = undefined("no_amounts")};
  Subscriptions subscriptions;
  subscriptions.interval = {.months = 12};
  subscriptions.as_of = to_day_number({.year = 2024, .month = 6, .day = 1});
  subscriptions.followed = {
      {.start = to_day_number({.year = 2017, .month = 3, .day = 1}), .end = {}, .amount = {}}};
  // After 7 renewals, just before the eighth: 7.5299.
  CHECK(
      std::fabs(*forecast_running(inputs, subscriptions).by_tenure[0].discounted_residual_lifetime -
                7.5299) < 0.51e-4);
  inputs.terms.discount_rate_annual = 0;
  CHECK(forecast_running(inputs, subscriptions)
            .by_tenure[0]
            .discounted_residual_lifetime.error()
            .reason == "no_discount_rate");
}

TEST_CASE("where nobody runs there is nothing to expect") {
  Subscriptions subscriptions;
  subscriptions.as_of = 100;
  subscriptions.followed = {{.start = 0, .end = 50, .amount = {}}};
  const RunningSubscriptions running =
      forecast_running({.parameters = kHighEnd, .terms = {}, .amount = 10.0}, subscriptions);
  CHECK(running.by_tenure.empty());
  CHECK(running.clv.error().reason == "nobody_running");
}

}  // namespace
}  // namespace clv::subscriptions
