#include "core/models/purchase_model.h"

#include <cmath>

#include "core/models/erlang_counts.h"
#include "core/models/pareto_nbd.h"

namespace clv::models {

namespace {

// In both families the first two parameters are those of the rate of orders and the other two those
// of stopping, the last one against it. In the table's time unit, of which the longest age is ten.
FitProblem problem_of(const PurchaseModel& model, const PurchaseTable& whole,
                      const PurchaseTable& thin) {
  FitProblem problem{
      .parameters = model.parameter_count,
      .observations = whole.customers,
      .whole = model.table_likelihood(whole),
      .thinned = model.table_likelihood(thin),
      .thinning = static_cast<double>(whole.rows.size()) / static_cast<double>(thin.rows.size()),
      .starts = {{0.5, 1.0, 0.8, 2.0}, {2.0, 5.0, 0.3, 3.0}, {0.3, 0.4, 3.0, 6.0}},
      .escapes = {},
  };
  // Events come as many times as often as orders.
  for (ParameterVector& start : problem.starts) start[1] /= model.regularity;
  if (model.drop_out != DropOut::never) {
    problem.escapes = {
        {.reason = "fit_no_drop_out", .direction = {0, 0, 0, 1}},
        {.reason = "fit_no_drop_out", .direction = {0, 0, -1, 0}},
        {.reason = "fit_drop_out_all_alike", .direction = {0, 0, 1, 1}},
        {.reason = "fit_everybody_drops_out", .direction = {0, 0, 1, 0}},
        {.reason = "fit_everybody_drops_out", .direction = {0, 0, 0, -1}},
    };
  }
  problem.escapes.push_back({.reason = "fit_rates_all_alike", .direction = {1, 1, 0, 0}});
  problem.escapes.push_back({.reason = "fit_rates_unbounded", .direction = {0, -1, 0, 0}});
  return problem;
}

}  // namespace

double PurchaseModel::expected_orders_if_alive(const PurchaseParameters& parameters,
                                               const PurchaseHistory& history,
                                               double horizon) const {
  if (regularity == 1) return orders_in_phase(parameters, history, 0, horizon).mean;
  const PhaseWeights weights = phase_weights(parameters, history);
  double orders = 0.0;
  for (int phase = 0; phase < regularity; ++phase) {
    orders += weights[static_cast<std::size_t>(phase)] *
              orders_in_phase(parameters, history, phase, horizon).mean;
  }
  return orders;
}

double PurchaseModel::expected_orders_new(const PurchaseParameters& parameters,
                                          double horizon) const {
  const PurchaseHistory new_customer{.frequency = 0.0, .recency = 0.0, .age = 0.0};
  return p_alive(parameters, new_customer) *
         orders_in_phase(parameters, new_customer, 0, horizon).mean;
}

double PurchaseModel::order_probability(const PurchaseParameters& parameters, double orders,
                                        double horizon) const {
  return drop_out == DropOut::any_time
             ? pareto_order_probability(parameters, orders, horizon)
             : counted_order_probability(*this, parameters, orders, horizon);
}

PurchaseFitResult fit_purchases(const PurchaseModel& model, const PurchaseTable& customers) {
  const auto none = [](std::string_view reason) {
    return PurchaseFitResult{.fit = undefined(reason), .log_likelihood = undefined(reason)};
  };
  if (customers.rows.empty()) return none("no_customers");
  if (customers.times.back() <= 0.0) return none("no_history");
  if (customers.repeats <= 0.0) return none("no_repeat_customers");
  const PurchaseTable thin = thin_out(customers, model.thin_rows);
  const Maximum maximum = maximize(problem_of(model, customers, thin));
  // The density of each order's time carries 1 / time.
  const double log_likelihood =
      maximum.log_likelihood - customers.repeats * std::log(customers.time_unit);
  if (maximum.end == FitEnd::at_boundary) return none(maximum.boundary);
  if (maximum.end != FitEnd::converged) return none("fit_not_converged");
  PurchaseFit fit{.log_covariance = maximum.covariance,
                  .log_likelihood = log_likelihood,
                  .evaluations = maximum.evaluations};
  for (std::size_t i = 0; i < model.parameter_count; ++i) {
    const double unit = model.is_time[i] ? customers.time_unit : 1.0;
    fit.parameters[i] = maximum.parameters[i] * unit;
    fit.standard_errors[i] = maximum.standard_error(i) * unit;
  }
  return {.fit = fit, .log_likelihood = log_likelihood};
}

}  // namespace clv::models
