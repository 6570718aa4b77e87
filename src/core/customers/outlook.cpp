#include "core/customers/outlook.h"

#include <algorithm>

namespace clv::customers {
namespace {

// The last border that is not above `number`. Precondition: the first is not above it.
template <class Borders, class Count>
std::size_t place_of(const Borders& borders, Count number) {
  const auto above = std::ranges::upper_bound(borders, number);
  return static_cast<std::size_t>(above - borders.begin()) - 1;
}

void add(Expectation& group, const models::CustomerScore& score) {
  ++group.customers;
  group.p_alive_sum += score.p_alive;
  group.orders += score.expected_orders;
  if (!score.clv) {
    group.clv = score.clv;
  } else {
    group.clv = group.clv.value_or(0.0) + *score.clv;
  }
}

// `segments`: null where nobody is in one.
std::optional<Outlook> look(const Segmentation* segments, const models::Forecast& forecast,
                            bool keeps_each) {
  if (!forecast.scorer || forecast.verdict.level == models::VerdictLevel::insufficient)
    return std::nullopt;
  models::Scorer scorer = *forecast.scorer;
  Outlook outlook;
  outlook.win_back.clv = 0.0;
  for (Expectation& group : outlook.segments) group.clv = 0.0;
  for (auto& row : outlook.map) {
    for (Expectation& cell : row) cell.clv = 0.0;
  }
  for (const models::CustomerSummary& customer : forecast.customers) {
    const models::CustomerScore score = scorer.score(customer);
    const Segment segment =
        segments == nullptr ? Segment::none : segments->segment_of(customer.customer);
    if (segment != Segment::none) add(outlook.segments[static_cast<std::size_t>(segment)], score);
    if (is_to_win_back(customer, score)) add(outlook.win_back, score);
    const auto days = static_cast<std::int32_t>(customer.age - customer.recency);
    add(outlook.map[place_of(kMapOrders, customer.frequency + 1)][place_of(kMapDays, days)], score);
    if (!keeps_each) continue;
    if (customer.customer >= outlook.clv.size()) outlook.clv.resize(customer.customer + 1);
    outlook.clv[customer.customer] = score.clv.value_or(0.0);
  }
  return outlook;
}

}  // namespace

Number Expectation::p_alive() const {
  if (customers == 0) return undefined("nobody_in_segment");
  return p_alive_sum / static_cast<double>(customers);
}

std::optional<Outlook> look_ahead(const Segmentation& segments, const models::Forecast& forecast,
                                  bool keeps_each) {
  return look(&segments, forecast, keeps_each);
}

std::optional<Outlook> look_ahead(const models::Forecast& forecast) {
  return look(nullptr, forecast, false);
}

}  // namespace clv::customers
