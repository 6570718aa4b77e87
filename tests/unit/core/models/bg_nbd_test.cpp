// REFERENCE_VALUES.md sections 1 and 4: CDNOW sample, weeks. P published, T of a package's tests, C
// computed independently.
#include "core/models/bg_nbd.h"

#include <cmath>

#include "core/models/cdnow.h"
#include "core/models/drop_out_at_purchase.h"
#include "core/models/gradient_check.h"
#include "core/models/special_functions.h"

namespace clv::models {
namespace {

using doctest::Approx;

// P, table 2 of the paper, and the maximum to the digits of C.
constexpr PurchaseParameters kPaper{0.243, 4.414, 0.793, 2.426};
constexpr PurchaseParameters kMaximum{0.2425945, 4.4136019, 0.7929221, 2.4259072};
constexpr PurchaseParameters kMbgMaximum{0.5248431, 6.1830851, 0.8913595, 1.6140026};
// A reference of n significant digits is half a unit of the last one off at most.
constexpr double kSixDigits = 1e-6;
constexpr double kEightDigits = 2e-8;

TEST_CASE("BG/NBD on the CDNOW sample") {
  const std::vector<CustomerSummary> customers = cdnow_customers();
  REQUIRE(customers.size() == 2357);
  const PurchaseTable table = make_purchase_table(customers);
  CHECK(table.repeats == 2457.0);
  const PurchaseFitResult result = fit_purchases(kBgNbd, table);
  REQUIRE(result.fit);
  const PurchaseFit& fit = *result.fit;
  CHECK(fit.log_likelihood == Approx(-9582.429207).epsilon(1e-10));
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(fit.parameters[i] == Approx(kPaper[i]).epsilon(2.1e-3));  // three digits of r
    CHECK(fit.parameters[i] == Approx(kMaximum[i]).epsilon(kSixDigits));
  }
  const double errors[] = {0.01256, 0.3782, 0.1857, 0.7054};
  for (std::size_t i = 0; i < 4; ++i)
    CHECK(fit.standard_errors[i] == Approx(errors[i]).epsilon(5e-4));

  double alive = 0.0;
  double orders = 0.0;
  for (const CustomerSummary& c : customers) {
    const PurchaseHistory history{
        .frequency = static_cast<double>(c.frequency), .recency = c.recency, .age = c.age};
    alive += kBgNbd.p_alive(fit.parameters, history);
    orders += expected_orders(kBgNbd, fit.parameters, history, 39.0);
  }
  CHECK(orders == Approx(1653.41).epsilon(5e-6));
  CHECK(alive / 2357.0 == Approx(0.81344).epsilon(1e-5));
}

TEST_CASE("MBG/NBD on the CDNOW sample") {
  const std::vector<CustomerSummary> customers = cdnow_customers();
  const PurchaseFitResult result = fit_purchases(kMbgNbd, make_purchase_table(customers));
  REQUIRE(result.fit);
  const PurchaseFit& fit = *result.fit;
  CHECK(fit.log_likelihood == Approx(-9582.135716).epsilon(1e-10));
  const double errors[] = {0.08327, 0.69562, 0.15479, 0.53749};
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(fit.parameters[i] == Approx(kMbgMaximum[i]).epsilon(kSixDigits));
    CHECK(fit.standard_errors[i] == Approx(errors[i]).epsilon(2e-4));
  }
  double alive = 0.0;
  double orders = 0.0;
  for (const CustomerSummary& c : customers) {
    const PurchaseHistory history{
        .frequency = static_cast<double>(c.frequency), .recency = c.recency, .age = c.age};
    alive += kMbgNbd.p_alive(fit.parameters, history);
    orders += expected_orders(kMbgNbd, fit.parameters, history, 39.0);
  }
  CHECK(orders == Approx(1576.73).epsilon(5e-6));
  CHECK(alive / 2357.0 == Approx(0.44872).epsilon(2e-5));
}

TEST_CASE("the published summary, rounded to two decimals, gives the paper's parameters") {
  const std::vector<std::string> lines = reference_lines("summaries/cdnow_sample_rfm_wk39.csv");
  std::vector<CustomerSummary> customers;
  for (const std::string& line : lines) {
    const auto fields = split(line);
    customers.push_back({.frequency = static_cast<std::uint32_t>(std::stoul(fields[1])),
                         .recency = std::stod(fields[2]),
                         .age = std::stod(fields[3])});
  }
  const PurchaseFitResult result = fit_purchases(kBgNbd, make_purchase_table(customers));
  REQUIRE(result.fit);
  CHECK(std::fabs(result.fit->log_likelihood - -9582.4) < 0.1);
  for (std::size_t i = 0; i < 4; ++i)
    CHECK(result.fit->parameters[i] == Approx(kPaper[i]).epsilon(2.1e-3));
}

