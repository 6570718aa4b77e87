#include "core/models/model_choice.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace clv::models {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::infinity();

// Two starts or more: one holdout says too little.
double distance(const Candidate& candidate) {
  return candidate.rolling.size() < 2 ? kUnknown : candidate.mean_error().value_or(kUnknown);
}

int rank(const Candidate& candidate) {
  switch (candidate.model->drop_out) {
    case DropOut::after_each:
    case DropOut::any_time:
      return 0;
    case DropOut::after_repeats:
      return 1;
    case DropOut::never:
      break;
  }
  return 2;
}

std::string_view reason_of(int rank, std::string_view reason) {
  if (rank == 1) return "one_time_buyers_stay";
  return rank == 2 ? "nobody_leaves" : reason;
}

}  // namespace

Number Candidate::mean_error() const {
  double sum = 0.0;
  double count = 0.0;
  for (const HoldoutCounts& counts : rolling) {
    const Number error = counts.error();
    if (!error) continue;
    sum += std::fabs(*error);
    count += 1.0;
  }
  if (count == 0.0) return undefined("no_orders_in_holdout");
  return sum / count;
}

std::expected<Choice, Undefined> choose_model(std::span<const Candidate> candidates) {
  if (candidates.empty()) return undefined("no_customers");
  std::vector<std::size_t> fitted;
  int first = 3;
  // Drop-out that makes the orders less likely than none at all is an artefact: without drop-out is the
  // limit of every model, at the same regularity.
  double without = -kUnknown;
  for (const Candidate& candidate : candidates) {
    if (rank(candidate) == 2 && candidate.fit.fit)
      without = std::max(without, candidate.fit.fit->log_likelihood);
  }
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!candidates[i].fit.fit || candidates[i].fit.fit->log_likelihood < without) continue;
    fitted.push_back(i);
    first = std::min(first, rank(candidates[i]));
  }
  if (fitted.empty()) return std::unexpected(candidates.front().fit.fit.error());
  if (fitted.size() == 1)
    return Choice{.candidate = fitted.front(), .reason = reason_of(first, "only_fit")};
  std::erase_if(fitted, [&](std::size_t i) { return rank(candidates[i]) != first; });
  // Of two that differ by their regularity alone, the likelihood knows best: it sees every gap.
  const std::vector<std::size_t> rivals = fitted;
  std::erase_if(fitted, [&](std::size_t i) {
    return std::ranges::any_of(rivals, [&](std::size_t j) {
      return candidates[i].model->drop_out == candidates[j].model->drop_out &&
             candidates[i].fit.fit->log_likelihood < candidates[j].fit.fit->log_likelihood;
    });
  });
  double nearest = kUnknown;
  for (const std::size_t i : fitted) nearest = std::min(nearest, distance(candidates[i]));
  const std::size_t before = fitted.size();
  std::erase_if(fitted, [&](std::size_t i) {
    return std::isfinite(nearest) && distance(candidates[i]) > nearest + kEqualHoldoutErrors;
  });
  const bool by_holdouts = fitted.size() == 1 && before > 1;
  const std::size_t best = *std::ranges::max_element(
      fitted, {}, [&](std::size_t i) { return candidates[i].fit.fit->log_likelihood; });
  return Choice{.candidate = best,
                .reason = reason_of(first, by_holdouts ? "best_holdouts" : "best_likelihood")};
}

}  // namespace clv::models
