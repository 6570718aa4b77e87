// REFERENCE_VALUES.md sections 2, 3 and 6: CDNOW sample, weeks.
#include "core/models/pareto_nbd.h"

#include <cmath>

#include "core/models/cdnow.h"
#include "core/models/gamma_gamma.h"
#include "core/models/gradient_check.h"
#include "core/models/pareto_nbd_integral.h"

namespace clv::models {
namespace {

using doctest::Approx;

constexpr PurchaseParameters kPaper{0.553, 10.578, 0.606, 11.669};
constexpr PurchaseParameters kMaximum{0.5532771, 10.5776835, 0.6062400, 11.6687345};
const double kWeeklyDiscount = std::log(1.15) / 52.0;

TEST_CASE("Pareto/NBD on the CDNOW sample") {
  const std::vector<CustomerSummary> customers = cdnow_customers();
  const PurchaseFitResult result = fit_purchases(kParetoNbd, make_purchase_table(customers));
  REQUIRE(result.fit);
  const PurchaseFit& fit = *result.fit;
  CHECK(fit.log_likelihood == Approx(-9594.976179).epsilon(1e-10));
  const double errors[] = {0.047628, 0.842722, 0.187278, 6.211015};
  for (std::size_t i = 0; i < 4; ++i) {
    // The references of beta differ in the fourth digit, the likelihood in the tenth.
    CHECK(fit.parameters[i] == Approx(kMaximum[i]).epsilon(2e-5));
    CHECK(fit.parameters[i] == Approx(kPaper[i]).epsilon(1e-3));
    CHECK(fit.standard_errors[i] == Approx(errors[i]).epsilon(2e-4));
  }
  double alive = 0.0;
  double orders = 0.0;
  for (const CustomerSummary& c : customers) {
    const PurchaseHistory history{
        .frequency = static_cast<double>(c.frequency), .recency = c.recency, .age = c.age};
    alive += kParetoNbd.p_alive(fit.parameters, history);
    orders += expected_orders(kParetoNbd, fit.parameters, history, 39.0);
  }
  CHECK(orders == Approx(1665.51).epsilon(5e-6));
  CHECK(alive / 2357.0 == Approx(0.44628).epsilon(2e-5));
}

TEST_CASE("expected orders of a new customer") {
  CHECK(kParetoNbd.expected_orders_new(kMaximum, 1) == Approx(0.05100638).epsilon(1e-6));
  CHECK(kParetoNbd.expected_orders_new(kMaximum, 52) == Approx(1.47343433).epsilon(1e-6));
}

TEST_CASE("expected orders and P(alive) of single customers") {
  struct Row {
    double x, recency, age, horizon, expected, alive;
  };
  const Row rows[] = {
      {26, 216.0 / 7.0, 31, 52, 25.4551837, 0.99787340},
      {10, 20, 39, 52, 0.70588847, 0.08038722},
      {15, 20, 39, 52, 0.14415076, 0.01113867},
      {20, 20, 39, 52, 0.02249015, 0.00131507},
      {25, 20, 39, 52, 0.00309007, 0.00014533},
      {2, 30.43, 38.86, 39, 1.45509878, 0.86911566},
      {0, 0, 38.86, 39, 0.10705887, 0.29509580},
      {1, 1.71, 38.86, 39, 0.17097881, 0.16787128},
      {7, 29.43, 38.86, 39, 3.71169923, 0.74941159},
  };
  for (const Row& row : rows) {
    CAPTURE(row.x);
    const PurchaseHistory history{.frequency = row.x, .recency = row.recency, .age = row.age};
    // Half a unit of the eighth decimal, and what the eighth digit of the parameters moves.
    const auto close = [](double value, double reference) {
      return std::fabs(value - reference) < 0.6e-8 + 3e-7 * reference;
    };
    CHECK(close(expected_orders(kParetoNbd, kMaximum, history, row.horizon), row.expected));
    CHECK(close(kParetoNbd.p_alive(kMaximum, history), row.alive));
  }
}

TEST_CASE("P(alive) where hypergeometric functions overflow") {
  struct Row {
    PurchaseParameters p;
    PurchaseHistory history;
    double alive;
    double tolerance;
  };
  const PurchaseParameters one{.5143, 2.8845, .2856, 14.1087};
  const PurchaseParameters two{10.465, .00798565181, 3.0516, 2.82};
  const Row rows[] = {
      {one, {221, 103.42857, 103.57143}, 0.99959605, 0.6e-8},
      {one, {254, 97.14286, 97.28571}, 0.99955823, 0.6e-8},
      {one, {161, 94.71429, 98}, 0.74948775, 0.6e-8},
      {one, {204, 98.57143, 99.42857}, 0.99425508, 0.6e-8},
      {two, {40, 5, 6}, 0.00188513, 0.6e-8},
      {two, {50, 1, 37}, 1.417e-96, 0.6e-99},
      {two, {50, 4, 37}, 6.733e-60, 0.6e-63},
  };
  for (const Row& row : rows) {
    CAPTURE(row.history.frequency);
    CAPTURE(row.alive);
    CHECK(std::fabs(kParetoNbd.p_alive(row.p, row.history) - row.alive) < row.tolerance);
  }
  CHECK(expected_orders(kParetoNbd, kPaper, {132, 200, 200}, 10) ==
        Approx(6.20682552).epsilon(1e-8));
  CHECK(expected_orders(kParetoNbd, kPaper, {133, 200, 200}, 10) ==
        Approx(6.25365076).epsilon(1e-8));
}

TEST_CASE("discounted expected residual transactions") {
  struct Row {
    double x, recency, age, discount, expected;
  };
  const Row rows[] = {
      {2, 30.43, 38.86, 0.0027, 6.48377357},       {7, 29.43, 38.86, 0.0027, 16.5411406},
      {0, 0, 77.86, 0.0027, 0.18151590},           {1, 35, 77.86, 0.0027, 1.67288264},
      {4, 38, 77.86, 0.0027, 2.69475552},          {7, 35, 77.86, 0.0027, 0.89265502},
      {14, 60, 77.86, 0.0027, 13.5791585},         {0, 0, 77.86, kWeeklyDiscount, 0.18205714},
      {4, 38, 77.86, kWeeklyDiscount, 2.70279074},
  };
  for (const Row& row : rows) {
    CAPTURE(row.x);
    const PurchaseHistory history{.frequency = row.x, .recency = row.recency, .age = row.age};
    CHECK(discounted_residual_orders(kPaper, history, row.discount) ==
          Approx(row.expected).epsilon(5e-8));
  }
}

TEST_CASE("end to end: discounted residual transactions times expected spend") {
  const std::vector<CustomerSummary> customers = cdnow_customers();
  const PurchaseFitResult purchases = fit_purchases(kParetoNbd, make_purchase_table(customers));
  const GammaGammaFitResult values = fit_gamma_gamma(customers);
  REQUIRE(purchases.fit);
  REQUIRE(values.fit);
  double orders = 0.0;
  double worth = 0.0;
  for (const CustomerSummary& c : customers) {
    const double dert = discounted_residual_orders(
        purchases.fit->parameters,
        {.frequency = static_cast<double>(c.frequency), .recency = c.recency, .age = c.age},
        kWeeklyDiscount);
    orders += dert;
    worth +=
        dert * expected_value(values.fit->parameters, c.frequency, c.mean_repeat_value).value();
  }
  // The reference's own maximum is good to the seventh digit.
  CHECK(orders == Approx(7205.547).epsilon(1e-6));
  CHECK(worth == Approx(261531.64).epsilon(1e-6));
}

TEST_CASE("the gradient is that of the likelihood") {
  check_gradient(kParetoNbd, kPaper);
  check_gradient(kParetoNbd, {2.0, 0.5, 3.0, 40.0});
  check_gradient(kParetoNbd, {0.1, 30.0, 0.2, 0.4});
}

TEST_CASE("the integral against its closed form at alpha = beta, and against a fine sum") {
  // alpha = beta: s ∫ (α+τ)^-(k+1) dτ with k = r + x + s.
  for (const double x : {0.0, 1.0, 30.0, 400.0}) {
    for (const double alpha : {0.01, 1.0, 80.0}) {
      const ParetoLetters p{.r = 0.4, .alpha = alpha, .s = 0.7, .beta = alpha};
      const double k = p.r + x + p.s;
      const double recency = x == 0.0 ? 0.0 : 3.0;
      const double log_size =
          -k * std::log(alpha + recency) + std::log(p.s / k) +
          std::log(-std::expm1(-k * std::log((alpha + 9.0) / (alpha + recency))));
      CHECK(std::fabs(integrate_stopped(p, x, recency, 9.0).log_size - log_size) <
            1e-12 * (1.0 + std::fabs(log_size)));
    }
  }
  for (const double x : {0.0, 3.0, 60.0}) {
    for (const double alpha : {0.003, 1.0, 500.0}) {
      for (const double beta : {0.002, 2.0, 3000.0}) {
        for (const double s : {0.05, 1.0, 12.0}) {
          const ParetoLetters p{.r = 0.6, .alpha = alpha, .s = s, .beta = beta};
          CAPTURE(x);
          CAPTURE(alpha);
          CAPTURE(beta);
          CAPTURE(s);
          const double recency = x == 0.0 ? 0.0 : 2.0;
          // Midpoints in equal steps of ln(min + τ), where the integrand is smooth: error h² / 24 of
          // the second derivative, which is at most (x + s + 2)².
          const double start = std::min(alpha, beta) + recency;
          const double end = std::log1p((10.0 - recency) / start);
          constexpr int kSteps = 150'000;
          const double h = end / kSteps;
          const double log_first =
              -(p.r + x) * std::log(alpha + recency) - (s + 1.0) * std::log(beta + recency);
          double sum = 0.0;
          for (int i = 0; i < kSteps; ++i) {
            const double grown = start * std::exp((i + 0.5) * h);
            const double tau = grown - std::min(alpha, beta);
            sum += h * grown *
                   std::exp(-(p.r + x) * std::log(alpha + tau) - (s + 1.0) * std::log(beta + tau) -
                            log_first);
          }
          const double log_size = std::log(s * sum) + log_first;
          CHECK(std::fabs(integrate_stopped(p, x, recency, 10.0).log_size - log_size) < 1e-6);
        }
      }
    }
  }
}

TEST_CASE("probabilities sum to 1 and their mean is the expectation") {
  double sum = 0.0;
  double mean = 0.0;
  for (double n = 0.0; n < 250.0; n += 1.0) {
    const double probability = kParetoNbd.order_probability(kPaper, n, 39);
    sum += probability;
    mean += n * probability;
  }
  // The tail beyond 250 orders falls like (39 / 49.6)^250.
  CHECK(sum == Approx(1.0).epsilon(1e-11));
  CHECK(mean == Approx(kParetoNbd.expected_orders_new(kPaper, 39)).epsilon(1e-9));
}

TEST_CASE("s = 1 is the limit of its neighbours") {
  const PurchaseHistory history{.frequency = 3, .recency = 20, .age = 30};
  const auto at = [&](double s) {
    return kParetoNbd.expected_orders_if_alive({0.5, 10, s, 12}, history, 52);
  };
  CHECK(at(1.0) == Approx(0.5 * (at(1.0 - 1e-5) + at(1.0 + 1e-5))).epsilon(1e-9));
}

}  // namespace
}  // namespace clv::models
