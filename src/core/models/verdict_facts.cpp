#include "core/models/verdict_facts.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace clv::models {
namespace {

constexpr double kQuarterDays = 91.0;
constexpr double kYearDays = 365.0;
constexpr double kFewestNew = 30.0;
constexpr std::size_t kLargest = 10;

// How many times as many new customers in the last quarter as in the one a year before (with a shorter
// history: in the one before), or as few. Undefined where there are too few to tell.
Number growth_change(const Forecast& forecast, double history_days) {
  const double back = history_days >= kYearDays + kQuarterDays ? kYearDays : kQuarterDays;
  double now = 0.0;
  double then = 0.0;
  for (const CustomerSummary& customer : forecast.customers) {
    if (customer.age < kQuarterDays) now += 1.0;
    if (customer.age >= back && customer.age < back + kQuarterDays) then += 1.0;
  }
  if (history_days < back + kQuarterDays || now < kFewestNew || then < kFewestNew)
    return undefined("few_new_customers");
  return std::max(now / then, then / now);
}

// Share of the ten largest in what is expected: revenue, or orders where there is none.
Number largest_share(const Forecast& forecast) {
  if (!forecast.scorer) return undefined("no_model");
  Scorer scorer = *forecast.scorer;
  std::vector<double> expected;
  double all = 0.0;
  for (const CustomerSummary& customer : forecast.customers) {
    const CustomerScore score = scorer.score(customer);
    expected.push_back(score.expected_revenue.value_or(score.expected_orders));
    all += expected.back();
  }
  if (!(all > 0.0)) return undefined("no_orders");
  const std::size_t count = std::min(kLargest, expected.size());
  std::ranges::partial_sort(expected, expected.begin() + static_cast<std::ptrdiff_t>(count),
                            std::ranges::greater{});
  double largest = 0.0;
  for (std::size_t i = 0; i < count; ++i) largest += expected[i];
  return largest / all;
}

Number holdout_error(const Forecast& forecast) {
  const Candidate* candidate = nullptr;
  if (forecast.choice) {
    candidate = &forecast.candidates[forecast.choice->candidate];
  } else if (!forecast.candidates.empty()) {
    candidate = &forecast.candidates.front();
  }
  if (candidate == nullptr) return undefined("history_too_short");
  if (forecast.misses.starts.size() > 1) return forecast.misses.mean_error();
  if (!candidate->holdout) return std::unexpected(candidate->holdout.error());
  return candidate->holdout->all.error();
}

}  // namespace

VerdictFacts facts_of(const Forecast& forecast, const ForecastTerms& terms) {
  VerdictFacts facts;
  facts.customers = static_cast<double>(forecast.customers.size());
  facts.days_since_last_order = forecast.customers.empty() ? 0.0 : forecast.customers.front().age;
  for (const CustomerSummary& customer : forecast.customers) {
    facts.history_days = std::max(facts.history_days, customer.age + 1.0);
    facts.repeat_customers += customer.frequency >= 1 ? 1.0 : 0.0;
    facts.customers_with_three += customer.frequency >= 2 ? 1.0 : 0.0;
    facts.days_since_last_order =
        std::min(facts.days_since_last_order, customer.age - customer.recency);
  }
  facts.horizon_days = terms.horizon_months * kDaysPerMonth;
  facts.frequency_value_correlation = forecast.frequency_value_correlation;
  facts.has_model = forecast.choice.has_value();
  facts.has_values = forecast.value_model.has_value();
  facts.has_mean_only = facts.has_values && forecast.value_model->kind == ValueKind::mean;
  facts.holdout_error = holdout_error(forecast);
  facts.yearly_trend = forecast.season.yearly_trend();
  facts.season_p_value = forecast.season.p_value;
  facts.growth_change = growth_change(forecast, facts.history_days);
  facts.largest_share = largest_share(forecast);
  if (forecast.totals.orders) facts.orders_spread = std::sqrt(forecast.totals.orders->log_variance);
  if (forecast.choice) {
    facts.somebody_leaves =
        forecast.candidates[forecast.choice->candidate].model->drop_out != DropOut::never;
  }
  return facts;
}

}  // namespace clv::models
