#include "core/models/new_customer.h"

#include "core/models/totals.h"

namespace clv::models {
namespace {

Number mean_value(const FittedModels& models) {
  if (!models.values) return std::unexpected(models.values.error());
  return models.values->population_mean();
}

}  // namespace

NewCustomer NewCustomer::none(std::string_view reason) {
  const Number missing = undefined(reason);
  return {.repeat_orders = missing,
          .value = missing,
          .revenue = missing,
          .clv = missing,
          .clv_low = missing,
          .clv_high = missing};
}

NewCustomer forecast_new_customer(const Forecast& forecast, const ForecastTerms& terms) {
  if (!forecast.choice) return NewCustomer::none(forecast.choice.error().reason);
  const FittedModels models = models_of(forecast);
  const auto orders_of = [&](const FittedModels& moved) {
    return orders_of_new(*moved.purchases, moved.purchase_fit.parameters, monthly_periods(terms));
  };
  const OrdersAhead orders = orders_of(models);
  NewCustomer customer;
  customer.repeat_orders = orders.expected;
  customer.value = mean_value(models);
  customer.revenue =
      customer.value.transform([&](double value) { return value * (1.0 + orders.expected); });
  const EstimateOrNone clv = estimate(
      models,
      [&](const FittedModels& moved) {
        return mean_value(moved).transform([&](double value) {
          return terms.gross_margin * value * (1.0 + orders_of(moved).discounted);
        });
      },
      forecast.misses.revenue_log_variance);
  const auto part = [&](double Estimate::* member) -> Number {
    if (!clv) return std::unexpected(clv.error());
    return (*clv).*member;
  };
  customer.clv = part(&Estimate::expected);
  customer.clv_low = part(&Estimate::low);
  customer.clv_high = part(&Estimate::high);
  return customer;
}

}  // namespace clv::models
