// The few special functions the models need beside the C library's lgamma.
#pragma once

#include <cmath>

namespace clv::models {

// ln Γ(x) for x > 0.
inline double log_gamma(double x) { return std::lgamma(x); }

// ψ(x) = d ln Γ(x) / dx for x > 0, to about 1e-15 of its size, or of 1 near its zero at 1.4616.
// Recurrence (Abramowitz & Stegun 6.3.5) up to x >= 10, then the asymptotic series (6.3.18).
double digamma(double x);

// ln B(a, b) for a, b > 0.
inline double log_beta(double a, double b) {
  return log_gamma(a) + log_gamma(b) - log_gamma(a + b);
}

// Probability that a number of the F distribution with these degrees of freedom is above `ratio`:
// the incomplete beta function by its continued fraction (Press et al., Numerical Recipes, 3rd ed. 2007,
// section 6.4), to about 1e-10.
double f_upper_tail(double ratio, double above_freedom, double below_freedom);

// A logistic term of a likelihood: ln(1 + e^t) and its slope e^t / (1 + e^t), for any finite t
// without overflow.
struct Softplus {
  double size;
  double slope;
};

inline Softplus softplus(double t) {
  const double e = std::exp(-std::fabs(t));
  const double larger = 1.0 / (1.0 + e);
  return {(t > 0.0 ? t : 0.0) + std::log1p(e), t > 0.0 ? larger : e * larger};
}

}  // namespace clv::models
