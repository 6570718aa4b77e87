#include "core/models/scorer.h"

#include <algorithm>
#include <cmath>

#include "base/assert.h"
#include "base/date.h"

namespace clv::models {

namespace {

// `expected_until`: expected orders from now until a time.
template <class ExpectedUntil>
OrdersAhead sum_periods(const DiscountedPeriods& periods, ExpectedUntil expected_until) {
  OrdersAhead orders;
  const double log_discount = std::log1p(periods.discount_rate);
  for (double period = 1.0; period < periods.count + 1.0; period += 1.0) {
    const double end = std::min(period, periods.count);
    const double until = expected_until(end * periods.length);
    orders.discounted += (until - orders.expected) * std::exp(-log_discount * end);
    orders.expected = until;
  }
  return orders;
}

}  // namespace

DiscountedPeriods monthly_periods(const ForecastTerms& terms) {
  return {.count = terms.horizon_months,
          .length = kDaysPerMonth,
          .discount_rate = std::expm1(std::log1p(terms.discount_rate_annual) / kMonthsPerYear)};
}

OrdersAhead orders_if_alive(const PurchaseModel& model, const PurchaseParameters& parameters,
                            const PurchaseHistory& history, const DiscountedPeriods& periods) {
  return sum_periods(periods, [&](double horizon) {
    return model.expected_orders_if_alive(parameters, history, horizon);
  });
}

OrdersAhead orders_of_new(const PurchaseModel& model, const PurchaseParameters& parameters,
                          const DiscountedPeriods& periods) {
  return sum_periods(
      periods, [&](double horizon) { return model.expected_orders_new(parameters, horizon); });
}

CustomerScore Scorer::score(const CustomerSummary& customer) {
  CLV_ASSERT(customer.age == std::floor(customer.age), "ages are whole days");
  const PurchaseHistory history = history_of(customer);
  const std::uint64_t key =
      std::uint64_t{customer.frequency} << 32U | static_cast<std::uint32_t>(customer.age);
  const auto [place, is_new] = known_.try_emplace(key);
  if (is_new)
    place->second = orders_if_alive(*model_, parameters_, history, monthly_periods(terms_));
  const OrdersAhead& orders = place->second;
  CustomerScore score;
  score.p_alive = model_->p_alive(parameters_, history);
  score.expected_orders = score.p_alive * orders.expected;
  score.discounted_orders = score.p_alive * orders.discounted;
  score.value_is_population_mean = !has_own_value(customer.frequency, customer.mean_repeat_value);
  if (values_) {
    score.value = expected_value(*values_, customer.frequency, customer.mean_repeat_value);
  } else {
    score.value = std::unexpected(values_.error());
  }
  score.expected_revenue =
      score.value.transform([&](double value) { return value * score.expected_orders; });
  score.clv = score.value.transform(
      [&](double value) { return terms_.gross_margin * value * score.discounted_orders; });
  return score;
}

}  // namespace clv::models
