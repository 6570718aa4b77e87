#include "core/models/rolling.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/models/totals.h"

namespace clv::models {
namespace {

// Where the mean square of the misses is no more than this many times what parameters and chance
// explain, it is no more than chance gives: starts share days, so that three vary like about two.
constexpr double kClearly = 1.5;
constexpr double kMostGrowth = 4.0;
// A scatter that one or two misses tell is widened as Student's t distribution with one degree of freedom
// more asks for, to hold nine tenths. Three are enough: on real logs the range then holds what it should
// (docs/FORECASTS.md), and half as much again would hold no more.
constexpr double kFewMisses[] = {3.151, 2.047, 1.0};

double revenue_in(const HoldoutSplit& split, const orders::Ledger& ledger) {
  double sum = 0.0;
  for (const CustomerSummary& customer : split.customers) {
    for (const orders::Purchase& purchase : ledger.of_customer(customer.customer)) {
      if (purchase.day >= split.first_day && purchase.day < split.first_day + split.days)
        sum += orders::to_major_units(purchase.net);
    }
  }
  return sum;
}

std::optional<RollingStart> look_at(std::span<const PurchaseModel* const> kin,
                                    const HoldoutSplit& split, const orders::Ledger& ledger) {
  PurchaseFitResult fit;
  const auto model = std::ranges::find_if(kin, [&](const PurchaseModel* one) {
    fit = fit_before(*one, split);
    return fit.fit.has_value();
  });
  if (model == kin.end()) return std::nullopt;
  const FittedModels models{
      .purchases = *model,
      .purchase_fit = *fit.fit,
      .values = choose_value_model(fit_gamma_gamma(split.customers), split.customers),
      .clock = split.clock,
      .as_of = split.first_day - 1};
  const ForecastTotals totals =
      forecast_totals(models, split.customers,
                      {.horizon_months = split.days / kDaysPerMonth, .discount_rate_annual = 0.0});
  RollingStart start{.first_day = split.first_day,
                     .days = split.days,
                     .predicted = totals.orders->expected,
                     .log_variance = totals.orders->log_variance};
  for (const std::uint32_t orders : split.actual) start.actual += orders;
  if (start.actual <= 0.0 || start.predicted <= 0.0) return std::nullopt;
  if (totals.revenue) {
    start.predicted_revenue = totals.revenue->expected;
    start.revenue_log_variance = totals.revenue->log_variance;
    start.actual_revenue = revenue_in(split, ledger);
  } else {
    start.predicted_revenue = std::unexpected(totals.revenue.error());
  }
  return start;
}

struct Miss {
  double squared;
  double expected;
};

double excess_of(std::span<const Miss> misses) {
  double squared = 0.0;
  double expected = 0.0;
  for (const Miss& miss : misses) {
    squared += miss.squared / static_cast<double>(misses.size());
    expected += miss.expected / static_cast<double>(misses.size());
  }
  if (!(squared > kClearly * expected)) return 0.0;
  return kFewMisses[std::min(misses.size(), std::size(kFewMisses)) - 1] * squared - expected;
}

double square(double x) { return x * x; }

double over(double log_variance, const std::vector<RollingStart>& starts, double horizon_days) {
  if (starts.empty()) return 0.0;
  return log_variance * std::min(kMostGrowth, horizon_days / starts.front().days);
}

}  // namespace

Number PastMisses::mean_error() const {
  if (starts.empty()) return undefined("no_orders_in_holdout");
  double sum = 0.0;
  for (const RollingStart& start : starts) sum += std::fabs(start.predicted / start.actual - 1.0);
  return sum / static_cast<double>(starts.size());
}

double PastMisses::orders_variance(double horizon_days) const {
  return over(orders_log_variance, starts, horizon_days);
}

double PastMisses::revenue_variance(double horizon_days) const {
  return over(revenue_log_variance, starts, horizon_days);
}

std::vector<HoldoutDays> rolling_starts(DayNumber first_order, DayNumber as_of) {
  std::vector<HoldoutDays> starts;
  const std::expected<HoldoutDays, Undefined> last = holdout_days(first_order, as_of);
  if (!last) return starts;
  for (const double step : {0.0, 0.5, 1.0}) {
    const HoldoutDays start{
        .first_day = last->first_day - static_cast<DayNumber>(step * last->days),
        .days = last->days};
    if (start.first_day - first_order >= std::max(kShortestHoldoutDays, last->days))
      starts.push_back(start);
  }
  return starts;
}

PastMisses look_at_misses(std::span<const PurchaseModel* const> kin,
                          std::span<const HoldoutSplit> splits, const orders::Ledger& ledger) {
  PastMisses misses;
  std::vector<Miss> orders;
  std::vector<Miss> revenue;
  for (const HoldoutSplit& split : splits) {
    const std::optional<RollingStart> start = look_at(kin, split, ledger);
    if (!start) continue;
    orders.push_back({.squared = square(std::log(start->predicted / start->actual)),
                      .expected = start->log_variance});
    if (start->predicted_revenue && *start->predicted_revenue > 0.0 &&
        start->actual_revenue > 0.0) {
      revenue.push_back(
          {.squared = square(std::log(*start->predicted_revenue / start->actual_revenue)),
           .expected = start->revenue_log_variance});
    }
    misses.starts.push_back(*start);
  }
  misses.orders_log_variance = excess_of(orders);
  misses.revenue_log_variance = excess_of(revenue);
  return misses;
}

}  // namespace clv::models
