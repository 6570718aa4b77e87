#include "core/models/drop_out_at_purchase.h"

#include <algorithm>
#include <cmath>

#include "core/models/special_functions.h"

namespace clv::models {
namespace {

constexpr double kMostTerms = 3000.0;
// e^-600 is still a normal number; a series that begins below would lose its first terms.
constexpr double kSmallestLogTerm = -600.0;

// A bound of the terms until the tail of the negative binomial is below 1e-16.
double terms_needed(const ActiveCustomer& customer, double horizon) {
  const double ratio = horizon / customer.rate;
  const double mean = customer.shape * ratio;
  const double deviation = std::sqrt(mean * (1.0 + ratio));
  return mean + 9.0 * deviation + 37.0 / std::log1p(1.0 / ratio);
}

}  // namespace

double expected_orders_by_series(const ActiveCustomer& customer, double horizon) {
  const double z = horizon / (customer.rate + horizon);
  double term = std::exp(-customer.shape * std::log1p(horizon / customer.rate));
  double still_active = 1.0;  // E[q^(n-1)]
  double orders = 0.0;        // Σ_{j<n} E[q^j]
  double sum = 0.0;
  for (double n = 1.0;; n += 1.0) {
    const double ratio = z * (customer.shape + n - 1.0) / n;
    term *= ratio;
    orders += still_active;
    still_active *= (customer.b + n - 1.0) / (customer.a + customer.b + n - 1.0);
    sum += term * orders;
    // From here on terms fall at least as fast as a geometric series, apart from `orders`, which
    // grows by less than one part in n.
    const double falls = ratio * (n + 1.0) / n;
    if (falls < 1.0 && term * orders < 1e-15 * sum * (1.0 - falls)) return sum;
    if (term == 0.0) return sum;
  }
}

// With p = 1 / (1 + e^-y) the integrand is analytic in a strip of width π on both sides and falls
// exponentially, so that the trapezoidal rule converges exponentially (Trefethen & Weideman, SIAM
// Review 56, 2014, theorem 5.1).
double expected_orders_by_integral(const ActiveCustomer& customer, double horizon) {
  const double ratio = horizon / customer.rate;
  const double log_norm = log_beta(customer.a, customer.b);
  // The narrower of the strip and the width of Beta(a, b) decides the step.
  const double width = std::sqrt(1.0 / customer.a + 1.0 / customer.b);
  const double h = std::min(0.4, 0.25 * width);
  const double mode = std::log(customer.a / customer.b);
  const auto value = [&](double y) {
    const double log_p = -softplus(-y).size;
    const double log_q = -softplus(y).size;
    const double p = std::exp(log_p);
    const double orders = p > 1e-300 ? -std::expm1(-customer.shape * std::log1p(p * ratio)) / p
                                     : customer.shape * ratio;
    return std::exp(customer.a * log_p + customer.b * log_q - log_norm) * orders;
  };
  constexpr int kMostSteps = 200'000;
  double sum = value(mode);
  for (const double direction : {-1.0, 1.0}) {
    for (int i = 1; i < kMostSteps; ++i) {
      const double more = value(mode + direction * h * i);
      sum += more;
      // Beyond a few units the integrand falls like e^(-a|y|) or e^(-b|y|).
      const double rate = direction < 0.0 ? customer.a : customer.b;
      if (i * h > 4.0 * width && more < 1e-14 * sum * std::min(1.0, rate * h)) break;
    }
  }
  return sum * h;
}

double expected_orders_while_active(const ActiveCustomer& customer, double horizon) {
  if (horizon <= 0.0) return 0.0;
  const double first = -customer.shape * std::log1p(horizon / customer.rate);
  if (first > kSmallestLogTerm && terms_needed(customer, horizon) < kMostTerms)
    return expected_orders_by_series(customer, horizon);
  return expected_orders_by_integral(customer, horizon);
}

double negative_binomial(double shape, double rate, double horizon, double orders) {
  if (horizon <= 0.0) return orders == 0.0 ? 1.0 : 0.0;
  return std::exp(log_gamma(shape + orders) - log_gamma(shape) - log_gamma(orders + 1.0) -
                  shape * std::log1p(horizon / rate) - orders * std::log1p(rate / horizon));
}

}  // namespace clv::models
