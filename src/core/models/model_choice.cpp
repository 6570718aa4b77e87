#include "core/models/model_choice.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace clv::models {
namespace {

// Without a holdout, or without orders in it, no candidate is nearer than another.
double distance(const Candidate& candidate) {
  constexpr double kUnknown = std::numeric_limits<double>::infinity();
  if (!candidate.holdout) return kUnknown;
  const Number error = candidate.holdout->all.error();
  return error ? std::fabs(*error) : kUnknown;
}

}  // namespace

std::expected<Choice, Undefined> choose_model(std::span<const Candidate> candidates) {
  if (candidates.empty()) return undefined("no_customers");
  std::vector<std::size_t> fitted;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].fit.fit) fitted.push_back(i);
  }
  if (fitted.empty()) return std::unexpected(candidates.front().fit.fit.error());
  if (fitted.size() == 1) return Choice{.candidate = fitted.front(), .reason = "only_fit"};
  double nearest = std::numeric_limits<double>::infinity();
  for (const std::size_t i : fitted) nearest = std::min(nearest, distance(candidates[i]));
  std::erase_if(fitted, [&](std::size_t i) {
    return std::isfinite(nearest) && distance(candidates[i]) > nearest + kEqualHoldoutErrors;
  });
  if (fitted.size() == 1) return Choice{.candidate = fitted.front(), .reason = "best_holdout"};
  const std::size_t best = *std::ranges::max_element(
      fitted, {}, [&](std::size_t i) { return candidates[i].fit.fit->log_likelihood; });
  return Choice{.candidate = best, .reason = "best_likelihood"};
}

}  // namespace clv::models
