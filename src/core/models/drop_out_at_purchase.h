// What the models with a gamma distributed rate of orders share, unless customers stop at any time:
// BG/NBD, MBG/NBD, NBD and their regular kinds.
#pragma once

namespace clv::models {

// Moments of a number of orders.
struct OrderMoments {
  double mean = 0.0;
  double square = 0.0;  // mean of the square
};

// A customer known to be active. Events come at a rate λ ~ Gamma(shape, rate); every `regularity`-th
// one is an order (times between orders are Erlang distributed), and `phase` of them have passed since
// the last order, 0 <= phase < regularity. After an order the customer stops with the own probability
// p ~ Beta(a, b); a = 0: never. A horizon is in the unit of 1 / rate.
struct ActiveCustomer {
  double shape;
  double rate;
  double a;
  double b;
  int regularity = 1;
  int phase = 0;
};

// Orders within `horizon` of a customer who is active now. For all positive parameters, a = 1
// included, where the published form (Fader, Hardie & Lee 2005, equation 10, with Gauss's 2F1) is 0/0.
// Relative error of the mean below 1e-11, of the square below 1e-6.
//
// With z = t / (rate + t) and q = 1 - p, expanding (1 - zq)^(-shape) gives a series of positive
// terms: Σ NB(n; shape, z) Σ_{j<m(n)} E[q^j], the expected orders over the number n of events, with
// m(n) orders, that there would be without stopping; (2j + 1) E[q^j] gives the square. Where that
// takes too many terms, the expectation over p is integrated instead. With regularity above 1, where
// it takes more than 200,000 terms, orders are taken for independent at the same mean rate: what
// regularity changes is then below a thousandth.
OrderMoments orders_while_active(const ActiveCustomer& customer, double horizon);

// Their mean.
inline double expected_orders_while_active(const ActiveCustomer& customer, double horizon) {
  return orders_while_active(customer, horizon).mean;
}

// The two ways it is computed, for tests: each is right wherever it ends. The integral needs
// regularity 1 and a > 0.
OrderMoments orders_by_series(const ActiveCustomer& customer, double horizon);
OrderMoments orders_by_integral(const ActiveCustomer& customer, double horizon);

// Probability of exactly `orders` events within `horizon` of a customer with Gamma(shape, rate)
// events that nothing stops: negative binomial.
double negative_binomial(double shape, double rate, double horizon, double orders);

}  // namespace clv::models
