#include "core/models/new_customer.h"

namespace clv::models {

NewCustomer NewCustomer::none(std::string_view reason) {
  const Number missing = undefined(reason);
  return {.repeat_orders = missing, .value = missing, .revenue = missing, .clv = missing};
}

NewCustomer forecast_new_customer(const Forecast& forecast, const ForecastTerms& terms) {
  if (!forecast.choice) return NewCustomer::none(forecast.choice.error().reason);
  const Candidate& chosen = forecast.candidates[forecast.choice->candidate];
  const OrdersAhead orders =
      orders_of_new(*chosen.model, chosen.fit.fit->parameters, monthly_periods(terms));
  NewCustomer customer;
  customer.repeat_orders = orders.expected;
  if (forecast.values.fit) {
    customer.value = population_mean_value(forecast.values.fit->parameters);
  } else {
    customer.value = std::unexpected(forecast.values.fit.error());
  }
  customer.revenue =
      customer.value.transform([&](double value) { return value * (1.0 + orders.expected); });
  customer.clv = customer.value.transform(
      [&](double value) { return terms.gross_margin * value * (1.0 + orders.discounted); });
  return customer;
}

}  // namespace clv::models
