#include "core/customers/cohorts.h"

#include <algorithm>
#include <cstddef>
#include <ranges>

#include "base/assert.h"

namespace clv::customers {

CohortCounter::CohortCounter(const CohortTerms& terms, DayNumber as_of)
    : terms_(terms), as_of_(as_of), newest_(period_number(as_of, terms.by)) {
  CLV_ASSERT(terms.horizon_periods >= 1 && terms.horizon_periods <= kLongestHorizonPeriods,
             "a horizon that there is memory for");
  CLV_ASSERT(terms.most_cohorts >= 1 && terms.most_cohorts <= kMostCohorts,
             "cohorts that there is memory for");
}

void CohortCounter::take(std::span<const orders::Purchase> purchases,
                         const CustomerTotals& totals) {
  if (!totals.is_customer()) return;
  CLV_ASSERT(totals.first_day <= as_of_, "purchases after the as-of day are not seen");
  const std::int32_t age = newest_ - period_number(totals.first_day, terms_.by);
  if (age >= terms_.most_cohorts) {
    ++older_customers_;
    return;
  }
  const auto index = static_cast<std::size_t>(age);
  if (index >= by_age_.size()) by_age_.resize(index + 1);
  Counted& cohort = by_age_[index];
  cohort.cells.resize(static_cast<std::size_t>(terms_.horizon_periods));
  cohort.any_first_day = totals.first_day;
  ++cohort.customers;
  std::int32_t last_active = -1;
  for (const orders::Purchase& purchase : purchases) {
    const DayNumber day = std::max<DayNumber>(purchase.day, totals.first_day);
    const std::int32_t period = elapsed_period(day - totals.first_day, terms_.by);
    if (period >= terms_.horizon_periods) break;
    if (day == totals.first_day)
      cohort.first_day_revenue = orders::add(cohort.first_day_revenue, purchase.net);
    Cell& cell = cohort.cells[static_cast<std::size_t>(period)];
    cell.revenue = orders::add(cell.revenue, purchase.net);
    if (purchase.is_refund != 0) continue;
    ++cell.orders;
    cell.active += period != last_active ? 1 : 0;
    last_active = period;
  }
}

Number CohortCounter::contribution(orders::Amount revenue, std::uint32_t customers) const {
  if (!terms_.gross_margin) return terms_.gross_margin;
  return orders::to_major_units(revenue) * *terms_.gross_margin / static_cast<double>(customers);
}

Number CohortCounter::payback(const Cohort& cohort, const Counted& counted) const {
  if (!terms_.cac) return terms_.cac;
  if (!terms_.gross_margin) return terms_.gross_margin;
  const double cac = *terms_.cac;
  const bool is_complete = last_day_of_period(counted.any_first_day, terms_.by) <= as_of_;
  if (is_complete && *contribution(counted.first_day_revenue, counted.customers) >= cac) return 0.0;
  const auto reached = std::ranges::find_if(
      cohort.periods, [&](const CohortPeriod& period) { return *period.contribution >= cac; });
  if (reached != cohort.periods.end()) {
    const auto periods = static_cast<double>(reached - cohort.periods.begin() + 1);
    return periods * months_per_period(terms_.by);
  }
  if (cohort.periods.empty()) return undefined("cohort_not_observed");
  if (cohort.periods.size() < counted.cells.size()) return undefined("not_paid_back_yet");
  return undefined("not_paid_back_within_horizon");
}

Cohort CohortCounter::close(const Counted& counted) const {
  Cohort cohort;
  cohort.name = period_name(counted.any_first_day, terms_.by);
  cohort.customers = counted.customers;
  cohort.is_small = counted.customers < kSmallCohort;
  const DayNumber last_first_day = last_day_of_period(counted.any_first_day, terms_.by);
  CohortPeriod sums;
  for (const Cell& cell : counted.cells) {
    const auto number = static_cast<std::int32_t>(cohort.periods.size());
    if (last_elapsed_day(number, terms_.by) > as_of_ - last_first_day) break;
    sums.share_active = static_cast<double>(cell.active) / static_cast<double>(counted.customers);
    sums.orders += cell.orders;
    sums.revenue = orders::add(sums.revenue, cell.revenue);
    sums.contribution = contribution(sums.revenue, counted.customers);
    cohort.periods.push_back(sums);
  }
  cohort.payback_months = payback(cohort, counted);
  return cohort;
}

Cohorts CohortCounter::finish() const {
  Cohorts cohorts{.terms = terms_, .older_customers = older_customers_, .cohorts = {}};
  for (const Counted& counted : std::views::reverse(by_age_)) {
    if (counted.customers > 0) cohorts.cohorts.push_back(close(counted));
  }
  return cohorts;
}

}  // namespace clv::customers
