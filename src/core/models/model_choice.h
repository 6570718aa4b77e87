// Which model of purchases is used, and why.
#pragma once

#include <cstddef>
#include <expected>
#include <span>
#include <string_view>
#include <vector>

#include "core/models/holdout.h"
#include "core/models/purchase_model.h"

namespace clv::models {

struct Candidate {
  const PurchaseModel* model = nullptr;
  PurchaseFitResult fit;  // to the whole history
  std::expected<HoldoutResult, Undefined> holdout = undefined("history_too_short");
};

struct Choice {
  std::size_t candidate = 0;
  // only_fit: no other model was fitted; best_holdout: clearly nearest to what happened;
  // best_likelihood: among those as near (or where no holdout tells), the most likely one.
  std::string_view reason;
};

// Holdout errors (shares) that differ by less are the same: totals of a few hundred orders scatter by
// that much.
inline constexpr double kEqualHoldoutErrors = 0.05;

// All models have four parameters and the same data, so that log-likelihoods compare as they are.
// Reasons where there is none: that of the first candidate; no_customers without candidates.
std::expected<Choice, Undefined> choose_model(std::span<const Candidate> candidates);

}  // namespace clv::models
