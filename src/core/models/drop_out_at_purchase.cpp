#include "core/models/drop_out_at_purchase.h"

#include <algorithm>
#include <cmath>

#include "core/models/special_functions.h"

namespace clv::models {
namespace {

constexpr double kMostTerms = 3000.0;
constexpr double kMostRegularTerms = 200'000.0;
constexpr double kLargeTerm = 1e200;
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

OrderMoments orders_by_series(const ActiveCustomer& customer, double horizon) {
  const double z = horizon / (customer.rate + horizon);
  // Terms are kept in numbers of ordinary size; what they have to be multiplied with is `log_scale`.
  double log_scale = -customer.shape * std::log1p(horizon / customer.rate);
  double term = 1.0;
  if (log_scale > kSmallestLogTerm) {
    term = std::exp(log_scale);
    log_scale = 0.0;
  }
  double still_active = 1.0;  // E[q^orders]
  double orders = 0.0;        // of n events, without stopping
  OrderMoments of_n;          // Σ_{j<orders} E[q^j], and with 2j + 1
  OrderMoments sum;
  int phase = customer.phase;
  for (double n = 1.0;; n += 1.0) {
    const double ratio = z * (customer.shape + n - 1.0) / n;
    term *= ratio;
    if (++phase == customer.regularity) {
      phase = 0;
      of_n.mean += still_active;
      of_n.square += (2.0 * orders + 1.0) * still_active;
      still_active *= (customer.b + orders) / (customer.a + customer.b + orders);
      orders += 1.0;
    }
    sum.mean += term * of_n.mean;
    sum.square += term * of_n.square;
    // From here on terms fall at least as fast as a geometric series, apart from their factors, which
    // grow by less than two parts in n.
    const double falls = ratio * (n + 1.0) * (n + 1.0) / (n * n);
    const bool ends = falls < 1.0 && term * of_n.square < 1e-15 * sum.square * (1.0 - falls) &&
                      term * of_n.mean < 1e-15 * sum.mean * (1.0 - falls);
    if (ends || term == 0.0) break;
    if (term > kLargeTerm) {
      log_scale += std::log(kLargeTerm);
      term /= kLargeTerm;
      sum.mean /= kLargeTerm;
      sum.square /= kLargeTerm;
    }
  }
  const double scale = std::exp(log_scale);
  return {.mean = sum.mean * scale, .square = sum.square * scale};
}

namespace {

// E[N(N - 1) ... ] of the orders before the stop, over p², where p u = ratio: Σ_{j<N} 2 j q^j is
// 2 q { (1 - q^N) / p² - N q^(N-1) / p }, whose mean over N is 2 q ratio² times this. Near u = 0 the
// first terms of its series, to 1e-8.
double curved_part(double shape, double u) {
  if (u * (shape + 2.0) < 1e-4)
    return 0.5 * shape * (shape + 1.0) * (1.0 - 2.0 / 3.0 * u * (shape + 2.0));
  const double log_fall = -shape * std::log1p(u);
  return (-std::expm1(log_fall) - shape * u * std::exp(log_fall) / (1.0 + u)) / (u * u);
}

}  // namespace

// With p = 1 / (1 + e^-y) the integrand is analytic in a strip of width π on both sides and falls
// exponentially, so that the trapezoidal rule converges exponentially (Trefethen & Weideman, SIAM
// Review 56, 2014, theorem 5.1).
OrderMoments orders_by_integral(const ActiveCustomer& customer, double horizon) {
  const double ratio = horizon / customer.rate;
  const double log_norm = log_beta(customer.a, customer.b);
  // The narrower of the strip and the width of Beta(a, b) decides the step.
  const double width = std::sqrt(1.0 / customer.a + 1.0 / customer.b);
  const double h = std::min(0.4, 0.25 * width);
  const double mode = std::log(customer.a / customer.b);
  const auto value = [&](double y) -> OrderMoments {
    const double log_p = -softplus(-y).size;
    const double log_q = -softplus(y).size;
    const double p = std::exp(log_p);
    const double orders = p > 1e-300 ? -std::expm1(-customer.shape * std::log1p(p * ratio)) / p
                                     : customer.shape * ratio;
    const double weight = std::exp(customer.a * log_p + customer.b * log_q - log_norm);
    const double pairs =
        2.0 * std::exp(log_q) * ratio * ratio * curved_part(customer.shape, p * ratio);
    return {.mean = weight * orders, .square = weight * (orders + pairs)};
  };
  constexpr int kMostSteps = 200'000;
  OrderMoments sum = value(mode);
  for (const double direction : {-1.0, 1.0}) {
    for (int i = 1; i < kMostSteps; ++i) {
      const OrderMoments more = value(mode + direction * h * i);
      sum.mean += more.mean;
      sum.square += more.square;
      // Beyond a few units the integrand falls like e^(-a|y|) or e^(-b|y|).
      const double rate = direction < 0.0 ? customer.a : customer.b;
      const double share = 1e-14 * std::min(1.0, rate * h);
      if (i * h > 4.0 * width && more.mean < share * sum.mean && more.square < share * sum.square)
        break;
    }
  }
  return {.mean = sum.mean * h, .square = sum.square * h};
}

OrderMoments orders_while_active(const ActiveCustomer& customer, double horizon) {
  if (horizon <= 0.0) return {};
  const double mean = customer.shape * horizon / customer.rate;
  if (customer.regularity > 1) {
    if (terms_needed(customer, horizon) < kMostRegularTerms)
      return orders_by_series(customer, horizon);
    ActiveCustomer independent = customer;
    independent.rate *= customer.regularity;
    independent.regularity = 1;
    independent.phase = 0;
    return orders_while_active(independent, horizon);
  }
  if (customer.a <= 0.0)
    return {.mean = mean, .square = mean * (1.0 + mean * (1.0 + 1.0 / customer.shape))};
  const double first = -customer.shape * std::log1p(horizon / customer.rate);
  if (first > kSmallestLogTerm && terms_needed(customer, horizon) < kMostTerms)
    return orders_by_series(customer, horizon);
  return orders_by_integral(customer, horizon);
}

double negative_binomial(double shape, double rate, double horizon, double orders) {
  if (horizon <= 0.0) return orders == 0.0 ? 1.0 : 0.0;
  return std::exp(log_gamma(shape + orders) - log_gamma(shape) - log_gamma(orders + 1.0) -
                  shape * std::log1p(horizon / rate) - orders * std::log1p(rate / horizon));
}

}  // namespace clv::models
