#include "core/models/fit.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include <lbfgs.h>

namespace clv::models {
namespace {

// Log parameters beyond ±kSoftBound are pulled back a little, so that a likelihood that rises for
// ever ends somewhere; it is never evaluated beyond ±kHardBound, where numbers would overflow.
constexpr double kSoftBound = 9.0;
constexpr double kHardBound = 12.0;
constexpr double kPull = 1e-3;
// A tenfold step that costs less than this is not noticed: a likelihood ratio of 1.1.
constexpr double kUnnoticed = 0.1;
// Differences of the gradient. Central ones are good to the square of the step: for standard errors.
// For the direction of a step one-sided ones do.
constexpr double kHessianStep = 1e-4;
// A thinned likelihood that loses this much per observation it stands for will not be flat as a whole.
constexpr double kClearlyNoticed = 20.0;
constexpr double kSettled = 1e-9;
constexpr int kNewtonSteps = 40;
constexpr int kHalvings = 12;

// The negative log-likelihood per observation over log parameters, with the pull.
class Descent {
 public:
  Descent(const FitProblem& problem, const Likelihood& likelihood)
      : problem_(problem), likelihood_(likelihood) {}

  double operator()(std::span<const double> logs, std::span<double> gradient) {
    ++evaluations;
    ParameterVector parameters{};
    for (std::size_t i = 0; i < logs.size(); ++i)
      parameters[i] = std::exp(std::clamp(logs[i], -kHardBound, kHardBound));
    ParameterVector slopes{};
    const std::size_t n = logs.size();
    double cost = -likelihood_(std::span(parameters).first(n), std::span(slopes).first(n)) /
                  problem_.observations;
    bool finite = std::isfinite(cost);
    for (std::size_t i = 0; i < n; ++i) {
      gradient[i] = -slopes[i] * parameters[i] / problem_.observations;
      finite = finite && std::isfinite(gradient[i]);
      const double beyond = std::fabs(logs[i]) - kSoftBound;
      if (beyond <= 0.0) continue;
      cost += kPull * beyond * beyond;
      gradient[i] += std::copysign(2.0 * kPull * beyond, logs[i]);
    }
    if (finite) return cost;
    std::ranges::fill(gradient, 0.0);
    return kOutOfReach;
  }

  static constexpr double kOutOfReach = 1e100;
  std::uint32_t evaluations = 0;

