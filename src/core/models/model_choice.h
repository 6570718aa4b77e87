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
  // The same and from earlier days on (rolling.h), each with its own fit; latest first.
  std::vector<HoldoutCounts> rolling{};

  // Mean of |predicted / actual - 1| over these. Undefined without one.
  [[nodiscard]] Number mean_error() const;
};

struct Choice {
  std::size_t candidate = 0;
  // only_fit: no other model was fitted; best_holdouts: clearly nearest to what happened from several
  // days on; best_likelihood: among those as near (or where nothing tells), the most likely one;
  // nobody_leaves: no model could see anybody leave; one_time_buyers_stay: none in which somebody may
  // have left after the first order was fitted.
  std::string_view reason;
};

// Mean errors (shares) that differ by less are the same: totals of a few hundred orders scatter by that
// much.
inline constexpr double kEqualHoldoutErrors = 0.05;

// Of a model and its regular kind the more likely one stays. First those in which a customer who ordered once may have left: BG/NBD takes all of them for active,
// which the data cannot contradict, and the number of active customers would jump with the choice. Then
// BG/NBD and its regular kind, then those in which nobody leaves. Log-likelihoods compare as they are:
// the same customers, four parameters (a model in which nobody leaves only competes with its kind).
// Reasons where there is none: that of the first candidate; no_customers without candidates.
std::expected<Choice, Undefined> choose_model(std::span<const Candidate> candidates);

}  // namespace clv::models
