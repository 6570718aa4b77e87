// REFERENCE_VALUES.md section 8: Fader & Hardie 2007, 1000 customers, years 1 to 7.
#include "core/models/shifted_beta_geometric.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <doctest/doctest.h>

namespace clv::models {
namespace {

using doctest::Approx;

const std::vector<RenewalCount> kRegular =
    renewals_of_survivors(std::vector<double>{1000, 631, 468, 382, 326, 289, 262, 241});
const std::vector<RenewalCount> kHighEnd =
    renewals_of_survivors(std::vector<double>{1000, 869, 743, 653, 593, 551, 517, 491});

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
  const auto reason = [](const std::vector<double>& survivors) {
    const SbgFitResult result = fit_sbg(renewals_of_survivors(survivors));
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

// The paper's years as one subscriber each: those who left, and those who are still there after the last year.
std::vector<SubscriberHistory> histories_of(const std::vector<RenewalCount>& renewals) {
  std::vector<SubscriberHistory> histories;
  for (std::size_t i = 0; i < renewals.size(); ++i) {
    const auto made = static_cast<std::int32_t>(i);
    histories.push_back({.renewals = made, .ended = true, .subscribers = renewals[i].lost});
    if (i + 1 < renewals.size()) continue;
    histories.push_back({.renewals = made + 1,
                         .ended = false,
                         .subscribers = renewals[i].at_risk - renewals[i].lost});
  }
  return histories;
}

TEST_CASE("subscribers one by one give the paper's fit, in any order and in parts") {
  std::vector<SubscriberHistory> histories = histories_of(kRegular);
  std::ranges::reverse(histories);
  histories.push_back({.renewals = 0, .ended = false, .subscribers = 500});  // began yesterday
  for (std::size_t i = 0; i < 3; ++i) {
    histories[i].subscribers /= 2;
    histories.push_back(histories[i]);
  }
  const SbgFitResult result = fit_sbg(count_renewals(histories));
  REQUIRE(result.fit);
  CHECK(result.fit->parameters.alpha == Approx(0.70407732).epsilon(1e-7));
  CHECK(result.fit->parameters.beta == Approx(1.18204308).epsilon(1e-7));
  CHECK(result.fit->log_likelihood == Approx(-1680.265188).epsilon(1e-9));
}

TEST_CASE("the likelihood is that of who left when, and of who is still there") {
  const SbgParameters p{.alpha = 0.668, .beta = 3.806};
  const std::vector<SubscriberHistory> histories{{.renewals = 0, .ended = true},
                                                 {.renewals = 3, .ended = true},
                                                 {.renewals = 3, .ended = false},
                                                 {.renewals = 7, .ended = false},
                                                 {.renewals = 1, .ended = true, .subscribers = 4},
                                                 {.renewals = 0, .ended = false}};
  double sum = 0.0;
  for (const SubscriberHistory& history : histories) {
    const double n = history.renewals;
    const double left = sbg_survival(p, n) - sbg_survival(p, n + 1.0);
    sum += history.subscribers * std::log(history.ended ? left : sbg_survival(p, n));
  }
  CHECK(sbg_log_likelihood(p, count_renewals(histories)) == Approx(sum).epsilon(1e-12));
}

TEST_CASE("the gradient is that of differences") {
  const std::vector<RenewalCount> counts = count_renewals(std::vector<SubscriberHistory>{
      {2, true, 30}, {5, false, 50}, {1, true, 10}, {9, true, 3}, {4, false, 12}});
  for (const SbgParameters p : {SbgParameters{0.7, 1.2}, SbgParameters{3.0, 0.4}}) {
    std::array<double, 2> slopes{};
    sbg_log_likelihood(p, counts, slopes);
    constexpr double kStep = 1e-5;
    const auto at = [&](double alpha, double beta) {
      return sbg_log_likelihood({alpha, beta}, counts);
    };
    // Central differences: off by about step² and by the last bits of L over the step.
    CHECK(slopes[0] ==
          Approx((at(p.alpha + kStep, p.beta) - at(p.alpha - kStep, p.beta)) / (2 * kStep))
              .epsilon(1e-6));
    CHECK(slopes[1] ==
          Approx((at(p.alpha, p.beta + kStep) - at(p.alpha, p.beta - kStep)) / (2 * kStep))
              .epsilon(1e-6));
  }
}

TEST_CASE("histories that say nothing are named") {
  const auto reason = [](const std::vector<SubscriberHistory>& histories) {
    const SbgFitResult result = fit_sbg(count_renewals(histories));
    return result.fit ? std::string_view("fitted") : result.fit.error().reason;
  };
  CHECK(reason({{0, false, 100}}) == "no_customers");               // all began yesterday
  CHECK(reason({{5, false, 100}, {2, false, 50}}) == "no_losses");  // nobody ended
  CHECK(reason({{0, true, 100}}) == "fit_churn_all_alike");         // everybody at the first one
  CHECK(reason({{3, true, 1}}) == "fit_churn_all_alike");           // one subscriber
  CHECK(reason({{3, false, 1}}) == "no_losses");
}

TEST_CASE("what was observed is Kaplan and Meier's estimate, and blank where nobody was at risk") {
  // Worked by hand: 10 came to renewal 1, of whom 2 left; 5 to renewal 2, of whom 1 left; 2 to renewal 3.
  const std::vector<RenewalCount> counts = count_renewals(std::vector<SubscriberHistory>{
      {0, true, 2}, {1, false, 3}, {1, true, 1}, {2, false, 2}, {3, false, 2}, {0, false, 9}});
  REQUIRE(counts.size() == 3);
  CHECK(counts[0].at_risk == 10);
  CHECK(counts[1].at_risk == 5);
  CHECK(counts[1].lost == 1);
  CHECK(counts[2].at_risk == 2);
  const std::vector<ObservedRenewal> observed = observe_renewals(counts);
  CHECK(*observed[0].retention == Approx(0.8));
  CHECK(*observed[1].retention == Approx(0.8));
  CHECK(*observed[1].survival == Approx(0.64));
  CHECK(*observed[2].survival == Approx(0.64));
  const std::vector<RenewalCount> gone{{10, 10}, {0, 0}};
  CHECK(*observe_renewals(gone)[0].survival == 0.0);
  CHECK(observe_renewals(gone)[1].retention.error().reason == "nobody_at_risk");
}

}  // namespace
}  // namespace clv::models
