#include "core/models/gamma_gamma.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/sorted_order.h"
#include "core/models/special_functions.h"

namespace clv::models {
namespace {

// Customers with one frequency.
struct ValueGroup {
  double frequency;
  std::vector<double> totals;  // frequency * mean value, in units of the overall mean
  double log_mean_sum = 0.0;   // Σ ln z
};

struct ValueTable {
  std::vector<ValueGroup> groups;  // ascending frequency
  double unit = 1.0;
  double customers = 0.0;
};

std::vector<CustomerSummary> with_own_value(std::span<const CustomerSummary> customers) {
  std::vector<CustomerSummary> kept;
  std::ranges::copy_if(customers, std::back_inserter(kept), [](const CustomerSummary& c) {
    return has_own_value(c.frequency, c.mean_repeat_value);
  });
  return kept;
}

// Every `stride`-th customer. `customers` sorted by frequency.
ValueTable make_table(std::span<const CustomerSummary> customers, double unit, std::size_t stride) {
  ValueTable table;
  table.unit = unit;
  for (std::size_t i = stride / 2; i < customers.size(); i += stride) {
    const double x = customers[i].frequency;
    const double z = customers[i].mean_repeat_value / unit;
    if (table.groups.empty() || table.groups.back().frequency != x)
      table.groups.push_back({.frequency = x, .totals = {}});
    table.groups.back().totals.push_back(x * z);
    table.groups.back().log_mean_sum += std::log(z);
    table.customers += 1.0;
  }
  return table;
}

// Equation 1a of the note: Γ(px+q) / (Γ(px) Γ(q)) · v^q z^(px-1) x^(px) / (v + xz)^(px+q).
class TableLikelihood {
 public:
  // The result is scaled to that of `customers` customers.
  TableLikelihood(const ValueTable& table, double customers)
      : table_(table), scale_(customers / table.customers) {}

  double operator()(std::span<const double> parameters, std::span<double> gradient) const {
    const double p = parameters[0];
    const double q = parameters[1];
    const double v = parameters[2];
    double sum = 0.0;
    double by_p = 0.0;
    double by_q = 0.0;
    double by_v = 0.0;
    for (const ValueGroup& group : table_.groups) {
      double logs = 0.0;
      double inverses = 0.0;
      for (const double total : group.totals) {
        logs += std::log(v + total);
        inverses += 1.0 / (v + total);
      }
      const auto n = static_cast<double>(group.totals.size());
      const double x = group.frequency;
      const double shape = p * x + q;
      const double psi = digamma(shape);
      sum += n * (log_gamma(shape) - log_gamma(p * x) - log_gamma(q) + q * std::log(v) +
                  p * x * std::log(x)) +
             (p * x - 1.0) * group.log_mean_sum - shape * logs;
      by_p += x * (n * (psi - digamma(p * x) + std::log(x)) + group.log_mean_sum - logs);
      by_q += n * (psi - digamma(q) + std::log(v)) - logs;
      by_v += n * q / v - shape * inverses;
    }
    gradient[0] = scale_ * by_p;
    gradient[1] = scale_ * by_q;
    gradient[2] = scale_ * by_v;
    return scale_ * sum;
  }

