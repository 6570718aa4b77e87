// Whether a list of subscriptions can carry a forecast.
#pragma once

#include <span>

#include "core/models/verdict_rule.h"

namespace clv::subscriptions {

// A renewal at which fewer are seen says next to nothing.
inline constexpr double kFewestAtRisk = 10;

struct VerdictFacts {
  double subscriptions = 0.0;
  double ended = 0.0;
  double renewals = 0.0;  // those at which kFewestAtRisk or more were at risk
  double horizon_months = 0.0;
  double history_months = 0.0;  // first start to the as-of day
  bool has_model = false;
  Number holdout_error = undefined("history_too_short");
};

using VerdictRule = models::ThresholdRule<VerdictFacts>;

// All thresholds in one place; docs/MODELS.md says why.
std::span<const VerdictRule> verdict_rules();

models::Verdict judge(const VerdictFacts& facts);

}  // namespace clv::subscriptions
