#include "core/subscriptions/verdict.h"

#include <cmath>
#include <limits>

namespace clv::subscriptions {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr bool kBelow = false;
constexpr bool kAbove = true;

constexpr VerdictRule kRules[] = {
    {"few_subscriptions", [](const VerdictFacts& f) -> Number { return f.subscriptions; }, kBelow,
     100, 30},
    {"few_ended", [](const VerdictFacts& f) -> Number { return f.ended; }, kBelow, 50, 20},
    {"few_renewals", [](const VerdictFacts& f) -> Number { return f.renewals; }, kBelow, 4, 2},
    {"no_subscription_model",
     [](const VerdictFacts& f) -> Number { return f.has_model ? 1.0 : 0.0; }, kBelow, 1, 1},
    {"no_holdout", [](const VerdictFacts& f) -> Number { return f.holdout_error ? 1.0 : 0.0; },
     kBelow, 1, -kNever},
    {"holdout_off",
     [](const VerdictFacts& f) {
       return f.holdout_error.transform([](double error) { return std::fabs(error); });
     },
     kAbove, 0.2, 0.5},
    {"horizon_beyond_history",
     [](const VerdictFacts& f) -> Number { return f.horizon_months - f.history_months; }, kAbove, 0,
     kNever},
};

}  // namespace

std::span<const VerdictRule> verdict_rules() { return kRules; }

models::Verdict judge(const VerdictFacts& facts) {
  return models::judge_by(verdict_rules(), facts);
}

}  // namespace clv::subscriptions
