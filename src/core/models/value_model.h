// What a coming purchase is worth: Gamma-Gamma, or where that cannot be fitted (one price, few repeat
// customers, values that hardly differ), the mean of the repeat purchases for everybody.
#pragma once

#include <cstdint>
#include <expected>
#include <span>

#include "base/result.h"
#include "core/models/gamma_gamma.h"
#include "core/models/symmetric_matrix.h"

namespace clv::models {

enum class ValueKind : std::uint8_t {
  gamma_gamma,
  mean,  // everybody's value; told as a fallback
};

struct ValueModel {
  ValueKind kind = ValueKind::mean;
  GammaGammaParameters gamma_gamma;  // of the first kind
  double mean = 0.0;                 // of the second, above 0
  double purchase_variance = 0.0;    // of a purchase around the mean, second kind
  // Of the logarithms of p, q, v; or of the mean.
  SymmetricMatrix log_covariance{};

  // Mean value of a purchase over the population. Reasons: those of population_mean_value.
  [[nodiscard]] Number population_mean() const;

  // Expected value of a coming purchase of a customer with `frequency` repeat purchases of mean
  // `mean_repeat_value`.
  [[nodiscard]] Number expected(double frequency, double mean_repeat_value) const;

  // Whether a customer's own purchases change what is expected.
  [[nodiscard]] bool knows(double frequency, double mean_repeat_value) const {
    return kind == ValueKind::gamma_gamma && has_own_value(frequency, mean_repeat_value);
  }

  // Mean of the square of a customer's own mean, and mean of the variance of a purchase around it; what
  // the data cannot tell (q <= 2) is taken at the expected value. Precondition: expected() is defined.
  struct Scatter {
    double square_of_mean;
    double variance;
  };
  [[nodiscard]] Scatter scatter(double frequency, double mean_repeat_value) const;
};

// Gamma-Gamma where it was fitted, otherwise the fallback. Where Gamma-Gamma says that the mean does not
// exist, the mean of those seen says nothing either: value_mean_undefined. Without a positive value: the
// reason of Gamma-Gamma.
std::expected<ValueModel, Undefined> choose_value_model(const GammaGammaFitResult& gamma_gamma,
                                                        std::span<const CustomerSummary> customers);

}  // namespace clv::models
