// REFERENCE_VALUES.md section 5: CDNOW sample.
#include "core/models/gamma_gamma.h"

#include <cmath>

#include "core/models/cdnow.h"
#include "core/models/simulate.h"

namespace clv::models {
namespace {

using doctest::Approx;

TEST_CASE("Gamma-Gamma on the CDNOW sample") {
  const std::vector<CustomerSummary> customers = cdnow_customers();
  const GammaGammaFitResult result = fit_gamma_gamma(customers);
  REQUIRE(result.fit);
  const GammaGammaFit& fit = *result.fit;
  CHECK(fit.customers == 946);
  CHECK(result.not_positive == 0);
  CHECK(fit.log_likelihood == Approx(-4055.917695).epsilon(1e-9));
  CHECK(fit.parameters.p == Approx(6.249571).epsilon(1e-6));
  CHECK(fit.parameters.q == Approx(3.744225).epsilon(1e-6));
  CHECK(fit.parameters.v == Approx(15.443525).epsilon(1e-6));
  CHECK(fit.standard_errors[0] == Approx(1.190).epsilon(5e-4));
  CHECK(fit.standard_errors[1] == Approx(0.290).epsilon(2e-3));
  CHECK(fit.standard_errors[2] == Approx(4.159).epsilon(2e-4));
  CHECK(population_mean_value(fit.parameters).value() == Approx(35.1704).epsilon(2e-6));
  CHECK(frequency_value_correlation(customers).value() == Approx(0.1139).epsilon(5e-4));
}

TEST_CASE("conditional mean spend of the first ten customers") {
  const GammaGammaParameters rounded{.p = 6.25, .q = 3.74, .v = 15.44};
  struct Row {
    double x, z, expected;
  };
  const Row rows[] = {{2, 22.35, 24.6637},
                      {1, 11.77, 18.9169},
                      {0, 0, 35.2190},
                      {7, 73.74, 71.4697},
                      {2, 25.55, 27.2884}};
  for (const Row& row : rows) {
    // Four decimals are printed.
    CHECK(std::fabs(expected_value(rounded, row.x, row.z).value() - row.expected) < 0.51e-4);
  }
}

TEST_CASE(
    "who has no repeat purchase, or none of value, gets the population's mean and is marked") {
  const GammaGammaParameters p{.p = 6.25, .q = 3.74, .v = 15.44};
  const double mean = population_mean_value(p).value();
  CHECK(expected_value(p, 0, 0).value() == mean);
  CHECK(expected_value(p, 3, -5.0).value() == mean);
  CHECK(expected_value(p, 3, 0.0).value() == mean);
  CHECK(!has_own_value(0, 0));
  CHECK(!has_own_value(3, -5.0));
  CHECK(has_own_value(3, 5.0));
}

TEST_CASE("q at or below 1 has no mean, and never a negative value") {
  for (const double q : {0.2, 0.999, 1.0}) {
    const GammaGammaParameters p{.p = 2.0, .q = q, .v = 10.0};
    CHECK(population_mean_value(p) == undefined("value_mean_undefined"));
    CHECK(expected_value(p, 0, 0) == undefined("value_mean_undefined"));
    CHECK(expected_value(p, 5, 20) == undefined("value_mean_undefined"));
  }
}

std::vector<CustomerSummary> with_values(const std::vector<double>& values) {
  std::vector<CustomerSummary> customers;
  for (std::size_t i = 0; i < values.size(); ++i) {
    customers.push_back({.customer = static_cast<std::uint32_t>(i),
                         .frequency = 1 + static_cast<std::uint32_t>(i % 4),
                         .recency = 10,
                         .age = 20,
                         .mean_repeat_value = values[i]});
  }
  return customers;
}

TEST_CASE("values with a tail too long for a mean: q is found below 1") {
  std::vector<CustomerSummary> customers = with_values(std::vector<double>(2000, 0.0));
  simulate_values(customers, {.p = 3.0, .q = 0.7, .v = 10.0}, 1);
  const GammaGammaFitResult result = fit_gamma_gamma(customers);
  REQUIRE(result.fit);
  CHECK(result.fit->parameters.q < 1.0);
  CHECK(population_mean_value(result.fit->parameters) == undefined("value_mean_undefined"));
}

TEST_CASE("bad values are named") {
  CHECK(fit_gamma_gamma({}).fit.error() == Undefined{"no_repeat_customers"});
  const GammaGammaFitResult equal = fit_gamma_gamma(with_values(std::vector<double>(50, 30.0)));
  REQUIRE(!equal.fit);
  CHECK(equal.fit.error().reason.starts_with("fit_values_"));
  CHECK(frequency_value_correlation(with_values(std::vector<double>(50, 30.1))) ==
        undefined("no_variation"));
  std::vector<double> mixed;
  for (int i = 0; i < 200; ++i) mixed.push_back(i % 10 == 0 ? -5.0 : 20.0 + i * 17 % 60);
  const GammaGammaFitResult negative = fit_gamma_gamma(with_values(mixed));
  CHECK(negative.not_positive == 20);
  if (negative.fit) CHECK(negative.fit->customers == 180);
  CHECK(fit_gamma_gamma(with_values(std::vector<double>(9, -1.0))).fit.error() ==
        Undefined{"no_repeat_customers"});
}

TEST_CASE("an amount's unit changes v alone") {
  std::vector<double> values;
  for (int i = 0; i < 300; ++i) values.push_back(12.0 + (i * 7919 % 300) * (i * 31 % 17) / 40.0);
  std::vector<double> in_cents = values;
  for (double& value : in_cents) value *= 100.0;
  const GammaGammaFitResult euros = fit_gamma_gamma(with_values(values));
  const GammaGammaFitResult cents = fit_gamma_gamma(with_values(in_cents));
  REQUIRE(euros.fit);
  REQUIRE(cents.fit);
  CHECK(cents.fit->parameters.p == Approx(euros.fit->parameters.p).epsilon(1e-7));
  CHECK(cents.fit->parameters.v == Approx(100.0 * euros.fit->parameters.v).epsilon(1e-7));
  CHECK(cents.fit->log_likelihood ==
        Approx(euros.fit->log_likelihood - 300.0 * std::log(100.0)).epsilon(1e-12));
}

}  // namespace
}  // namespace clv::models