 private:
  const FitProblem& problem_;
  const Likelihood& likelihood_;
};

struct Point {
  ParameterVector logs{};
  ParameterVector gradient{};
  double cost = Descent::kOutOfReach;
};

void evaluate(Descent& descent, std::size_t n, Point& point) {
  point.cost = descent(std::span(point.logs).first(n), std::span(point.gradient).first(n));
}

double evaluate_for_lbfgs(void* instance, const double* x, double* gradient, int n, double) {
  const auto size = static_cast<std::size_t>(n);
  return (*static_cast<Descent*>(instance))({x, size}, {gradient, size});
}

// `precision`: relative gain of three steps below which to stop; Newton's method follows.
Point search(Descent& descent, std::size_t n, const Point& start, double precision) {
  lbfgs_parameter_t options;
  lbfgs_parameter_init(&options);
  options.m = 5;
  options.epsilon = 1e-5;
  options.past = 3;
  options.delta = precision;
  options.max_iterations = 150;
  options.max_linesearch = 30;
  Point found = start;
  // However it ends (often at the last digit, inside a line search), the last point is the best one;
  // but libLBFGS 1.10 also reports success with parameters that are not numbers.
  (void)lbfgs(static_cast<int>(n), found.logs.data(), &found.cost, evaluate_for_lbfgs, nullptr,
              &descent, &options);
  const bool is_finite = std::ranges::all_of(std::span(found.logs).first(n),
                                             [](double log) { return std::isfinite(log); });
  if (!is_finite) found = start;
  evaluate(descent, n, found);
  return found;
}

Point search_from_starts(Descent& descent, const FitProblem& problem) {
  Point best;
  for (const ParameterVector& start : problem.starts) {
    Point point;
    for (std::size_t i = 0; i < problem.parameters; ++i) point.logs[i] = std::log(start[i]);
    const Point found = search(descent, problem.parameters, point, 1e-7);
    if (found.cost < best.cost || best.cost == Descent::kOutOfReach) best = found;
  }
  return best;
}

enum class Differences : std::uint8_t { one_sided, central };

// `point` has been evaluated.
SymmetricMatrix hessian(Descent& descent, std::size_t n, const Point& point,
                        Differences differences) {
  const bool is_central = differences == Differences::central;
  SymmetricMatrix result(n);
  for (std::size_t i = 0; i < n; ++i) {
    Point up = point;
    Point down = point;
    up.logs[i] += kHessianStep;
    evaluate(descent, n, up);
    if (is_central) {
      down.logs[i] -= kHessianStep;
      evaluate(descent, n, down);
    }
    const double width = is_central ? 2.0 * kHessianStep : kHessianStep;
    for (std::size_t j = 0; j < n; ++j)
      result.at(i, j) = (up.gradient[j] - down.gradient[j]) / width;
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      result.at(i, j) = 0.5 * (result.at(i, j) + result.at(j, i));
      result.at(j, i) = result.at(i, j);
    }
  }
  return result;
}

double largest(std::span<const double> vector) {
  double size = 0.0;
  for (const double x : vector) size = std::max(size, std::fabs(x));
  return size;
}

// One step against the gradient with a fixed inverse Hessian; halved until the cost does not rise.
// Returns the size of the step, 0 if none helps.
double step(Descent& descent, std::size_t n, const SymmetricMatrix& inverse, Point& point) {
  ParameterVector move = inverse.times(std::span(point.gradient).first(n));
  const double longest = largest(std::span(move).first(n));
  double share = longest > 1.0 ? 1.0 / longest : 1.0;
  // Differences below the rounding of a sum are none.
  const double noise = 1e-13 * std::max(1.0, std::fabs(point.cost));
  for (int halving = 0; halving < kHalvings; ++halving, share *= 0.5) {
    Point next = point;
    for (std::size_t i = 0; i < n; ++i) next.logs[i] -= share * move[i];
    evaluate(descent, n, next);
    if (next.cost > point.cost + noise) continue;
    point = next;
    return share * longest;
  }
  return 0.0;
}

// Newton's method with a Hessian that is kept while it serves: while every step is at most a third of
// the one before. `inverse` is one of a neighbourhood for the first step, if there is one. Returns
// whether the point has settled.
bool polish(Descent& descent, std::size_t n, const std::optional<SymmetricMatrix>& nearby,
            Point& point) {
  if (nearby) step(descent, n, *nearby, point);
  std::optional<SymmetricMatrix> inverse;
  double before = 0.0;
  for (int i = 0; i < kNewtonSteps; ++i) {
    const bool is_kept = inverse.has_value();
    if (!is_kept) {
      inverse = hessian(descent, n, point, Differences::one_sided).inverse();
      if (!inverse) return false;
    }
    const double moved = step(descent, n, *inverse, point);
    if (moved < kSettled) {
      // At the last digits a step may find nothing better: then the gradient decides.
      const ParameterVector next = inverse->times(std::span(point.gradient).first(n));
      if (largest(std::span(next).first(n)) < 10.0 * kSettled) return true;
      if (!is_kept) return false;
      inverse.reset();
    } else if (is_kept && moved > 0.3 * before) {
      inverse.reset();
    }
    before = moved;
  }
  return false;
}

// The log-likelihood itself, without the pull.
double log_likelihood_at(const FitProblem& problem, const Likelihood& likelihood,
                         const ParameterVector& logs) {
  ParameterVector parameters{};
  ParameterVector slopes{};
  for (std::size_t i = 0; i < problem.parameters; ++i) parameters[i] = std::exp(logs[i]);
  return likelihood(std::span(parameters).first(problem.parameters),
                    std::span(slopes).first(problem.parameters));
}

std::string_view escape_of(const FitProblem& problem, Descent& whole, const Point& point) {
  const double here = -point.cost * problem.observations;
  const double thinned_here = log_likelihood_at(problem, problem.thinned, point.logs);
  for (const Escape& escape : problem.escapes) {
    ParameterVector away = point.logs;
    for (std::size_t i = 0; i < problem.parameters; ++i) {
      away[i] =
          std::clamp(away[i] + escape.direction[i] * std::numbers::ln10, -kHardBound, kHardBound);
    }
    const double thinned_loss = thinned_here - log_likelihood_at(problem, problem.thinned, away);
    if (thinned_loss > kClearlyNoticed * problem.thinning) continue;
    ++whole.evaluations;
    const double there = log_likelihood_at(problem, problem.whole, away);
    if (std::isfinite(there) && there > here - kUnnoticed) return escape.reason;
  }
  return {};
}

bool inside_bounds(const Point& point, std::size_t n) {
  return largest(std::span(point.logs).first(n)) < kSoftBound;
}

}  // namespace

double Maximum::standard_error(std::size_t parameter) const {
  return parameters[parameter] * std::sqrt(covariance.at(parameter, parameter));
}

Maximum maximize(const FitProblem& problem) {
  const std::size_t n = problem.parameters;
  Descent thinned(problem, problem.thinned);
  Descent whole(problem, problem.whole);
  Point point = search_from_starts(thinned, problem);
  std::optional<SymmetricMatrix> nearby =
      hessian(thinned, n, point, Differences::one_sided).inverse();
  evaluate(whole, n, point);
  bool settled = polish(whole, n, nearby, point);
  if (!settled) {
    point = search(whole, n, point, 1e-10);
    settled = polish(whole, n, std::nullopt, point);
  }
  Maximum maximum;
  maximum.boundary = escape_of(problem, whole, point);
  if (!maximum.boundary.empty()) {
    maximum.end = FitEnd::at_boundary;
  } else if (settled && inside_bounds(point, n)) {
    SymmetricMatrix curvature = hessian(whole, n, point, Differences::central);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) curvature.at(i, j) *= problem.observations;
    }
    if (const std::optional<SymmetricMatrix> covariance = curvature.inverse()) {
      maximum.end = FitEnd::converged;
      maximum.covariance = *covariance;
    }
  }
  for (std::size_t i = 0; i < n; ++i) maximum.parameters[i] = std::exp(point.logs[i]);
  maximum.log_likelihood = -point.cost * problem.observations;
  maximum.evaluations = whole.evaluations;
  maximum.thinned_evaluations = thinned.evaluations;
  return maximum;
}

}  // namespace clv::models
