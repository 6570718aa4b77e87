#include "core/customers/repeat_rates.h"

#include <cmath>
#include <cstddef>
#include <numeric>

namespace clv::customers {
namespace {

double share(std::uint64_t part, std::uint64_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);
}

// The distance at `rank`, 0 being the shortest. Precondition: rank below the sum of the counts.
double distance_at(const std::vector<std::uint64_t>& counts_by_days, std::uint64_t rank) {
  std::size_t days = 0;
  for (std::uint64_t seen = counts_by_days[0]; seen <= rank; seen += counts_by_days[days]) ++days;
  return static_cast<double>(days);
}

// Precondition: total >= 1.
double quantile(const std::vector<std::uint64_t>& counts_by_days, std::uint64_t total, double p) {
  const double place = static_cast<double>(total - 1) * p;
  const auto below = static_cast<std::uint64_t>(place);
  const double low = distance_at(counts_by_days, below);
  const double part = place - static_cast<double>(below);
  if (part == 0.0) return low;
  return low + part * (distance_at(counts_by_days, below + 1) - low);
}

}  // namespace

void RepeatCounter::count_gap(std::int32_t days) {
  const auto index = static_cast<std::size_t>(days);
  if (index >= gaps_by_days_.size()) gaps_by_days_.resize(index + 1);
  ++gaps_by_days_[index];
}

void RepeatCounter::take(std::span<const orders::Purchase> purchases) {
  std::size_t number = 0;  // of the order seen last
  DayNumber last = 0;
  for (const orders::Purchase& purchase : purchases) {
    if (purchase.is_refund != 0 || (number > 0 && purchase.day == last)) continue;
    if (number > 0) {
      const std::int32_t days = purchase.day - last;
      count_gap(days);
      if (number <= counts_.size() && as_of_ - last >= kRepeatWindowDays)
        counts_[number - 1].repeated += days <= kRepeatWindowDays ? 1 : 0;
    }
    ++number;
    last = purchase.day;
    if (number > counts_.size()) continue;
    Count& count = counts_[number - 1];
    ++count.customers;
    count.observed += as_of_ - last >= kRepeatWindowDays ? 1 : 0;
  }
}

std::vector<RepeatRate> RepeatCounter::rates() const {
  std::vector<RepeatRate> rates;
  for (std::size_t i = 0; i + 1 < counts_.size(); ++i) {
    const Count& count = counts_[i];
    RepeatRate rate{.from_order = static_cast<std::uint32_t>(i + 1),
                    .customers = count.customers,
                    .customers_observed_365d = count.observed};
    if (count.customers > 0) rate.repeat_share = share(counts_[i + 1].customers, count.customers);
    if (count.observed > 0) rate.repeat_share_365d = share(count.repeated, count.observed);
    rates.push_back(rate);
  }
  return rates;
}

DaysBetweenOrders RepeatCounter::days_between_orders() const {
  DaysBetweenOrders days;
  days.pairs = std::accumulate(gaps_by_days_.begin(), gaps_by_days_.end(), std::uint64_t{0});
  if (days.pairs == 0) return days;
  days.histogram = make_gap_histogram(gaps_by_days_);
  days.q1 = quantile(gaps_by_days_, days.pairs, 0.25);
  days.median = quantile(gaps_by_days_, days.pairs, 0.5);
  days.q3 = quantile(gaps_by_days_, days.pairs, 0.75);
  return days;
}

}  // namespace clv::customers
