#include "core/models/special_functions.h"

#include <numbers>

#include <doctest/doctest.h>

#include "core/models/gauss_legendre.h"
#include "core/models/symmetric_matrix.h"

namespace clv::models {
namespace {

using doctest::Approx;

TEST_CASE("digamma at arguments with a closed form (Abramowitz & Stegun 6.3.2, 6.3.3, 6.3.5)") {
  const double gamma = std::numbers::egamma;
  CHECK(digamma(1.0) == Approx(-gamma).epsilon(1e-15));
  CHECK(digamma(0.5) == Approx(-gamma - 2.0 * std::numbers::ln2).epsilon(1e-15));
  double harmonic = 0.0;
  for (int n = 1; n < 40; ++n) {
    harmonic += 1.0 / n;
    CHECK(digamma(n + 1.0) == Approx(harmonic - gamma).epsilon(4e-15));
  }
  CHECK(digamma(1e-6) == Approx(-1e6 - gamma).epsilon(1e-11));
}

TEST_CASE("digamma is the slope of lgamma") {
  for (const double x : {0.01, 0.3, 1.4, 1.47, 9.99, 10.01, 300.0, 1e6}) {
    const double h = 1e-5 * x;
    // Central differences: lgamma's rounding over the step.
    const double slope = (std::lgamma(x + h) - std::lgamma(x - h)) / (2.0 * h);
    CHECK(std::fabs(digamma(x) - slope) < 1e-9 * (1.0 + std::fabs(digamma(x))));
  }
}

TEST_CASE("softplus neither overflows nor loses small numbers") {
  CHECK(softplus(0.0).size == Approx(std::numbers::ln2).epsilon(1e-15));
  CHECK(softplus(0.0).slope == 0.5);
  CHECK(softplus(800.0).size == 800.0);
  CHECK(softplus(800.0).slope == 1.0);
  CHECK(softplus(-40.0).size == Approx(std::exp(-40.0)).epsilon(1e-15));
  CHECK(softplus(-800.0).size == 0.0);
}

TEST_CASE("Gauss-Legendre integrates polynomials of degree 2n - 1 exactly") {
  const auto& rule = gauss_legendre<14>();
  for (int degree = 0; degree < 28; ++degree) {
    double sum = 0.0;
    for (std::size_t i = 0; i < 14; ++i) sum += rule.weights[i] * std::pow(rule.nodes[i], degree);
    CHECK(sum == Approx(1.0 / (degree + 1)).epsilon(1e-14));
  }
}

TEST_CASE("the inverse of a positive definite matrix, and none of others") {
  SymmetricMatrix matrix(3);
  const double cells[3][3] = {{4, 2, 0.6}, {2, 5, 1}, {0.6, 1, 3}};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) matrix.at(i, j) = cells[i][j];
  }
  const auto inverse = matrix.inverse();
  REQUIRE(inverse);
  for (std::size_t i = 0; i < 3; ++i) {
    const double column[] = {inverse->at(0, i), inverse->at(1, i), inverse->at(2, i)};
    const auto unit = matrix.times(column);
    for (std::size_t j = 0; j < 3; ++j) CHECK(std::fabs(unit[j] - (i == j ? 1.0 : 0.0)) < 1e-14);
  }
  matrix.at(2, 2) = -3;
  CHECK(!matrix.inverse());
}

}  // namespace
}  // namespace clv::models
