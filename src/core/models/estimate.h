// A number with its range.
#pragma once

#include <cmath>
#include <expected>

#include "base/result.h"

namespace clv::models {

// A number with its predictive range, in which 9 of 10 lie: how far it moves with the standard errors of
// the parameters (delta method on its logarithm), what customers happen to do, the season's own errors,
// what the model missed by before where that is more than all of these (rolling.h), and how far models
// are apart that the likelihood cannot tell apart (model_average.h).
struct Estimate {
  double expected = 0.0;
  double low = 0.0;
  double high = 0.0;
  double log_variance = 0.0;
};

using EstimateOrNone = std::expected<Estimate, Undefined>;

// Of the standard normal distribution, 9 of 10 lie within.
inline constexpr double kNineOfTen = 1.6448536269514722;

// Of a positive number whose logarithm is normal.
inline Estimate with_range(double expected, double log_variance) {
  const double width = std::exp(kNineOfTen * std::sqrt(log_variance));
  return {.expected = expected,
          .low = expected / width,
          .high = expected * width,
          .log_variance = log_variance};
}

}  // namespace clv::models
