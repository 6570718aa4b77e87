#include "core/models/shifted_beta_geometric.h"

#include <algorithm>
#include <cmath>

#include "core/models/special_functions.h"

namespace clv::models {
namespace {

// In terms of the retention rates (equation 6): a renewal with k kept and l lost of the subscribers adds
// k ln(beta+t-1) + l ln(alpha) - (k+l) ln(alpha+beta+t-1). Somebody who runs on is in the first t of these sums, which
// multiply to S(t).
double evaluate(std::span<const RenewalCount> renewals, std::span<const double> parameters,
                std::span<double> gradient) {
  const double alpha = parameters[0];
  const double beta = parameters[1];
  double sum = 0.0;
  std::ranges::fill(gradient, 0.0);
  for (std::size_t i = 0; i < renewals.size(); ++i) {
    const auto [at_risk, lost] = renewals[i];
    const double kept = at_risk - lost;
    const double later = beta + static_cast<double>(i);
    sum += kept * std::log(later) + lost * std::log(alpha) - at_risk * std::log(alpha + later);
    gradient[0] += lost / alpha - at_risk / (alpha + later);
    gradient[1] += kept / later - at_risk / (alpha + later);
  }
  return sum;
}

}  // namespace

SbgFitResult fit_sbg(std::span<const RenewalCount> renewals) {
  const auto none = [](std::string_view reason) {
    return SbgFitResult{.fit = undefined(reason), .log_likelihood = undefined(reason)};
  };
  if (renewals.empty() || renewals.front().at_risk <= 0.0) return none("no_customers");
  if (std::ranges::all_of(renewals, [](const RenewalCount& count) { return count.lost <= 0.0; }))
    return none("no_losses");
  FitProblem problem;
  problem.parameters = 2;
  problem.observations = renewals.front().at_risk;
  problem.whole = [renewals](std::span<const double> parameters, std::span<double> gradient) {
    return evaluate(renewals, parameters, gradient);
  };
  problem.thinned = problem.whole;
  problem.starts = {{1.0, 1.0}, {0.5, 4.0}, {3.0, 10.0}};
  problem.escapes = {
      {.reason = "fit_churn_all_alike", .direction = {1, 1}},
      {.reason = "fit_everybody_leaves", .direction = {1, 0}},
      {.reason = "fit_everybody_leaves", .direction = {0, -1}},
      {.reason = "fit_nobody_leaves", .direction = {0, 1}},
      {.reason = "fit_nobody_leaves", .direction = {-1, 0}},
  };
  const Maximum maximum = maximize(problem);
  if (maximum.end == FitEnd::at_boundary) return none(maximum.boundary);
  if (maximum.end != FitEnd::converged) return none("fit_not_converged");
  SbgFitResult result{.fit = undefined("no_customers"), .log_likelihood = maximum.log_likelihood};
  result.fit = SbgFit{.parameters = {.alpha = maximum.parameters[0], .beta = maximum.parameters[1]},
                      .standard_errors = {maximum.standard_error(0), maximum.standard_error(1)},
                      .log_likelihood = maximum.log_likelihood,
                      .evaluations = maximum.evaluations};
  return result;
}

double sbg_log_likelihood(const SbgParameters& parameters, std::span<const RenewalCount> renewals,
                          std::span<double> slopes) {
  const double values[] = {parameters.alpha, parameters.beta};
  double unasked[2];
  return evaluate(renewals, values, slopes.size() == 2 ? slopes : std::span<double>(unasked));
}

double sbg_survival(const SbgParameters& parameters, double periods) {
  return std::exp(log_beta(parameters.alpha, parameters.beta + periods) -
                  log_beta(parameters.alpha, parameters.beta));
}

double sbg_retention(const SbgParameters& parameters, double period) {
  const double renewals = parameters.beta + period - 1.0;
  return renewals / (parameters.alpha + renewals);
}

double sbg_discounted_lifetime(const SbgParameters& parameters, double discount_rate) {
  return 1.0 +
         sbg_discounted_residual_lifetime(parameters, 1.0, discount_rate) / (1.0 + discount_rate);
}

double sbg_discounted_residual_lifetime(const SbgParameters& parameters, double renewal,
                                        double discount_rate) {
  double sum = 0.0;
  double term = 1.0;
  // Terms fall at least by the discount: what is left is at most term / discount_rate.
  for (double period = renewal; term > 1e-15 * discount_rate * (sum + 1.0); period += 1.0) {
    term *= sbg_retention(parameters, period);
    sum += term;
    term /= 1.0 + discount_rate;
  }
  return sum;
}

}  // namespace clv::models