TEST_CASE("expected orders of a new customer") {
  struct Row {
    double weeks, paper, maximum;
  };
  const Row rows[] = {{1.0 / 7.0, 0.00782601, 0.00781367}, {1, 0.05326789, 0.05318429},
                      {3, 0.15086523, 0.15063084},         {31.8571, 1.04199704, 1.04049011},
                      {32, 1.04524333, 1.04373204},        {39, 1.19672319, 1.19501004},
                      {52, 1.44605060, 1.44401239},        {78, 1.86051906, 1.85795836}};
  for (const Row& row : rows) {
    CAPTURE(row.weeks);
    CHECK(kBgNbd.expected_orders_new(kPaper, row.weeks) == Approx(row.paper).epsilon(1e-6));
    CHECK(kBgNbd.expected_orders_new(kMaximum, row.weeks) == Approx(row.maximum).epsilon(1e-6));
  }
  CHECK(kMbgNbd.expected_orders_new(kMbgMaximum, 52) == Approx(1.41888488).epsilon(kSixDigits));
}

TEST_CASE("expected orders and P(alive) of single customers") {
  struct Row {
    double x, recency, age, horizon, paper, maximum, alive;
  };
  const Row rows[] = {
      {2, 30.43, 38.86, 39, 1.22602817, 1.22590682, 0.72660916},
      {26, 216.0 / 7.0, 31, 52, 25.7564922, 25.7573358, 0.96885444},
      {0, 0, 38.86, 39, 0.19509805, 0.19478203, 1},
      {1, 1.71, 38.86, 39, 0.20318699, 0.20325481, 0.21223194},
      {7, 29.43, 38.86, 39, 3.33705327, 3.33718512, 0.64179504},
      {10, 20, 39, 52, 0.34739976, 0.34748372, 0.03812349},
      {15, 20, 39, 52, 0.04282718, 0.04283701, 0.00319413},
      {20, 20, 39, 52, 0.00415843, 0.00415927, 0.00023501},
      {25, 20, 39, 52, 0.00035833, 0.00035839, 1.6304e-05},
  };
  for (const Row& row : rows) {
    CAPTURE(row.x);
    const PurchaseHistory history{.frequency = row.x, .recency = row.recency, .age = row.age};
    // Half a unit of the eighth decimal, and what the eighth digit of the parameters moves.
    const auto close = [](double value, double reference) {
      return std::fabs(value - reference) < 0.6e-8 + 3e-7 * reference;
    };
    CHECK(close(expected_orders(kBgNbd, kPaper, history, row.horizon), row.paper));
    CHECK(close(expected_orders(kBgNbd, kMaximum, history, row.horizon), row.maximum));
    CHECK(close(kBgNbd.p_alive(kMaximum, history), row.alive));
  }
  const PurchaseHistory first{.frequency = 2, .recency = 30.43, .age = 38.86};
  CHECK(expected_orders(kMbgNbd, kMbgMaximum, first, 39) == Approx(1.26266922).epsilon(kSixDigits));
  CHECK(kMbgNbd.p_alive(kMbgMaximum, first) == Approx(0.70612569).epsilon(kSixDigits));
  const PurchaseHistory once{.frequency = 0, .recency = 0, .age = 38.86};
  CHECK(expected_orders(kMbgNbd, kMbgMaximum, once, 39) == Approx(0.15395429).epsilon(kSixDigits));
  CHECK(kMbgNbd.p_alive(kMbgMaximum, once) == Approx(0.38971510).epsilon(kSixDigits));
  const PurchaseHistory often{.frequency = 26, .recency = 216.0 / 7.0, .age = 31};
  CHECK(expected_orders(kMbgNbd, kMbgMaximum, often, 52) == Approx(23.9981903).epsilon(kSixDigits));
  CHECK(kMbgNbd.p_alive(kMbgMaximum, often) == Approx(0.96548465).epsilon(kSixDigits));
}

