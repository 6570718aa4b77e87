#include "core/models/scorer.h"

#include <algorithm>
#include <cmath>

#include "base/assert.h"
#include "base/date.h"

namespace clv::models {

namespace {

double end_of(const DiscountedPeriods& periods, std::size_t place, double end) {
  return periods.ends.empty() ? end * periods.length : periods.ends[place];
}

// `until`: moments of the orders from now until a time.
template <class Until>
OrdersAhead sum_periods(const DiscountedPeriods& periods, Until until) {
  OrdersAhead orders;
  const double log_discount = std::log1p(periods.discount_rate);
  std::size_t place = 0;
  for (double period = 1.0; period < periods.count + 1.0; period += 1.0, ++place) {
    const double end = std::min(period, periods.count);
    const OrderMoments moments = until(end_of(periods, place, end));
    orders.discounted += (moments.mean - orders.expected) * std::exp(-log_discount * end);
    orders.expected = moments.mean;
    orders.square = moments.square;
  }
  return orders;
}

OrdersAhead in_phase(const PurchaseModel& model, const PurchaseParameters& parameters,
                     const PurchaseHistory& history, int phase, const DiscountedPeriods& periods) {
  return sum_periods(periods, [&](double horizon) {
    return model.orders_in_phase(parameters, history, phase, horizon);
  });
}

void add(OrdersAhead& sum, double weight, const OrdersAhead& more) {
  sum.expected += weight * more.expected;
  sum.discounted += weight * more.discounted;
  sum.square += weight * more.square;
}

}  // namespace

DiscountedPeriods monthly_periods(const ForecastTerms& terms) {
  return {.count = terms.horizon_months,
          .length = kDaysPerMonth,
          .discount_rate = std::expm1(std::log1p(terms.discount_rate_annual) / kMonthsPerYear)};
}

DiscountedPeriods monthly_periods(const ForecastTerms& terms, const ModelClock& clock,
                                  DayNumber as_of) {
  DiscountedPeriods periods = monthly_periods(terms);
  if (clock.is_even()) return periods;
  for (double period = 1.0; period < periods.count + 1.0; period += 1.0) {
    const double days = std::min(period, periods.count) * periods.length;
    periods.ends.push_back(clock.between(as_of, as_of + days));
  }
  return periods;
}

OrdersAhead orders_if_alive(const PurchaseModel& model, const PurchaseParameters& parameters,
                            const PurchaseHistory& history, const DiscountedPeriods& periods) {
  const PhaseWeights weights = model.phase_weights(parameters, history);
  OrdersAhead orders;
  for (int phase = 0; phase < model.regularity; ++phase) {
    add(orders, weights[static_cast<std::size_t>(phase)],
        in_phase(model, parameters, history, phase, periods));
  }
  return orders;
}

OrdersAhead orders_of_new(const PurchaseModel& model, const PurchaseParameters& parameters,
                          const DiscountedPeriods& periods) {
  const PurchaseHistory nothing{.frequency = 0.0, .recency = 0.0, .age = 0.0};
  OrdersAhead orders;
  add(orders, model.p_alive(parameters, nothing), in_phase(model, parameters, nothing, 0, periods));
  return orders;
}

Scorer::Scorer(const PurchaseModel& model, const PurchaseParameters& parameters,
               const std::expected<ValueModel, Undefined>& values, const ForecastTerms& terms,
               const ModelClock& clock, DayNumber as_of)
    : model_(&model),
      parameters_(parameters),
      values_(values),
      gross_margin_(terms.gross_margin),
      clock_(clock),
      as_of_(as_of),
      periods_(monthly_periods(terms, clock, as_of)) {}

OrdersAhead Scorer::orders_ahead(const CustomerSummary& customer, const PurchaseHistory& history) {
  const std::uint64_t key =
      std::uint64_t{customer.frequency} << 32U | static_cast<std::uint32_t>(customer.age);
  const auto [place, is_new] = known_.try_emplace(key, ahead_.size());
  if (is_new) {
    for (int phase = 0; phase < model_->regularity; ++phase)
      ahead_.push_back(in_phase(*model_, parameters_, history, phase, periods_));
  }
  if (model_->regularity == 1) return ahead_[place->second];
  const PhaseWeights weights = model_->phase_weights(parameters_, history);
  OrdersAhead orders;
  for (std::size_t phase = 0; phase < static_cast<std::size_t>(model_->regularity); ++phase)
    add(orders, weights[phase], ahead_[place->second + phase]);
  return orders;
}

CustomerScore Scorer::score(const CustomerSummary& customer) {
  CLV_ASSERT(customer.age == std::floor(customer.age), "ages are whole days");
  PurchaseHistory history = history_of(customer);
  if (!clock_.is_even()) {
    const DayNumber first = as_of_ - static_cast<DayNumber>(customer.age);
    history.recency = clock_.between(first, first + static_cast<DayNumber>(customer.recency));
    history.age = clock_.between(first, as_of_);
  }
  const OrdersAhead orders = orders_ahead(customer, history);
  CustomerScore score;
  const double alive = model_->p_alive(parameters_, history);
  score.p_alive = views_.empty() ? alive : 0.0;
  for (const AliveView& view : views_) {
    score.p_alive += view.weight *
                     (view.model == model_ ? alive : view.model->p_alive(view.parameters, history));
  }
  score.expected_orders = alive * orders.expected;
  score.discounted_orders = alive * orders.discounted;
  const double square = alive * orders.square;
  score.orders_variance = std::max(0.0, square - score.expected_orders * score.expected_orders);
  score.value_is_population_mean =
      !values_ || !values_->knows(customer.frequency, customer.mean_repeat_value);
  if (values_) {
    score.value = values_->expected(customer.frequency, customer.mean_repeat_value);
  } else {
    score.value = std::unexpected(values_.error());
  }
  if (score.value) {
    const ValueModel::Scatter scatter =
        values_->scatter(customer.frequency, customer.mean_repeat_value);
    const double mean = score.expected_orders * *score.value;
    score.revenue_variance = std::max(0.0, score.expected_orders * scatter.variance +
                                               square * scatter.square_of_mean - mean * mean);
  }
  score.expected_revenue =
      score.value.transform([&](double value) { return value * score.expected_orders; });
  score.clv = score.value.transform(
      [&](double value) { return gross_margin_ * value * score.discounted_orders; });
  return score;
}

}  // namespace clv::models