 private:
  const ValueTable& table_;
  double scale_;
};

constexpr std::size_t kThinCustomers = 1000;

Maximum maximize_over(const std::vector<CustomerSummary>& customers, double unit) {
  const auto count = static_cast<double>(customers.size());
  const ValueTable whole = make_table(customers, unit, 1);
  const ValueTable thin =
      make_table(customers, unit, (customers.size() + kThinCustomers - 1) / kThinCustomers);
  FitProblem problem;
  problem.parameters = 3;
  problem.observations = count;
  problem.whole = TableLikelihood(whole, count);
  problem.thinned = TableLikelihood(thin, count);
  problem.thinning = count / thin.customers;
  problem.starts = {{4.0, 4.0, 0.8}, {1.0, 2.0, 1.0}, {15.0, 8.0, 0.5}};
  problem.escapes = {
      {.reason = "fit_values_all_alike", .direction = {0, 1, 1}},
      {.reason = "fit_values_constant", .direction = {1, 0, -1}},
      {.reason = "fit_values_unbounded", .direction = {0, -1, 0}},
      {.reason = "fit_values_unbounded", .direction = {-1, 0, 1}},
      {.reason = "fit_values_unbounded", .direction = {0, 0, -1}},
  };
  return maximize(problem);
}

}  // namespace

GammaGammaFitResult fit_gamma_gamma(std::span<const CustomerSummary> customers) {
  GammaGammaFitResult result;
  std::vector<CustomerSummary> fitted = with_own_value(customers);
  result.not_positive =
      static_cast<std::uint32_t>(std::ranges::count_if(customers, [](const CustomerSummary& c) {
        return c.frequency > 0 && !has_own_value(c.frequency, c.mean_repeat_value);
      }));
  if (fitted.empty()) return result;
  // A total order, so that the same customers in another order give the same sums.
  sort_by(fitted,
          [](const CustomerSummary& c) { return std::pair(c.frequency, c.mean_repeat_value); });
  double unit = 0.0;
  for (const CustomerSummary& c : fitted) unit += c.mean_repeat_value;
  unit /= static_cast<double>(fitted.size());
  const Maximum maximum = maximize_over(fitted, unit);
  // A density of z carries 1 / amount.
  const double log_likelihood =
      maximum.log_likelihood - static_cast<double>(fitted.size()) * std::log(unit);
  if (maximum.end != FitEnd::converged) {
    const bool at_boundary = maximum.end == FitEnd::at_boundary;
    const std::string_view reason = at_boundary ? maximum.boundary : "fit_not_converged";
    result.fit = undefined(reason);
    result.log_likelihood = undefined(reason);
    return result;
  }
  result.log_likelihood = log_likelihood;
  const ParameterVector& found = maximum.parameters;
  result.fit =
      GammaGammaFit{.parameters = {.p = found[0], .q = found[1], .v = found[2] * unit},
                    .standard_errors = {maximum.standard_error(0), maximum.standard_error(1),
                                        maximum.standard_error(2) * unit},
                    .log_covariance = maximum.covariance,
                    .log_likelihood = log_likelihood,
                    .customers = static_cast<std::uint32_t>(fitted.size()),
                    .evaluations = maximum.evaluations};
  return result;
}

Number population_mean_value(const GammaGammaParameters& parameters) {
  if (parameters.q <= 1.0) return undefined("value_mean_undefined");
  return parameters.p * parameters.v / (parameters.q - 1.0);
}

Number expected_value(const GammaGammaParameters& parameters, double frequency,
                      double mean_repeat_value) {
  const Number population = population_mean_value(parameters);
  if (!population || !has_own_value(frequency, mean_repeat_value)) return population;
  return parameters.p * (parameters.v + frequency * mean_repeat_value) /
         (parameters.p * frequency + parameters.q - 1.0);
}

Number frequency_value_correlation(std::span<const CustomerSummary> customers) {
  const std::vector<CustomerSummary> fitted = with_own_value(customers);
  if (fitted.size() < 2) return undefined("no_repeat_customers");
  const auto n = static_cast<double>(fitted.size());
  double mean_x = 0.0;
  double mean_z = 0.0;
  for (const CustomerSummary& c : fitted) {
    mean_x += c.frequency / n;
    mean_z += c.mean_repeat_value / n;
  }
  double xx = 0.0;
  double zz = 0.0;
  double xz = 0.0;
  for (const CustomerSummary& c : fitted) {
    const double x = c.frequency - mean_x;
    const double z = c.mean_repeat_value - mean_z;
    xx += x * x;
    zz += z * z;
    xz += x * z;
  }
  // Equal values leave only what rounding their mean made of them.
  const double none_x = 1e-20 * n * mean_x * mean_x;
  const double none_z = 1e-20 * n * mean_z * mean_z;
  if (xx <= none_x || zz <= none_z) return undefined("no_variation");
  return xz / std::sqrt(xx * zz);
}

}  // namespace clv::models
