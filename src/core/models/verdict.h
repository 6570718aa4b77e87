// Whether the data can carry a forecast. A number is never shown without the right to be shown.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace clv::models {

enum class VerdictLevel : std::uint8_t {
  kGood,
  kCareful,       // a forecast with its reasons beside it
  kInsufficient,  // no forecast; the reasons say what is missing
};

// "good", "careful", "insufficient".
std::string_view verdict_level_name(VerdictLevel level);

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

// One row of the table of thresholds.
struct VerdictRule {
  std::string_view reason;
  Number (*measure)(const VerdictFacts& facts);  // Undefined: the rule says nothing
  bool is_bad_above;                             // otherwise bad below
  double careful;                                // from here on
  double insufficient;                           // and from here on
};

// All thresholds in one place; ARCHITECTURE.md says why.
std::span<const VerdictRule> verdict_rules();

struct VerdictReason {
  std::string_view code;
  VerdictLevel level;
};

struct Verdict {
  VerdictLevel level = VerdictLevel::kInsufficient;  // the worst of the reasons
  std::vector<VerdictReason> reasons;                // in the order of the table
};

Verdict judge(const VerdictFacts& facts);

}  // namespace clv::models
