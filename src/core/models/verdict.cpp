#include "core/models/verdict.h"

#include <cmath>
#include <limits>

#include "core/models/customer_summary.h"

namespace clv::models {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

Number size_of(const Number& number) {
  return number.transform([](double value) { return std::fabs(value); });
}

bool needs_orders(const Number& number) { return !number && number.error().reason == kNeedsOrders; }

// A year and what rounding twelve months adds to it.
constexpr double kYearDays = 366.0;

constexpr bool kBelow = false;
constexpr bool kAbove = true;

constexpr VerdictRule kRules[] = {
    {"few_customers", [](const VerdictFacts& f) -> Number { return f.customers; }, kBelow, 500,
     100},
    {"short_history", [](const VerdictFacts& f) -> Number { return f.history_days; }, kBelow, 365,
     180},
    {"few_repeat_customers", [](const VerdictFacts& f) -> Number { return f.repeat_customers; },
     kBelow, 100, 20},
    {"nobody_with_three_orders",
     [](const VerdictFacts& f) -> Number { return f.customers_with_three; }, kBelow, 1, 1},
    {"no_recent_orders", [](const VerdictFacts& f) -> Number { return f.days_since_last_order; },
     kAbove, 30, 90},
    {"no_model", [](const VerdictFacts& f) -> Number { return f.has_model ? 1.0 : 0.0; }, kBelow, 1,
     1},
    {"no_holdout",
     [](const VerdictFacts& f) -> Number {
       return f.holdout_error || needs_orders(f.holdout_error) ? 1.0 : 0.0;
     },
     kBelow, 1, -kNever},
    {"no_orders_to_test_on",
     [](const VerdictFacts& f) -> Number { return needs_orders(f.holdout_error) ? 0.0 : 1.0; },
     kBelow, 1, -kNever},
    {"holdout_off", [](const VerdictFacts& f) { return size_of(f.holdout_error); }, kAbove, 0.1,
     0.5},
    {"wide_range", [](const VerdictFacts& f) { return f.orders_spread; }, kAbove, 0.125, kNever},
    {"season_untested",
     [](const VerdictFacts& f) -> Number {
       return f.season_p_value || needs_orders(f.season_p_value) ? 1.0 : 0.0;
     },
     kBelow, 1, -kNever},
    {"growth_changing", [](const VerdictFacts& f) { return f.growth_change; }, kAbove, 2.0, kNever},
    {"orders_changing", [](const VerdictFacts& f) -> Number { return std::fabs(f.yearly_trend); },
     kAbove, 0.0, kNever},
    {"few_customers_carry_it", [](const VerdictFacts& f) { return f.largest_share; }, kAbove, 0.25,
     kNever},
    {"nobody_leaves",
     [](const VerdictFacts& f) -> Number { return f.somebody_leaves ? 0.0 : f.horizon_days; },
     kAbove, kYearDays, kNever},
    {"horizon_beyond_history",
     [](const VerdictFacts& f) -> Number { return f.horizon_days / f.history_days; }, kAbove, 1.0,
     kNever},
    {"no_mean_value", [](const VerdictFacts& f) -> Number { return f.has_values ? 1.0 : 0.0; },
     kBelow, 1, -kNever},
    {"mean_value_only", [](const VerdictFacts& f) -> Number { return f.has_mean_only ? 0.0 : 1.0; },
     kBelow, 1, -kNever},
    {"frequency_value_correlated",
     [](const VerdictFacts& f) { return size_of(f.frequency_value_correlation); }, kAbove, 0.3,
     kNever},
};

}  // namespace

std::string_view verdict_level_name(VerdictLevel level) {
  switch (level) {
    case VerdictLevel::good:
      return "good";
    case VerdictLevel::careful:
      return "careful";
    case VerdictLevel::insufficient:
      return "insufficient";
  }
  return {};
}

std::span<const VerdictRule> verdict_rules() { return kRules; }

Verdict judge(const VerdictFacts& facts) { return judge_by(verdict_rules(), facts); }

}  // namespace clv::models
