// What the models of purchases have in common: at most four parameters of one time unit, fitted to a
// table of customers, and answers about a customer.
#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <string_view>

#include "base/result.h"
#include "core/models/drop_out_at_purchase.h"
#include "core/models/fit.h"
#include "core/models/purchase_table.h"

namespace clv::models {

// x, t_x and T of the literature.
struct PurchaseHistory {
  double frequency;  // repeat purchase days
  double recency;    // first to last purchase, in the parameters' time unit; 0 if frequency is 0
  double age;        // first purchase to now
  double log_gap_sum = 0.0;  // sum of the logarithms of the times between purchases
};

// Parameters in the order of PurchaseModel::parameter_names; the second (and for Pareto/NBD the
// fourth) is a time, in the unit of the customers. What a model has no parameter for is 0.
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

enum class DropOut : std::uint8_t {
  never,
  after_repeats,  // after each repeat order: whoever ordered once is active for certain
  after_each,     // after each order, the first included
  any_time,
};

// Times between orders are Erlang distributed with this shape at most.
inline constexpr int kMostRegular = 6;

// Of an active customer: the probability of each phase (ActiveCustomer in drop_out_at_purchase.h).
using PhaseWeights = std::array<double, kMostRegular>;

struct PurchaseModel;

// The formulas of a family of models. All are defined for positive parameters, frequency >= 0,
// 0 <= recency <= age and horizon >= 0, and give finite results there.
struct PurchaseFormulas {
  Likelihood (*table_likelihood)(const PurchaseModel&, const PurchaseTable&);
  double (*log_likelihood)(const PurchaseModel&, const PurchaseParameters&, const PurchaseHistory&);
  double (*p_alive)(const PurchaseModel&, const PurchaseParameters&, const PurchaseHistory&);
  PhaseWeights (*phase_weights)(const PurchaseModel&, const PurchaseParameters&,
                                const PurchaseHistory&);
  OrderMoments (*orders_in_phase)(const PurchaseModel&, const PurchaseParameters&,
                                  const PurchaseHistory&, int phase, double horizon);
};

// One row of the model table.
struct PurchaseModel {
  std::string_view key;
  std::size_t parameter_count;  // 2 or 4
  std::array<std::string_view, 4> parameter_names;
  std::array<bool, 4> is_time;  // which parameters are times
  DropOut drop_out;
  int regularity;         // shape of the Erlang distribution of the times between orders
  std::size_t thin_rows;  // rows of a thinned table on which the starts are tried
  const PurchaseFormulas* formulas;

  [[nodiscard]] std::span<const std::string_view> names() const {
    return std::span(parameter_names).first(parameter_count);
  }

  // The log-likelihood of a table, in its time unit. The table must outlive it.
  [[nodiscard]] Likelihood table_likelihood(const PurchaseTable& customers) const {
    return formulas->table_likelihood(*this, customers);
  }

  // Log-likelihood of one customer.
  [[nodiscard]] double log_likelihood(const PurchaseParameters& parameters,
                                      const PurchaseHistory& history) const {
    return formulas->log_likelihood(*this, parameters, history);
  }

  // Probability that the customer is still active.
  [[nodiscard]] double p_alive(const PurchaseParameters& parameters,
                               const PurchaseHistory& history) const {
    return formulas->p_alive(*this, parameters, history);
  }

  // How far a customer who is active now is on the way to the next order; `regularity` of the weights
  // are used, and sum to 1.
  [[nodiscard]] PhaseWeights phase_weights(const PurchaseParameters& parameters,
                                           const PurchaseHistory& history) const {
    return formulas->phase_weights(*this, parameters, history);
  }

  // Orders within `horizon` from now of a customer who is active now and in this phase; does not
  // depend on the recency.
  [[nodiscard]] OrderMoments orders_in_phase(const PurchaseParameters& parameters,
                                             const PurchaseHistory& history, int phase,
                                             double horizon) const {
    return formulas->orders_in_phase(*this, parameters, history, phase, horizon);
  }

  // Probability of exactly `orders` (a whole number) repeat orders of a new customer. Not among the
  // formulas, so that a module without a use for it does not carry it.
  [[nodiscard]] double order_probability(const PurchaseParameters& parameters, double orders,
                                         double horizon) const;

  // Expected orders within `horizon` from now of a customer who is active now. Times p_alive it is
  // the expectation for the customer.
  [[nodiscard]] double expected_orders_if_alive(const PurchaseParameters& parameters,
                                                const PurchaseHistory& history,
                                                double horizon) const;

  // Expected repeat orders of a new customer within `horizon` after the first order.
  [[nodiscard]] double expected_orders_new(const PurchaseParameters& parameters,
                                           double horizon) const;
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
