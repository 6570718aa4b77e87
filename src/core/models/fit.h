// Maximum likelihood for models with at most four positive parameters.
//
// The search runs over the parameters' logarithms: L-BFGS (libLBFGS) from several starts on a thinned
// likelihood, Newton steps on the whole one until the parameters stand to about 1e-9, so that two
// machines agree in every printed digit, and the Hessian there for standard errors. Convergence is
// judged on the log-likelihood: no step can raise it any more, and it is curved in every direction.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "core/models/symmetric_matrix.h"

namespace clv::models {

using ParameterVector = std::array<double, kMaxParameters>;

// The log-likelihood at parameters (all positive); writes its derivatives by each parameter.
using Likelihood =
    std::function<double(std::span<const double> parameters, std::span<double> gradient)>;

// A way to leave every bound behind: steps of the log parameters. If the likelihood does not notice
// a tenfold step, the data do not say where the parameters are, and the fit is at its boundary.
struct Escape {
  std::string_view reason;    // "fit_…": static storage
  ParameterVector direction;  // in decades
};

struct FitProblem {
  std::size_t parameters = 0;
  double observations = 1.0;  // a log-likelihood per observation is of the size of 1
  Likelihood whole;
  Likelihood thinned;     // a likelihood of the same size as `whole`, cheaper; may be the same
  double thinning = 1.0;  // observations that one of the thinned stands for; 1 if they are the same
  std::vector<ParameterVector> starts;  // parameters, not logarithms
  std::vector<Escape> escapes;
};

enum class FitEnd : std::uint8_t {
  converged,
  at_boundary,    // `boundary` says which; parameters are where the search stopped, of no meaning
  not_converged,  // no maximum found within the allowed steps
};

struct Maximum {
  FitEnd end = FitEnd::not_converged;
  std::string_view boundary;  // reason of the escape, if at one
  ParameterVector parameters{};
  double log_likelihood = 0.0;
  SymmetricMatrix covariance;     // of the log parameters (inverse of the negative Hessian); size 0
                                  // unless converged
  std::uint32_t evaluations = 0;  // of `whole`
  std::uint32_t thinned_evaluations = 0;

  // Standard error of a parameter, sqrt of the inverse Hessian's diagonal. Precondition: converged.
  [[nodiscard]] double standard_error(std::size_t parameter) const;
};

// Ends after a bounded number of evaluations whatever the likelihood does.
Maximum maximize(const FitProblem& problem);

}  // namespace clv::models
