#include "core/models/value_model.h"

#include <cmath>
#include <optional>

namespace clv::models {

namespace {

// Customers are the observations: one's purchases are alike. The error of a ratio of two sums (Cochran,
// "Sampling Techniques", 3rd ed. 1977, equation 2.39).
std::optional<ValueModel> mean_of(std::span<const CustomerSummary> customers) {
  double orders = 0.0;
  double revenue = 0.0;
  double count = 0.0;
  for (const CustomerSummary& c : customers) {
    if (!has_own_value(c.frequency, c.mean_repeat_value)) continue;
    orders += c.frequency;
    revenue += c.frequency * c.mean_repeat_value;
    count += 1.0;
  }
  if (!(revenue > 0.0)) return std::nullopt;
  ValueModel model{.kind = ValueKind::mean,
                   .gamma_gamma = {},
                   .mean = revenue / orders,
                   .log_covariance = SymmetricMatrix(1)};
  double squares = 0.0;
  for (const CustomerSummary& c : customers) {
    if (!has_own_value(c.frequency, c.mean_repeat_value)) continue;
    const double deviation = c.mean_repeat_value - model.mean;
    squares += c.frequency * c.frequency * deviation * deviation;
    // A mean of x purchases varies by an x-th of what one does.
    model.purchase_variance += c.frequency * deviation * deviation / count;
  }
  const double error = std::sqrt(squares * (count > 1.0 ? count / (count - 1.0) : 1.0)) / revenue;
  model.log_covariance.at(0, 0) = error * error;
  return model;
}

}  // namespace

Number ValueModel::population_mean() const {
  return kind == ValueKind::mean ? Number(mean) : population_mean_value(gamma_gamma);
}

Number ValueModel::expected(double frequency, double mean_repeat_value) const {
  return kind == ValueKind::mean ? Number(mean)
                                 : expected_value(gamma_gamma, frequency, mean_repeat_value);
}

// Given the customer's history, ν ~ Gamma(px + q, v + xz) (Fader & Hardie 2013, before equation 5); the
// customer's mean is p/ν, and purchases vary by its square over p.
ValueModel::Scatter ValueModel::scatter(double frequency, double mean_repeat_value) const {
  if (kind == ValueKind::mean)
    return {.square_of_mean = mean * mean, .variance = purchase_variance};
  const GammaGammaParameters& g = gamma_gamma;
  const bool own = has_own_value(frequency, mean_repeat_value);
  const double shape = own ? g.p * frequency + g.q : g.q;
  const double scale = own ? g.v + frequency * mean_repeat_value : g.v;
  const double mean_value = g.p * scale / (shape - 1.0);
  // A heavier tail than this is not to be measured: the square is taken at most 10 times the mean's.
  const double squared =
      mean_value * mean_value * (shape > 2.1 ? (shape - 1.0) / (shape - 2.0) : 10.0);
  return {.square_of_mean = squared, .variance = squared / g.p};
}

std::expected<ValueModel, Undefined> choose_value_model(
    const GammaGammaFitResult& gamma_gamma, std::span<const CustomerSummary> customers) {
  if (gamma_gamma.fit) {
    const Number mean = population_mean_value(gamma_gamma.fit->parameters);
    if (!mean) return std::unexpected(mean.error());
    return ValueModel{.kind = ValueKind::gamma_gamma,
                      .gamma_gamma = gamma_gamma.fit->parameters,
                      .log_covariance = gamma_gamma.fit->log_covariance};
  }
  if (const std::optional<ValueModel> mean = mean_of(customers)) return *mean;
  return std::unexpected(gamma_gamma.fit.error());
}

}  // namespace clv::models
