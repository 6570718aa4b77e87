#include "core/models/calculator_equivalent.h"

#include <cmath>

#include "base/assert.h"
#include "base/date.h"

namespace clv::models {
namespace {

constexpr double kShort = 12.0;  // months
constexpr double kLong = 36.0;

// Orders at a rate of 1 a month within `months` of somebody who stops at `stopping` a month.
double orders_within(double months, double stopping) {
  return stopping == 0.0 ? months : -std::expm1(-stopping * months) / stopping;
}

// The ratio of the two counts falls from 3 to 1 while the rate of stopping rises: bisection.
double find_stopping_rate(double ratio) {
  double low = 0.0;
  double high = 1.0;
  constexpr double kHighest = 64.0;  // e^-768 a year: nobody is left
  while (high < kHighest && orders_within(kLong, high) / orders_within(kShort, high) > ratio)
    high *= 2.0;
  for (int step = 0; step < 200 && high - low > 1e-15 * high; ++step) {
    const double middle = (low + high) / 2.0;
    const bool stops_faster = orders_within(kLong, middle) / orders_within(kShort, middle) > ratio;
    (stops_faster ? low : high) = middle;
  }
  return high;
}

}  // namespace

CalculatorEquivalent calculator_equivalent(double within_12, double within_36) {
  CLV_ASSERT(within_12 >= 0.0 && within_36 >= within_12, "more time, not fewer orders");
  if (within_12 == 0.0)
    return {.retention_annual = undefined("no_repeat_customers"), .orders_per_year = 0.0};
  const double ratio = within_36 / within_12;
  const double stopping = ratio >= kLong / kShort ? 0.0 : find_stopping_rate(ratio);
  return {.retention_annual = std::exp(-stopping * kMonthsPerYear),
          .orders_per_year = within_12 / orders_within(kShort, stopping) * kMonthsPerYear};
}

CalculatorEquivalent calculator_equivalent(const Forecast& forecast) {
  if (!forecast.choice) {
    const Number missing = std::unexpected(forecast.choice.error());
    return {.retention_annual = missing, .orders_per_year = missing};
  }
  const Candidate& chosen = forecast.candidates[forecast.choice->candidate];
  const auto orders = [&](double months) {
    return chosen.model->expected_orders_new(chosen.fit.fit->parameters, months * kDaysPerMonth);
  };
  return calculator_equivalent(orders(kShort), orders(kLong));
}

}  // namespace clv::models
