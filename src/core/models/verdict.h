// Whether the data can carry a forecast. A number is never shown without the right to be shown.
#pragma once

#include <span>

#include "base/result.h"
#include "core/models/verdict_rule.h"

namespace clv::models {

struct VerdictFacts {
  double customers = 0.0;
  double history_days = 0.0;          // first order to the as-of day, both included
  double repeat_customers = 0.0;      // two purchase days or more
  double customers_with_three = 0.0;  // three purchase days or more
  double days_since_last_order = 0.0;
  double horizon_days = 0.0;
  Number holdout_error = undefined("history_too_short");  // of the chosen model, a share
  Number frequency_value_correlation = undefined("no_repeat_customers");
  bool has_model = false;   // a model of purchases was fitted
  bool has_values = false;  // the Gamma-Gamma model gives a mean
};

using VerdictRule = ThresholdRule<VerdictFacts>;

// All thresholds in one place; docs/MODELS.md says why.
std::span<const VerdictRule> verdict_rules();

Verdict judge(const VerdictFacts& facts);

}  // namespace clv::models
