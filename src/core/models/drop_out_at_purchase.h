// What BG/NBD and MBG/NBD share: orders at a customer's own rate λ ~ Gamma(r, α), and after an order
// the customer may stop for good, with the own probability p ~ Beta(a, b).
#pragma once

namespace clv::models {

// A customer known to be active: λ ~ Gamma(shape, rate), p ~ Beta(a, b); a horizon in the unit of
// 1 / rate.
struct ActiveCustomer {
  double shape;
  double rate;
  double a;
  double b;
};

// E[(1 - e^(-λ p t)) / p]: expected orders within `horizon` of a customer who is active now. For all
// positive parameters, a = 1 included, where the published form (Fader, Hardie & Lee 2005, equation
// 10, with Gauss's 2F1) is 0/0. Relative error below 1e-11.
//
// With z = t / (rate + t) and q = 1 - p, expanding (1 - zq)^(-shape) gives a series of positive
// terms: Σ NB(n; shape, z) Σ_{j<n} E[q^j], the expected orders over the number n there would be
// without stopping. Where that takes too many terms, the expectation over p is integrated instead.
double expected_orders_while_active(const ActiveCustomer& customer, double horizon);

// The two ways it is computed, for tests: each is right wherever it ends.
double expected_orders_by_series(const ActiveCustomer& customer, double horizon);
double expected_orders_by_integral(const ActiveCustomer& customer, double horizon);

// Probability of exactly `orders` orders within `horizon` of a customer with Gamma(shape, rate)
// orders that nothing stops: negative binomial.
double negative_binomial(double shape, double rate, double horizon, double orders);

}  // namespace clv::models
