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
  // Of the chosen model, a share: mean size over several starts, or of the only one.
  Number holdout_error = undefined("history_too_short");
  Number frequency_value_correlation = undefined("no_repeat_customers");
  Number season_p_value = undefined("history_too_short");  // season.h
  double yearly_trend = 0.0;  // season.h: above 0 where the same customers order ever more
  // How many times as many new customers as a year before, or as few.
  Number growth_change = undefined("few_new_customers");
  Number largest_share = undefined("no_model");  // of what is expected, by ten customers
  Number orders_spread =
      undefined("no_model");    // standard deviation of the logarithm of the orders
  bool somebody_leaves = true;  // the chosen model has drop-out
  bool has_model = false;       // a model of purchases was fitted
  bool has_values = false;      // a purchase has an expected value
  bool has_mean_only = false;   // which is the mean of those seen
};

using VerdictRule = ThresholdRule<VerdictFacts>;

// All thresholds in one place; docs/MODELS.md says why.
std::span<const VerdictRule> verdict_rules();

Verdict judge(const VerdictFacts& facts);

}  // namespace clv::models
