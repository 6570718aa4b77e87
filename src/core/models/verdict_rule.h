// How a table of thresholds becomes a verdict: the same for forecasts of orders and of subscriptions.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace clv::models {

enum class VerdictLevel : std::uint8_t {
  good,
  careful,       // a forecast with its reasons beside it
  insufficient,  // no forecast; the reasons say what is missing
};

// "good", "careful", "insufficient".
std::string_view verdict_level_name(VerdictLevel level);

// One row of a table of thresholds over `Facts`.
template <class Facts>
struct ThresholdRule {
  std::string_view reason;
  Number (*measure)(const Facts& facts);  // Undefined: the rule says nothing
  bool is_bad_above;                      // otherwise bad below
  double careful;                         // from here on
  double insufficient;                    // and from here on
};

struct VerdictReason {
  std::string_view code;
  VerdictLevel level;
};

struct Verdict {
  VerdictLevel level = VerdictLevel::insufficient;  // the worst of the reasons
  std::vector<VerdictReason> reasons;               // in the order of the table
};

template <class Facts>
Verdict judge_by(std::span<const ThresholdRule<Facts>> rules, const Facts& facts) {
  Verdict verdict{.level = VerdictLevel::good, .reasons = {}};
  for (const ThresholdRule<Facts>& rule : rules) {
    const Number measure = rule.measure(facts);
    if (!measure) continue;
    const auto beyond = [&](double threshold) {
      return rule.is_bad_above ? *measure > threshold : *measure < threshold;
    };
    VerdictLevel level = VerdictLevel::good;
    if (beyond(rule.careful)) level = VerdictLevel::careful;
    if (beyond(rule.insufficient)) level = VerdictLevel::insufficient;
    if (level == VerdictLevel::good) continue;
    verdict.reasons.push_back({.code = rule.reason, .level = level});
    verdict.level = std::max(verdict.level, level);
  }
  return verdict;
}

}  // namespace clv::models
