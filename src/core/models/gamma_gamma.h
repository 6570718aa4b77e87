// The Gamma-Gamma model of what a purchase is worth (Fader & Hardie, "The Gamma-Gamma Model of Monetary
// Value", note of 2013): a customer's mean over x purchases is z; purchases vary around the
// customer's own mean with shape p, and these means vary between customers by q and v (the note's γ).
// It assumes that value and frequency are independent: `frequency_value_correlation` says how true
// that is.
#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <span>
#include <string_view>

#include "base/result.h"
#include "core/models/customer_summary.h"
#include "core/models/fit.h"

namespace clv::models {

struct GammaGammaParameters {
  double p = 0.0;
  double q = 0.0;
  double v = 0.0;  // an amount
};

inline constexpr std::array<std::string_view, 3> kGammaGammaNames = {"p", "q", "v"};

struct GammaGammaFit {
  GammaGammaParameters parameters;
  std::array<double, 3> standard_errors{};
  SymmetricMatrix log_covariance;  // of the logarithms of p, q, v
  double log_likelihood = 0.0;
  std::uint32_t customers = 0;  // fitted: with a repeat purchase and a positive mean
  std::uint32_t evaluations = 0;
};

struct GammaGammaFitResult {
  std::expected<GammaGammaFit, Undefined> fit = undefined("no_repeat_customers");
  Number log_likelihood = undefined("no_repeat_customers");
  std::uint32_t not_positive = 0;  // repeat customers left out because their mean is not above 0
};

// Reasons: no_repeat_customers (none with a positive mean); fit_not_converged; or the boundary:
// fit_values_all_alike (customers do not differ), fit_values_constant (a customer's purchases do not
// vary), fit_values_unbounded.
GammaGammaFitResult fit_gamma_gamma(std::span<const CustomerSummary> customers);

// Mean value of a purchase over the population, p v / (q - 1). For q <= 1 there is no mean: Undefined
// value_mean_undefined, never a negative number.
Number population_mean_value(const GammaGammaParameters& parameters);

// Expected value of a coming purchase of a customer with `frequency` repeat purchases of mean
// `mean_repeat_value` (equation 5 of the note). The population's mean for those without a repeat
// purchase or without a positive mean: see has_own_value. Undefined as population_mean_value.
Number expected_value(const GammaGammaParameters& parameters, double frequency,
                      double mean_repeat_value);

inline bool has_own_value(double frequency, double mean_repeat_value) {
  return frequency > 0.0 && mean_repeat_value > 0.0;
}

// Pearson's correlation of frequency and mean repeat value over the fitted customers. Undefined
// no_repeat_customers for fewer than two, no_variation where one of the two does not vary.
Number frequency_value_correlation(std::span<const CustomerSummary> customers);

}  // namespace clv::models
