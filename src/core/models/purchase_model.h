// What the three models of purchases have in common: four parameters of one time unit, fitted to a
// table of customers, and answers about a customer.
#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <string_view>

#include "base/result.h"
#include "core/models/fit.h"
#include "core/models/purchase_table.h"

namespace clv::models {

// x, t_x and T of the literature.
struct PurchaseHistory {
  double frequency;  // repeat purchase days
  double recency;    // first to last purchase, in the parameters' time unit; 0 if frequency is 0
  double age;        // first purchase to now
};

// Parameters in the order of PurchaseModel::parameter_names; the second (and for Pareto/NBD the
// fourth) is a time, in the unit of the customers.
using PurchaseParameters = std::array<double, 4>;

struct PurchaseFit {
  PurchaseParameters parameters{};
  std::array<double, 4> standard_errors{};
  SymmetricMatrix log_covariance;  // of the logarithms of the parameters
  double log_likelihood = 0.0;     // in the time unit of the customers
  std::uint32_t evaluations = 0;
};

// A fit, or why there is none. Where the parameters run to their boundary, the likelihood creeps
// towards a limit that no search reaches: it is not given either.
struct PurchaseFitResult {
  std::expected<PurchaseFit, Undefined> fit = undefined("no_customers");
  Number log_likelihood = undefined("no_customers");
};

// One row of the model table. All functions are defined for positive parameters, frequency >= 0,
// 0 <= recency <= age and horizon >= 0, and give finite results there.
struct PurchaseModel {
  std::string_view key;
  std::array<std::string_view, 4> parameter_names;
  std::array<bool, 4> is_time;  // which parameters are times

  // The log-likelihood of a table, in its time unit. The table must outlive it.
  Likelihood (*table_likelihood)(const PurchaseTable& customers);
  // Rows of a thinned table on which the starts are tried.
  std::size_t thin_rows;

  // Log-likelihood of one customer.
  double (*log_likelihood)(const PurchaseParameters& parameters, const PurchaseHistory& history);

  // Probability that the customer is still active.
  double (*p_alive)(const PurchaseParameters& parameters, const PurchaseHistory& history);

  // Expected orders within `horizon` from now of a customer who is active now; does not depend on
  // the recency. Times p_alive it is the expectation for the customer.
  double (*expected_orders_if_alive)(const PurchaseParameters& parameters,
                                     const PurchaseHistory& history, double horizon);

  // Expected repeat orders of a new customer within `horizon` after the first order.
  double (*expected_orders_new)(const PurchaseParameters& parameters, double horizon);

  // Probability of exactly `orders` (a whole number) repeat orders of a new customer.
  double (*order_probability)(const PurchaseParameters& parameters, double orders, double horizon);
};

// E[Y(horizon) | history].
inline double expected_orders(const PurchaseModel& model, const PurchaseParameters& parameters,
                              const PurchaseHistory& history, double horizon) {
  return model.p_alive(parameters, history) *
         model.expected_orders_if_alive(parameters, history, horizon);
}

// The maximum of the likelihood, in the customers' time unit. Reasons: no_customers; no_history
// (nobody's age is above 0); no_repeat_customers; fit_not_converged; or the boundary that the
// parameters run to, whatever the optimiser is told: fit_drop_out_all_alike (both parameters of
// stopping grow without end), fit_no_drop_out, fit_everybody_drops_out, fit_rates_all_alike,
// fit_rates_unbounded.
PurchaseFitResult fit_purchases(const PurchaseModel& model, const PurchaseTable& customers);

}  // namespace clv::models
