#include "core/models/model_average.h"

#include <algorithm>
#include <cmath>

#include "core/models/scorer.h"

namespace clv::models {
namespace {

constexpr std::size_t kCompared = 2000;
// In standard errors.
constexpr double kClearLead = 3.0;
// Half a chi-square of four degrees of freedom: by so much fits alone let log-likelihoods differ.
constexpr double kFitVariance = 2.0;
// 1 / (1 + e^-kx) is the normal distribution function to a hundredth, with somewhat heavier tails; with
// the second one nine tenths lie where they do for the normal distribution.
constexpr double kLogisticOdds = 1.702;
constexpr double kLogisticRange = 1.7900;  // ln 19 / kNineOfTen
// Models that count for less are left out.
constexpr double kLeastWeight = 0.005;
constexpr int kBisections = 50;

double log_likelihood(const Candidate& candidate, const CustomerSummary& customer) {
  PurchaseHistory history = history_of(customer);
  history.log_gap_sum = customer.log_gap_sum;
  return candidate.model->log_likelihood(candidate.fit.fit->parameters, history);
}

// How many standard errors the first one's log-likelihood is above the second one's.
double lead(const Candidate& first, const Candidate& second,
            std::span<const CustomerSummary> customers) {
  const std::size_t stride = (customers.size() + kCompared - 1) / kCompared;
  double count = 0.0;
  double sum = 0.0;
  double squares = 0.0;
  for (std::size_t i = 0; i < customers.size(); i += stride) {
    const double more = log_likelihood(first, customers[i]) - log_likelihood(second, customers[i]);
    count += 1.0;
    sum += more;
    squares += more * more;
  }
  const double variance = std::max(0.0, squares / count - sum / count * (sum / count)) *
                          static_cast<double>(customers.size());
  return (first.fit.fit->log_likelihood - second.fit.fit->log_likelihood) /
         std::sqrt(variance + kFitVariance);
}

void normalise(std::vector<ModelWeight>& weights) {
  double centre = 0.0;
  double range = 0.0;
  for (const ModelWeight& one : weights) {
    centre += one.centre;
    range += one.range;
  }
  for (ModelWeight& one : weights) {
    one.centre /= centre;
    one.range /= range;
  }
}

double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }

// Whatever a model says, also nothing.
double log_of(double number) { return std::log(std::max(number, 1e-300)); }

// Where this share of the mixture is below.
double quantile(std::span<const Estimate> estimates, std::span<const ModelWeight> weights,
                double share) {
  double low = log_of(estimates.front().low);
  double high = log_of(estimates.front().high);
  for (const Estimate& one : estimates) {
    low = std::min(low, log_of(one.low));
    high = std::max(high, log_of(one.high));
  }
  for (int i = 0; i < kBisections; ++i) {
    const double middle = 0.5 * (low + high);
    double below = 0.0;
    for (std::size_t k = 0; k < estimates.size(); ++k) {
      const double deviation = std::sqrt(std::max(estimates[k].log_variance, 1e-18));
      below += weights[k].range *
               logistic(kLogisticRange * (middle - log_of(estimates[k].expected)) / deviation);
    }
    (below < share ? low : high) = middle;
  }
  return std::exp(high);
}

}  // namespace

std::vector<ModelWeight> weigh_models(std::span<const Candidate> candidates, std::size_t chosen,
                                      std::span<const CustomerSummary> customers) {
  if (candidates[chosen].model->drop_out == DropOut::never)
    return {{.candidate = chosen, .centre = 1.0, .range = 1.0}};
  const auto competes = [&](const Candidate& one) {
    return one.fit.fit && one.model->drop_out != DropOut::never;
  };
  std::size_t best = chosen;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (competes(candidates[i]) &&
        candidates[i].fit.fit->log_likelihood > candidates[best].fit.fit->log_likelihood)
      best = i;
  }
  std::vector<ModelWeight> weights;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!competes(candidates[i])) continue;
    const double ahead = lead(candidates[i], candidates[best], customers);
    const double handicap =
        candidates[i].model->drop_out == DropOut::after_repeats ? kClearLead : 0;
    weights.push_back({.candidate = i,
                       .centre = std::exp(kLogisticOdds * (ahead - handicap)),
                       .range = std::exp(kLogisticOdds * ahead)});
  }
  normalise(weights);
  for (ModelWeight& one : weights) one.range = 0.5 * (one.range + one.centre);
  std::erase_if(weights, [](const ModelWeight& one) { return one.range < kLeastWeight; });
  normalise(weights);
  return weights;
}

Estimate average(std::span<const Estimate> estimates, std::span<const ModelWeight> weights) {
  double expected = 0.0;
  for (std::size_t k = 0; k < estimates.size(); ++k)
    expected += weights[k].centre * estimates[k].expected;
  return range_around(expected, estimates, weights);
}

Estimate range_around(double expected, std::span<const Estimate> estimates,
                      std::span<const ModelWeight> weights) {
  if (estimates.size() == 1) return estimates.front();
  // Within no time, or at no margin, nothing is certain.
  if (!(expected > 0.0)) return {.expected = expected, .low = expected, .high = expected};
  Estimate result{.expected = expected,
                  .low = std::min(expected, quantile(estimates, weights, 0.05)),
                  .high = std::max(expected, quantile(estimates, weights, 0.95))};
  const double deviation = 0.5 * std::log(result.high / result.low) / kNineOfTen;
  result.log_variance = deviation * deviation;
  return result;
}

}  // namespace clv::models
