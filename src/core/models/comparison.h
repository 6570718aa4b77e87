// The models side by side: fitted to the same customers, and proved on the same holdouts.
#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <vector>

#include "core/models/holdout.h"
#include "core/models/model_choice.h"
#include "core/models/season.h"
#include "core/orders/ledger.h"

namespace clv::models {

struct ComparisonInput {
  std::span<const CustomerSummary> customers;  // calendar days; at least one
  const orders::Ledger* ledger = nullptr;      // null: there are only summaries
  DayNumber as_of = 0;
  const Season* season = nullptr;                  // of the whole history
  ModelClock clock{};                              // of that season
  std::span<const PurchaseModel* const> models{};  // those to choose from; none: all
};

struct Comparison {
  std::vector<Candidate> candidates;
  std::vector<CustomerSummary> customers;  // those compared on, in days of the clock
  // The holdouts, latest first, with as many customers as the chosen model is proved on.
  std::expected<std::vector<HoldoutSplit>, Undefined> splits = undefined("history_too_short");
};

// Of 20,000 customers at most. Regular models (bg_nbd.h) are one candidate per family: the most likely
// k, as far as the likelihood rises. Where a model in which one-time buyers may have left is fitted,
// regular models in which they stay are not tried. A season is learned anew from what was before a
// holdout; where that is too short, the whole history's is taken, which the months' pattern then knows
// a little of what it is tested on.
Comparison compare_models(const ComparisonInput& input);

}  // namespace clv::models
