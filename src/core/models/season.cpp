#include "core/models/season.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <expected>
#include <span>
#include <utility>
#include <vector>

#include "core/models/bg_nbd.h"
#include "core/models/customer_summary.h"
#include "core/models/expected_curve.h"
#include "core/models/special_functions.h"

namespace clv::models {
namespace {

constexpr std::size_t kMonths = 12;
constexpr std::size_t kFittedCustomers = 5000;
constexpr int kRounds = 4;
constexpr int kFittingSteps = 50;
constexpr double kSignificant = 0.01;
constexpr double kFewestOrders = 100.0;
constexpr double kLeastFactor = 0.02;
// Shops of a few hundred customers without any trend scatter by about this much between years, because
// a model fitted to all of it leaves a little of what customers happen to do to each.
constexpr double kLeastTrend = 0.1;
constexpr double kTrendErrors = 3.0;
constexpr double kYearDays = 365.25;

// A calendar month of the history, or the part of it that is there.
struct Month {
  std::size_t of_year;    // 0 … 11
  std::size_t block;      // years before the end
  DayNumber last;         // its last day in the history
  double orders = 0.0;    // repeat purchase days
  double expected = 0.0;  // without a season
};

struct History {
  DayNumber first = 0;
  DayNumber as_of = 0;
  NewCustomers customers;
  std::vector<Month> months;
  double orders = 0.0;
};

std::vector<Month> months_between(DayNumber first, DayNumber last) {
  std::vector<Month> months;
  const CivilDate end = to_civil_date(last);
  for (DayNumber day = first; day <= last;) {
    CivilDate date = to_civil_date(day);
    const int back = (end.year - date.year) * 12 + end.month - date.month;
    const CivilDate next =
        date.month == 12 ? CivilDate{date.year + 1, 1, 1} : CivilDate{date.year, date.month + 1, 1};
    const DayNumber after = to_day_number(next);
    months.push_back({.of_year = static_cast<std::size_t>(date.month - 1),
                      .block = static_cast<std::size_t>(back / 12),
                      .last = std::min(after - 1, last)});
    day = after;
  }
  return months;
}

History read_history(const orders::Ledger& ledger, std::span<const CustomerSummary> customers,
                     DayNumber as_of) {
  double oldest = 0.0;
  for (const CustomerSummary& c : customers) oldest = std::max(oldest, c.age);
  History history{.first = as_of - static_cast<DayNumber>(oldest),
                  .as_of = as_of,
                  .customers = {},
                  .months = {},
                  .orders = 0.0};
  history.months = months_between(history.first, as_of);
  history.customers.begin = history.first;
  history.customers.new_on.assign(static_cast<std::size_t>(as_of - history.first) + 1, 0.0);
  std::vector<double> orders_on(history.customers.new_on.size(), 0.0);
  for (const CustomerSummary& c : customers) {
    const DayNumber first = as_of - static_cast<DayNumber>(c.age);
    history.customers.new_on[static_cast<std::size_t>(first - history.first)] += 1.0;
    DayNumber seen = first;
    for (const orders::Purchase& purchase : ledger.of_customer(c.customer)) {
      if (purchase.day > as_of) break;
      if (purchase.is_refund != 0 || purchase.day <= seen) continue;
      seen = purchase.day;
      orders_on[static_cast<std::size_t>(seen - history.first)] += 1.0;
    }
  }
  auto month = history.months.begin();
  for (std::size_t i = 0; i < orders_on.size(); ++i) {
    if (history.first + static_cast<DayNumber>(i) > month->last) ++month;
    month->orders += orders_on[i];
    history.orders += orders_on[i];
  }
  return history;
}

std::size_t block_count(const std::vector<Month>& months) { return months.front().block + 1; }

// The factors of months and years that give the expected sums of both (iterative proportional fitting,
// which is the maximum of the Poisson likelihood). Without `by_month` all months are 1.
std::array<double, kMonths> fit_factors(const std::vector<Month>& months, bool by_month,
                                        std::vector<double>& levels) {
  std::array<double, kMonths> factors;
  factors.fill(1.0);
  levels.assign(block_count(months), 1.0);
  for (int step = 0; step < kFittingSteps; ++step) {
    std::vector<double> orders(levels.size());
    std::vector<double> expected(levels.size());
    for (const Month& m : months) {
      orders[m.block] += m.orders;
      expected[m.block] += m.expected * factors[m.of_year];
    }
    for (std::size_t i = 0; i < levels.size(); ++i)
      levels[i] = expected[i] > 0.0 ? orders[i] / expected[i] : 1.0;
    if (!by_month) break;
    std::array<double, kMonths> month_orders{};
    std::array<double, kMonths> month_expected{};
    for (const Month& m : months) {
      month_orders[m.of_year] += m.orders;
      month_expected[m.of_year] += m.expected * levels[m.block];
    }
    for (std::size_t i = 0; i < kMonths; ++i) {
      if (month_expected[i] > 0.0) factors[i] = month_orders[i] / month_expected[i];
    }
  }
  return factors;
}

struct Fitness {
  double deviance = 0.0;
  double pearson = 0.0;
};

Fitness fitness(const std::vector<Month>& months, const std::array<double, kMonths>& factors,
                const std::vector<double>& levels) {
  Fitness sum;
  for (const Month& m : months) {
    const double mean = m.expected * factors[m.of_year] * levels[m.block];
    if (mean <= 0.0) continue;
    if (m.orders > 0.0) sum.deviance += 2.0 * m.orders * std::log(m.orders / mean);
    sum.deviance -= 2.0 * (m.orders - mean);
    sum.pearson += (m.orders - mean) * (m.orders - mean) / mean;
  }
  return sum;
}

// One on average over the days of a year of 365.25 days.
void normalise(SeasonFactors& factors) {
  constexpr std::array<double, kMonths> kDays{31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  double sum = 0.0;
  for (std::size_t i = 0; i < kMonths; ++i) sum += factors[i] * kDays[i];
  for (double& factor : factors) factor *= kYearDays / sum;
}

struct Seen {
  SeasonFactors factors;
  SeasonFactors errors{};
  double p_value = 1.0;
  Number growth = undefined("history_too_short");
  double growth_error = 0.0;
};

// Between the years, by `scatter` times as much variance as chance gives.
void compare_years(const std::vector<Month>& months, const std::vector<double>& levels,
                   double scatter, Seen& seen) {
  if (levels.size() < 2 || levels[0] <= 0.0 || levels[1] <= 0.0) return;
  std::array<double, 2> orders{};
  for (const Month& m : months) {
    if (m.block < orders.size()) orders[m.block] += m.orders;
  }
  seen.growth = std::log(levels[0] / levels[1]);
  seen.growth_error = std::sqrt(scatter * (1.0 / orders[0] + 1.0 / orders[1]));
}

Seen look_at(const std::vector<Month>& months) {
  std::vector<double> levels;
  std::vector<double> plain_levels;
  Seen seen{.factors = fit_factors(months, true, levels)};
  const std::array<double, kMonths> plain = fit_factors(months, false, plain_levels);
  const double rest =
      static_cast<double>(months.size()) - static_cast<double>(levels.size()) - (kMonths - 1.0);
  const Fitness with = fitness(months, seen.factors, levels);
  const Fitness without = fitness(months, plain, plain_levels);
  const double scatter = std::max(1.0, rest > 0.0 ? with.pearson / rest : 1.0);
  const double ratio = (without.deviance - with.deviance) / (kMonths - 1.0) / scatter;
  seen.p_value = rest > 0.0 ? f_upper_tail(ratio, kMonths - 1.0, rest) : 1.0;
  compare_years(months, levels, scatter, seen);
  // Towards 1 by the share of their spread that chance alone would give (James & Stein).
  std::array<double, kMonths> orders{};
  for (const Month& m : months) orders[m.of_year] += m.orders;
  double spread = 0.0;
  double chance = 0.0;
  for (std::size_t i = 0; i < kMonths; ++i) {
    seen.factors[i] = std::max(seen.factors[i], kLeastFactor);
    seen.errors[i] = std::sqrt(scatter / std::max(orders[i], 1.0));
    const double log_factor = std::log(seen.factors[i]);
    spread += log_factor * log_factor / kMonths;
    chance += seen.errors[i] * seen.errors[i] / kMonths;
  }
  const double between = std::max(0.0, spread - chance);
  for (std::size_t i = 0; i < kMonths; ++i) {
    const double noise = seen.errors[i] * seen.errors[i];
    // Not std::pow, whose tables alone are 4 KB of a module that has no other use for them.
    seen.factors[i] = std::exp(std::log(seen.factors[i]) * between / (between + noise));
  }
  normalise(seen.factors);
  return seen;
}

// A model without a season in the time of the clock.
std::expected<std::pair<const PurchaseModel*, PurchaseParameters>, Undefined> fit_in(
    std::span<const CustomerSummary> customers, const orders::Ledger& ledger, DayNumber as_of,
    const ModelClock& clock) {
  const PurchaseTable table = make_purchase_table(retime(customers, ledger, as_of, clock));
  PurchaseFitResult result = fit_purchases(kMbgNbd, table);
  const PurchaseModel* model = &kMbgNbd;
  if (!result.fit) {
    model = &kNbd;
    result = fit_purchases(kNbd, table);
  }
  if (!result.fit) {
    // Rates that do not differ: the Poisson process, which is the limit of NBD.
    double days = 0.0;
    for (const PurchaseRow& row : table.rows)
      days += row.weight * table.times[row.age] * table.time_unit;
    if (!(days > 0.0 && table.repeats > 0.0)) return std::unexpected(result.fit.error());
    constexpr double kAllAlike = 1e4;
    return std::pair(&kNbd, PurchaseParameters{kAllAlike, kAllAlike * days / table.repeats, 0, 0});
  }
  return std::pair(model, result.fit->parameters);
}

}  // namespace

double Season::yearly_trend() const {
  const double change = growth.value_or(0.0);
  return std::fabs(change) > std::max(kLeastTrend, kTrendErrors * growth_error) ? change : 0.0;
}

double Season::trend_log_variance(double horizon_days) const {
  const double years = 0.5 * (1.0 + horizon_days / kYearDays);
  return yearly_trend() * years * yearly_trend() * years;
}

Season learn_season(const orders::Ledger& ledger, std::span<const CustomerSummary> customers,
                    DayNumber as_of) {
  Season season;
  if (customers.empty()) return season;
  History history = read_history(ledger, customers, as_of);
  if (as_of - history.first + 1 < kShortestSeasonHistoryDays) return season;
  if (history.orders < kFewestOrders) {
    season.p_value = undefined("few_orders");
    return season;
  }
  const std::vector<CustomerSummary> sample = every_kth(customers, kFittedCustomers);
  std::vector<DayNumber> ends;
  ends.reserve(history.months.size());
  for (const Month& month : history.months) ends.push_back(month.last);
  ModelClock clock;
  Seen seen;
  for (int round = 0; round < kRounds; ++round) {
    const auto fit = fit_in(sample, ledger, as_of, clock);
    if (!fit) {
      season.p_value = std::unexpected(fit.error());
      return season;
    }
    const NewCustomerOrders expected(*fit->first, fit->second,
                                     std::max(1.0, clock.between(history.first, as_of)));
    // Orders by model day, spread over the calendar as if every day were one.
    const std::vector<double> until = expected_until(history.customers, expected, clock, ends);
    double before = 0.0;
    DayNumber last = history.first - 1;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      Month& month = history.months[i];
      const double stretch =
          std::max(1e-9, clock.between(last, month.last)) / std::max(1, month.last - last);
      month.expected = std::max(0.0, until[i] - before) / stretch;
      before = until[i];
      last = month.last;
    }
    seen = look_at(history.months);
    season.p_value = seen.p_value;
    season.growth = seen.growth;
    season.growth_error = seen.growth_error;
    if (round == 0 && seen.p_value > 0.2) return season;  // refining will not find one
    clock = ModelClock(seen.factors, history.first - 1, as_of);
  }
  if (seen.p_value >= kSignificant) return season;
  season.is_used = true;
  season.factors = seen.factors;
  season.errors = seen.errors;
  return season;
}

ModelClock clock_of(const Season& season, DayNumber first, DayNumber last) {
  return season.is_used ? ModelClock(season.factors, first, last) : ModelClock();
}

}  // namespace clv::models
