#include "core/customers/segments.h"

#include <cstddef>
#include <utility>

#include "base/assert.h"
#include "core/customers/quintiles.h"

namespace clv::customers {
namespace {

constexpr std::uint8_t kNoScores = 0xFF;
constexpr int kCodes = kScores * kScores * kScores;

std::uint8_t encode(const RfmScores& scores) {
  const int code =
      ((scores.last_order - 1) * kScores + scores.orders - 1) * kScores + scores.revenue - 1;
  return static_cast<std::uint8_t>(code);
}

RfmScores decode(std::uint8_t code) {
  return {.last_order = static_cast<std::uint8_t>(code / (kScores * kScores) + 1),
          .orders = static_cast<std::uint8_t>(code / kScores % kScores + 1),
          .revenue = static_cast<std::uint8_t>(code % kScores + 1)};
}

std::array<Segment, kCodes> segments_by_code() {
  std::array<Segment, kCodes> segments{};
  for (std::size_t code = 0; code < segments.size(); ++code)
    segments[code] = segment_of_scores(decode(static_cast<std::uint8_t>(code)));
  return segments;
}

template <typename Measure>
Quintiles rank(std::span<const CustomerTotals> customers, TieRank ties, const Measure& measure) {
  std::vector<std::int64_t> values;
  values.reserve(customers.size());
  for (const CustomerTotals& totals : customers) {
    if (totals.is_customer()) values.push_back(measure(totals));
  }
  return {std::move(values), ties};
}

std::int64_t by_last_order(const CustomerTotals& totals) { return totals.last_day; }
std::int64_t by_orders(const CustomerTotals& totals) { return totals.purchase_days; }
std::int64_t by_revenue(const CustomerTotals& totals) { return totals.revenue; }

struct Sums {
  std::uint64_t days_since_last_order = 0;
  std::uint64_t orders = 0;
};

double mean(std::uint64_t sum, std::uint64_t count) {
  return static_cast<double>(sum) / static_cast<double>(count);
}

}  // namespace

Segmentation::Segmentation(std::span<const CustomerTotals> customers, DayNumber as_of) {
  score(customers);
  count(customers, as_of);
}

void Segmentation::score(std::span<const CustomerTotals> customers) {
  const Quintiles last_order = rank(customers, TieRank::middle, by_last_order);
  const Quintiles orders = rank(customers, TieRank::worst, by_orders);
  const Quintiles revenue = rank(customers, TieRank::middle, by_revenue);
  codes_.reserve(customers.size());
  for (const CustomerTotals& totals : customers) {
    codes_.push_back(totals.is_customer()
                         ? encode({.last_order = last_order.score(by_last_order(totals)),
                                   .orders = orders.score(by_orders(totals)),
                                   .revenue = revenue.score(by_revenue(totals))})
                         : kNoScores);
  }
}

void Segmentation::count(std::span<const CustomerTotals> customers, DayNumber as_of) {
  const std::array<Segment, kCodes> segments = segments_by_code();
  std::array<Sums, kSegmentCount> sums{};
  std::uint64_t all_customers = 0;
  orders::Amount all_revenue = 0;
  for (std::size_t i = 0; i < customers.size(); ++i) {
    if (codes_[i] == kNoScores) continue;
    const CustomerTotals& totals = customers[i];
    CLV_ASSERT(totals.last_day <= as_of, "orders after the as-of day are not seen");
    const auto index = static_cast<std::size_t>(segments[codes_[i]]);
    ++figures_[index].customers;
    figures_[index].revenue = orders::add(figures_[index].revenue, totals.revenue);
    sums[index].days_since_last_order += static_cast<std::uint64_t>(as_of - totals.last_day);
    sums[index].orders += totals.orders;
    ++all_customers;
    all_revenue = orders::add(all_revenue, totals.revenue);
  }
  for (std::size_t index = 0; index < kSegmentCount; ++index) {
    SegmentFigures& figures = figures_[index];
    figures.segment = static_cast<Segment>(index);
    if (all_customers > 0) figures.customer_share = mean(figures.customers, all_customers);
    if (all_revenue > 0) {
      figures.revenue_share =
          orders::to_major_units(figures.revenue) / orders::to_major_units(all_revenue);
    }
    if (figures.customers == 0) continue;
    figures.mean_days_since_last_order = mean(sums[index].days_since_last_order, figures.customers);
    figures.mean_orders = mean(sums[index].orders, figures.customers);
  }
}

Segment Segmentation::segment_of(std::uint32_t customer) const {
  const std::optional<RfmScores> scores = scores_of(customer);
  return scores ? segment_of_scores(*scores) : Segment::none;
}

std::optional<RfmScores> Segmentation::scores_of(std::uint32_t customer) const {
  CLV_ASSERT(customer < codes_.size(), "customer index out of range");
  if (codes_[customer] == kNoScores) return std::nullopt;
  return decode(codes_[customer]);
}

}  // namespace clv::customers
