// The rules of a verdict, each on both sides of its thresholds: of orders and of subscriptions.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <doctest/doctest.h>

#include "core/models/verdict.h"

namespace clv::models::testing {

// Facts that are good but for one thing, and what is said of it.
template <class Facts>
struct VerdictCase {
  std::string_view reason;
  VerdictLevel level;
  void (*change)(Facts& facts);
};

// Each case gives its one reason, and every rule has a case. `judge` is that of the facts' namespace.
template <class Facts, std::size_t Count, class Rules>
void check_verdict(const Facts& healthy, const VerdictCase<Facts> (&cases)[Count],
                   const Rules& rules) {
  CHECK(judge(healthy).level == VerdictLevel::good);
  CHECK(judge(healthy).reasons.empty());
  for (const VerdictCase<Facts>& one : cases) {
    CAPTURE(one.reason);
    Facts facts = healthy;
    one.change(facts);
    const Verdict verdict = judge(facts);
    CHECK(verdict.level == one.level);
    REQUIRE(verdict.reasons.size() == 1);
    CHECK(verdict.reasons[0].code == one.reason);
  }
  for (const auto& rule : rules) {
    CAPTURE(rule.reason);
    CHECK(std::ranges::any_of(cases, [&](const auto& one) { return one.reason == rule.reason; }));
  }
}

}  // namespace clv::models::testing