TEST_CASE("probability of a number of orders") {
  CHECK(kBgNbd.order_probability(kPaper, 10, 2) == Approx(1.07869e-07).epsilon(5e-6));
  CHECK(kBgNbd.order_probability(kPaper, 0, 39) == Approx(0.5737864).epsilon(1e-7));
  const double at_30[] = {0.0019995214, 0.0015170236, 0.0011633150, 0.0009003148, 0.0007023638,
                          0.0005517902, 0.0004361913, 0.0003467171, 0.0002769613, 0.0002222260};
  for (std::size_t i = 0; i < 10; ++i) {
    CHECK(kBgNbd.order_probability(kPaper, 11.0 + static_cast<double>(i), 30) ==
          Approx(at_30[i]).epsilon(3e-7));
  }
  const double at_39[] = {0.573786, 0.199395, 0.085430, 0.045860,
                          0.027671, 0.017965, 0.012269, 0.008695};
  for (std::size_t i = 0; i < 8; ++i) {
    CHECK(std::fabs(kBgNbd.order_probability(kPaper, static_cast<double>(i), 39) - at_39[i]) <
          0.51e-6);
  }
}

TEST_CASE("probabilities sum to 1 and their mean is the expectation") {
  for (const PurchaseModel* model : {&kBgNbd, &kMbgNbd}) {
    CAPTURE(model->key);
    double sum = 0.0;
    double mean = 0.0;
    for (double n = 0.0; n < 600.0; n += 1.0) {
      const double probability = model->order_probability(kPaper, n, 39);
      sum += probability;
      mean += n * probability;
    }
    // The tail beyond 600 orders falls like (39 / 43.4)^600.
    CHECK(sum == Approx(1.0).epsilon(1e-12));
    CHECK(mean == Approx(model->expected_orders_new(kPaper, 39)).epsilon(1e-10));
  }
}

TEST_CASE("large frequencies neither overflow nor vanish into NaN") {
  const PurchaseParameters p{0.25, 4.00, 0.80, 2.50};
  CHECK(kBgNbd.log_likelihood(p, {200, 38, 40}) == Approx(100.79569309).epsilon(1e-10));
  CHECK(kBgNbd.log_likelihood(p, {0, 0, 40}) == Approx(-0.59947382).epsilon(kEightDigits));
  CHECK(kMbgNbd.log_likelihood(p, {200, 38, 40}) == Approx(100.78690976).epsilon(1e-10));
  CHECK(kMbgNbd.log_likelihood(p, {0, 0, 40}) == Approx(-0.41792826).epsilon(kEightDigits));
  for (const PurchaseModel* model : {&kBgNbd, &kMbgNbd}) {
    const PurchaseHistory extreme{.frequency = 1000, .recency = 10, .age = 100};
    CHECK(model->p_alive(kMaximum, extreme) < 1e-300);
    CHECK(std::isfinite(model->log_likelihood(kMaximum, extreme)));
    CHECK(expected_orders(*model, kMaximum, extreme, 39) < 1e-300);
    CHECK(std::isfinite(model->expected_orders_if_alive(kMaximum, extreme, 1e6)));
  }
}

TEST_CASE("the gradients are those of the likelihood") {
  check_gradient(kBgNbd, kPaper);
  check_gradient(kBgNbd, {2.0, 20.0, 0.1, 0.2});
  check_gradient(kMbgNbd, kPaper);
  check_gradient(kMbgNbd, {0.05, 1.0, 3.0, 9.0});
}

TEST_CASE("series and integral agree, also at a = 1, for long horizons and for many orders") {
  for (const double shape : {0.01, 0.243, 1.0, 8.2, 150.0}) {
    for (const double a : {0.05, 0.793, 0.999999, 1.0, 1.5, 40.0}) {
      for (const double b : {0.1, 2.4, 30.0}) {
        for (const double horizon : {0.01, 1.0, 12.0, 90.0}) {
          const ActiveCustomer customer{.shape = shape, .rate = 4.4, .a = a, .b = b};
          CAPTURE(shape);
          CAPTURE(a);
          CAPTURE(b);
          CAPTURE(horizon);
          CHECK(orders_by_series(customer, horizon).mean ==
                Approx(orders_by_integral(customer, horizon).mean).epsilon(1e-11));
        }
      }
    }
  }
}

TEST_CASE("without stopping the expectation is shape / rate per unit of time") {
  // p almost surely 0.
  const ActiveCustomer loyal{.shape = 3.0, .rate = 6.0, .a = 1e-9, .b = 1e3};
  CHECK(expected_orders_while_active(loyal, 10.0) == Approx(5.0).epsilon(1e-8));
}

}  // namespace
}  // namespace clv::models
