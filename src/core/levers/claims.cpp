#include "core/levers/claims.h"

#include <algorithm>
#include <cmath>

#include "base/date.h"
#include "core/finance/lifetime_value.h"
#include "core/levers/root.h"

namespace clv::levers {
namespace {

using finance::finite_number;

constexpr double kPoints = 0.05;

CalculatorInputs with_retention(const CalculatorInputs& inputs, double retention) {
  CalculatorInputs changed = inputs;
  changed.retention_annual = std::clamp(retention, 0.0, 1.0);
  return changed;
}

// after / before - 1
Number relative_change(const Number& before, const Number& after) {
  if (!before) return before;
  if (!after) return after;
  if (!(*before > 0.0)) return undefined("base_not_positive");
  return finite_number(*after / *before - 1.0);
}

Number profit_change(const CalculatorInputs& inputs, double from, double to) {
  return relative_change(finance::net_lifetime_value(with_retention(inputs, from)),
                         finance::net_lifetime_value(with_retention(inputs, to)));
}

// Orders after the first that the average new customer places within the horizon.
double repeat_orders(const CalculatorInputs& inputs) {
  const finance::CustomerRates rates = finance::customer_rates(inputs);
  return rates.orders_per_month *
         finance::annuity(rates.stopping_rate_per_month, inputs.horizon_months);
}

}  // namespace

RetentionProfitClaim test_retention_profit(const CalculatorInputs& inputs) {
  const double now = inputs.retention_annual;
  RetentionProfitClaim claim{.points_change = profit_change(inputs, now, now + kPoints),
                             .relative_change = profit_change(inputs, now, now * (1 + kPoints)),
                             .true_from = undefined("claim_never_true"),
                             .true_to = undefined("claim_never_true")};
  constexpr int kLastPercent = 95;
  int from = -1;
  int longest = -1;
  for (int percent = 0; percent <= kLastPercent + 1; ++percent) {
    const Number change = profit_change(inputs, percent / 100.0, percent / 100.0 + kPoints);
    const bool holds = percent <= kLastPercent && change && *change >= 0.25 && *change <= 0.95;
    if (holds && from < 0) from = percent;
    if (!holds && from >= 0) {
      if (percent - 1 - from > longest) {
        longest = percent - 1 - from;
        claim.true_from = from / 100.0;
        claim.true_to = (percent - 1) / 100.0;
      }
      from = -1;
    }
  }
  return claim;
}

DoubledRevenueClaim test_doubled_revenue(const CalculatorInputs& inputs) {
  if (!(inputs.aov > 0.0)) return {undefined("no_revenue"), undefined("no_revenue")};
  const auto orders = [&](double retention) {
    return 1.0 + repeat_orders(with_retention(inputs, retention));
  };
  const double now = orders(inputs.retention_annual);
  const auto missing = [&](double retention) { return orders(retention) - 2.0 * now; };
  DoubledRevenueClaim claim{
      .change = finite_number(orders(inputs.retention_annual + kPoints) / now - 1.0),
      .retention_needed = undefined("claim_never_true")};
  if (missing(1.0) >= 0.0) claim.retention_needed = bisect(missing, inputs.retention_annual, 1.0);
  return claim;
}

NewVersusKeptClaim test_new_versus_kept(const CalculatorInputs& inputs) {
  if (!(inputs.cac > 0.0)) return {undefined("no_cac"), undefined("no_cac")};
  NewVersusKeptClaim claim{.times = undefined("no_service_cost"),
                           .true_up_to_cost = inputs.cac / 6.0};
  if (inputs.service_cost_per_year > 0.0)
    claim.times = finite_number(inputs.cac / inputs.service_cost_per_year);
  return claim;
}

ExistingRevenueClaim test_existing_revenue(const CalculatorInputs& inputs) {
  constexpr double kClaimed = 0.65;
  const double repeat = repeat_orders(inputs);
  const finance::CustomerRates rates = finance::customer_rates(inputs);
  const double active_months =
      finance::annuity(rates.stopping_rate_per_month, inputs.horizon_months);
  ExistingRevenueClaim claim{.share = finite_number(repeat / (1.0 + repeat)),
                             .orders_needed = undefined("claim_never_true")};
  if (active_months > 0.0)
    claim.orders_needed =
        finite_number(kClaimed / (1.0 - kClaimed) * kMonthsPerYear / active_months);
  return claim;
}

TenTimesClaim test_ten_times(const CalculatorInputs& inputs) {
  const double per_month = inputs.orders_per_year / kMonthsPerYear;
  TenTimesClaim claim{.times = finite_number(1.0 + per_month * inputs.horizon_months),
                      .months_needed = undefined("no_repeat_orders")};
  if (per_month > 0.0) claim.months_needed = finite_number(9.0 / per_month);
  return claim;
}

EmotionalBondClaim test_emotional_bond(const CalculatorInputs& inputs) {
  constexpr double kClaimed = 4.06;
  constexpr double kLongerStay = 5.1 / 3.4;
  const CalculatorInputs longer =
      with_retention(inputs, std::pow(inputs.retention_annual, 1.0 / kLongerStay));
  const Number before = finance::lifetime_value(inputs);
  const Number after = finance::lifetime_value(longer);
  EmotionalBondClaim claim{.longer_stay_change = relative_change(before, after),
                           .orders_times_needed = undefined("claim_never_true")};
  if (!claim.longer_stay_change) {
    claim.orders_times_needed = claim.longer_stay_change;
    return claim;
  }
  // CLV is linear in the orders per month: what one more times the orders brings is m lambda A.
  const finance::CustomerRates rates = finance::customer_rates(longer);
  const double per_times = rates.contribution_per_order * rates.orders_per_month *
                           finance::annuity(rates.total_decay_per_month(), longer.horizon_months);
  if (per_times > 0.0)
    claim.orders_times_needed = finite_number(1.0 + (kClaimed * *before - *after) / per_times);
  return claim;
}

}  // namespace clv::levers
