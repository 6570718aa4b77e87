#include "core/subscriptions/verdict.h"

#include <doctest/doctest.h>

#include "core/models/verdict_cases.h"

namespace clv::subscriptions {
namespace {

using models::VerdictLevel;

// At every threshold, and still good.
VerdictFacts healthy() {
  return {.subscriptions = 100,
          .ended = 50,
          .renewals = 4,
          .horizon_months = 12,
          .history_months = 12,
          .has_model = true,
          .holdout_error = 0.2};
}

TEST_CASE("each rule on both sides of its thresholds") {
  constexpr VerdictLevel kCareful = VerdictLevel::careful;
  constexpr VerdictLevel kInsufficient = VerdictLevel::insufficient;
  const models::testing::VerdictCase<VerdictFacts> cases[] = {
      {"few_subscriptions", kCareful, [](VerdictFacts& f) { f.subscriptions = 99; }},
      {"few_subscriptions", kCareful, [](VerdictFacts& f) { f.subscriptions = 30; }},
      {"few_subscriptions", kInsufficient, [](VerdictFacts& f) { f.subscriptions = 29; }},
      {"few_ended", kCareful, [](VerdictFacts& f) { f.ended = 49; }},
      {"few_ended", kCareful, [](VerdictFacts& f) { f.ended = 20; }},
      {"few_ended", kInsufficient, [](VerdictFacts& f) { f.ended = 19; }},
      {"few_renewals", kCareful, [](VerdictFacts& f) { f.renewals = 2; }},
      {"few_renewals", kInsufficient, [](VerdictFacts& f) { f.renewals = 1; }},
      {"no_subscription_model", kInsufficient, [](VerdictFacts& f) { f.has_model = false; }},
      {"no_holdout", kCareful,
       [](VerdictFacts& f) { f.holdout_error = undefined("history_too_short"); }},
      {"holdout_off", kCareful, [](VerdictFacts& f) { f.holdout_error = -0.5; }},
      {"holdout_off", kInsufficient, [](VerdictFacts& f) { f.holdout_error = 0.51; }},
      {"horizon_beyond_history", kCareful, [](VerdictFacts& f) { f.horizon_months = 13; }},
  };
  models::testing::check_verdict(healthy(), cases, verdict_rules());
}

}  // namespace
}  // namespace clv::subscriptions
