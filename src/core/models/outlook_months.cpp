#include "core/models/outlook_months.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace clv::models {
namespace {

constexpr std::size_t kShapeCustomers = 2000;
constexpr std::size_t kMostMonths = 24;

DayNumber end_of_month(DayNumber day) {
  const CivilDate date = to_civil_date(day);
  return to_day_number(date.month == 12 ? CivilDate{date.year + 1, 1, 1}
                                        : CivilDate{date.year, date.month + 1, 1}) -
         1;
}

double expected_until(const FittedModels& models, std::span<const CustomerSummary> customers,
                      double days) {
  Scorer scorer =
      make_scorer(models, {.horizon_months = days / kDaysPerMonth, .discount_rate_annual = 0.0});
  double sum = 0.0;
  for (const CustomerSummary& customer : customers) sum += scorer.score(customer).expected_orders;
  return sum;
}

}  // namespace

double season_log_variance(const Season& season, const ModelClock& clock, DayNumber as_of,
                           double horizon_days) {
  if (!season.is_used || horizon_days < 1.0) return 0.0;
  std::array<double, 12> share{};
  const auto days = static_cast<DayNumber>(horizon_days);
  for (DayNumber day = as_of + 1; day <= as_of + days; ++day)
    share[static_cast<std::size_t>(to_civil_date(day).month - 1)] += clock.between(day - 1, day);
  double all = 0.0;
  for (const double part : share) all += part;
  // Factors are 1 on average over a year, so that an error of one moves the others.
  double variance = 0.0;
  for (std::size_t month = 0; month < share.size(); ++month) {
    const double more = share[month] / all - season.factors[month] / 12.0;
    variance += more * more * season.errors[month] * season.errors[month];
  }
  return variance;
}

std::vector<ForecastMonth> forecast_months(const Forecast& forecast, const FittedModels& models,
                                           const ForecastTerms& terms) {
  std::vector<ForecastMonth> months;
  const std::vector<CustomerSummary> sample = every_kth(forecast.customers, kShapeCustomers);
  const double horizon = terms.horizon_months * kDaysPerMonth;
  if (!forecast.totals.orders || forecast.totals.orders->expected <= 0.0) return months;
  const double all = expected_until(models, sample, horizon);
  if (all <= 0.0) return months;
  const Estimate& total = *forecast.totals.orders;
  const double scale = total.expected / all;
  double before = 0.0;
  for (DayNumber day = forecast.as_of; months.size() < kMostMonths;) {
    const CivilDate date = to_civil_date(day + 1);
    const DayNumber end = end_of_month(day + 1);
    // A horizon of twelve months ends in the middle of a day, and counts as twelve.
    if (end - forecast.as_of > horizon + 1.0) break;
    const double until =
        scale * expected_until(models, sample, std::min<double>(end - forecast.as_of, horizon));
    const double orders = std::max(until - before, 1e-9);
    const double season = forecast.season.is_used
                              ? forecast.season.errors[static_cast<std::size_t>(date.month - 1)]
                              : 0.0;
    months.push_back({.year = date.year,
                      .month = date.month,
                      .orders = with_range(until - before,
                                           total.log_variance + 1.0 / orders + season * season)});
    before = until;
    day = end;
  }
  return months;
}

}  // namespace clv::models
