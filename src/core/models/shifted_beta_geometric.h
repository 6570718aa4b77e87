// Shifted beta-geometric model of subscriptions (Fader & Hardie, "How to Project Customer Retention",
// Journal of Interactive Marketing 21(1), 2007): at the end of each period a customer leaves with an
// own probability ~ Beta(alpha, beta).
#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <span>
#include <string_view>

#include "base/result.h"
#include "core/models/fit.h"
#include "core/models/renewals.h"

namespace clv::models {

struct SbgParameters {
  double alpha = 0.0;
  double beta = 0.0;
};

inline constexpr std::array<std::string_view, 2> kSbgNames = {"alpha", "beta"};

struct SbgFit {
  SbgParameters parameters;
  std::array<double, 2> standard_errors{};
  double log_likelihood = 0.0;
  std::uint32_t evaluations = 0;
};

struct SbgFitResult {
  std::expected<SbgFit, Undefined> fit = undefined("no_customers");
  Number log_likelihood = undefined("no_customers");
};

// `renewals[t - 1]`: renewal t = 1, 2, …, of subscribers who began whenever and are followed as long as
// is known (renewals.h), so that some are counted at early renewals only. Counts, because the likelihood and the standard
// errors are those of so many subscribers. Reasons: no_customers (nobody had a renewal to decide on); no_losses
// (nobody left); fit_not_converged; or the boundary: fit_churn_all_alike (the data show no differences
// between subscribers), fit_everybody_leaves, fit_nobody_leaves.
SbgFitResult fit_sbg(std::span<const RenewalCount> renewals);

// ln L of `renewals` at these parameters: the sum of ln P(T = t) of those who left at renewal t and of
// ln S(t) of those of whom no more is known than that they made renewal t. Writes the derivatives by alpha and beta where
// `slopes` has room for two.
double sbg_log_likelihood(const SbgParameters& parameters, std::span<const RenewalCount> renewals,
                          std::span<double> slopes = {});

// Share still there after `periods`: B(alpha, beta + t) / B(alpha, beta).
double sbg_survival(const SbgParameters& parameters, double periods);

// Share of those there in period t - 1 who are in period t = 1, 2, …
double sbg_retention(const SbgParameters& parameters, double period);

// Discounted expected lifetime of a new customer in periods, the first one (now) included; the
// discount rate is per period and above 0.
double sbg_discounted_lifetime(const SbgParameters& parameters, double discount_rate);

// Discounted expected residual lifetime just before the `renewal`-th renewal (1, 2, …), of a customer
// who was there before it: Fader & Hardie, "Customer-Base Valuation in a Contractual Setting",
// Marketing Science 29(1), 2010, equation 4.
double sbg_discounted_residual_lifetime(const SbgParameters& parameters, double renewal,
                                        double discount_rate);

}  // namespace clv::models
