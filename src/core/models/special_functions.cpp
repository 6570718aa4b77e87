#include "core/models/special_functions.h"

#include <initializer_list>

namespace clv::models {

double digamma(double x) {
  double shifted = 0.0;
  while (x < 10.0) {
    shifted -= 1.0 / x;
    x += 1.0;
  }
  const double y = 1.0 / (x * x);
  // B_2k / 2k for k = 1 … 7; the next term is below 4e-17 for x >= 10.
  const double series =
      y * (1.0 / 12 -
           y * (1.0 / 120 -
                y * (1.0 / 252 -
                     y * (1.0 / 240 - y * (1.0 / 132 - y * (691.0 / 32760 - y * (1.0 / 12)))))));
  return shifted + std::log(x) - 0.5 / x - series;
}

namespace {

// I_x(a, b) for x < (a + 1) / (a + b + 2), by Lentz's method.
double beta_fraction(double a, double b, double x) {
  constexpr double kTiny = 1e-300;
  const auto away_from_zero = [](double y) { return std::fabs(y) < kTiny ? kTiny : y; };
  double c = 1.0;
  double d = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
  double fraction = d;
  for (int m = 1; m < 1000; ++m) {
    const double even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
    double change = 1.0;
    for (const double term : {even, odd}) {
      d = 1.0 / away_from_zero(1.0 + term * d);
      c = away_from_zero(1.0 + term / c);
      change = d * c;
      fraction *= change;
    }
    if (std::fabs(change - 1.0) < 1e-14) break;
  }
  return std::exp(a * std::log(x) + b * std::log1p(-x) - log_beta(a, b)) * fraction / a;
}

}  // namespace

double f_upper_tail(double ratio, double above_freedom, double below_freedom) {
  if (!(ratio > 0.0)) return 1.0;
  const double a = below_freedom / 2.0;
  const double b = above_freedom / 2.0;
  const double x = below_freedom / (below_freedom + above_freedom * ratio);
  if (x >= 1.0) return 1.0;
  return x < (a + 1.0) / (a + b + 2.0) ? beta_fraction(a, b, x)
                                       : 1.0 - beta_fraction(b, a, 1.0 - x);
}

}  // namespace clv::models
