// REFERENCE_VALUES.md section 8: Fader & Hardie 2007, 1000 customers, years 1 to 7.
#include "core/models/shifted_beta_geometric.h"

#include <cmath>
#include <vector>

#include <doctest/doctest.h>

namespace clv::models {
namespace {

using doctest::Approx;

const std::vector<double> kRegular{1000, 631, 468, 382, 326, 289, 262, 241};
const std::vector<double> kHighEnd{1000, 869, 743, 653, 593, 551, 517, 491};

TEST_CASE("the paper's two data sets") {
  const SbgFitResult regular = fit_sbg(kRegular);
  const SbgFitResult high_end = fit_sbg(kHighEnd);
  REQUIRE(regular.fit);
  REQUIRE(high_end.fit);
  CHECK(regular.fit->parameters.alpha == Approx(0.70407732).epsilon(1e-7));
  CHECK(regular.fit->parameters.beta == Approx(1.18204308).epsilon(1e-7));
  CHECK(regular.fit->log_likelihood == Approx(-1680.265188).epsilon(1e-9));
  CHECK(high_end.fit->parameters.alpha == Approx(0.66808834).epsilon(1e-7));
  CHECK(high_end.fit->parameters.beta == Approx(3.80609486).epsilon(1e-7));
  CHECK(high_end.fit->log_likelihood == Approx(-1611.158147).epsilon(1e-9));
  CHECK(sbg_log_likelihood({1, 1}, kRegular) == Approx(-1741.730262).epsilon(1e-9));
  CHECK(sbg_log_likelihood({1, 1}, kHighEnd) == Approx(-2115.545507).epsilon(1e-9));

  const double projected_regular[] = {62.671, 47.382, 38.797, 33.207, 29.235, 26.246,
                                      23.902, 22.008, 20.441, 19.119, 17.986, 17.004};
  const double projected_high_end[] = {85.068, 74.686, 66.979, 60.992, 56.183, 52.222,
                                       48.891, 46.044, 43.578, 41.417, 39.506, 37.800};
  for (std::size_t i = 0; i < 12; ++i) {
    const auto t = static_cast<double>(i) + 1.0;
    // Three decimals are printed.
    CHECK(std::fabs(100.0 * sbg_survival(regular.fit->parameters, t) - projected_regular[i]) <
          0.51e-3);
    CHECK(std::fabs(100.0 * sbg_survival(high_end.fit->parameters, t) - projected_high_end[i]) <
          0.51e-3);
  }
}

TEST_CASE("survival is the product of the retention rates") {
  const SbgParameters p{.alpha = 0.668, .beta = 3.806};
  double product = 1.0;
  for (double t = 1.0; t <= 20.0; t += 1.0) {
    product *= sbg_retention(p, t);
    CHECK(sbg_survival(p, t) == Approx(product).epsilon(1e-12));
  }
}

TEST_CASE("discounted lifetimes") {
  const SbgParameters regular{.alpha = 0.704, .beta = 1.182};
  const SbgParameters high_end{.alpha = 0.668, .beta = 3.806};
  CHECK(sbg_discounted_lifetime(regular, 0.1) == Approx(3.69514741).epsilon(2e-9));
  CHECK(sbg_discounted_lifetime(high_end, 0.1) == Approx(5.92259641).epsilon(2e-9));
  const double of_regular[] = {2.9647, 4.1035, 4.8701, 5.4424, 5.8944, 6.2647, 6.5760, 6.8426};
  const double of_high_end[] = {5.4149, 5.9018, 6.2943, 6.6203, 6.8971, 7.1360, 7.3451, 7.5299};
  for (std::size_t i = 0; i < 8; ++i) {
    const auto n = static_cast<double>(i) + 1.0;
    CHECK(std::fabs(sbg_discounted_residual_lifetime(regular, n, 0.1) - of_regular[i]) < 0.51e-4);
    CHECK(std::fabs(sbg_discounted_residual_lifetime(high_end, n, 0.1) - of_high_end[i]) < 0.51e-4);
  }
}

TEST_CASE("survivors that say nothing are named") {
  const auto reason = [](std::vector<double> survivors) {
    const SbgFitResult result = fit_sbg(survivors);
    return result.fit ? std::string_view("fitted") : result.fit.error().reason;
  };
  CHECK(reason({}) == "no_customers");
  CHECK(reason({100}) == "no_customers");
  CHECK(reason({0, 0}) == "no_customers");
  CHECK(reason({100, 100, 100}) == "no_losses");
  CHECK(reason({100, 0}) == "fit_churn_all_alike");
  // A constant share leaves: there are no differences between customers to see.
  CHECK(reason({1000, 500, 250, 125}) == "fit_churn_all_alike");
  // More leave later: less than no differences.
  CHECK(reason({1000, 950, 800, 500}) == "fit_churn_all_alike");
  // One period shows one retention rate, which many pairs of parameters have.
  CHECK(reason({1000, 600}) == "fit_churn_all_alike");
}

}  // namespace
}  // namespace clv::models
