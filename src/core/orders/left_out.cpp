#include "core/orders/left_out.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/sorted_order.h"

namespace clv::orders {
namespace {

Reject reject_of(Exclusion reason, const Place& place, std::uint16_t column) {
  return {.line = place.line,
          .file = static_cast<std::uint16_t>(place.file),
          .column = column,
          .reason = reason};
}

}  // namespace

void LeftOut::add_row(Exclusion reason, const Place& place, std::uint16_t column) {
  at(tallies_, reason).add(place, 1, 0);
  list(reason, place, column);
}

void LeftOut::add_order(Exclusion reason, const ClosedOrder& closed, bool is_order) {
  at(tallies_, reason).add(closed.place, closed.rows, is_order ? 1 : 0);
  list(reason, closed.place, Reject::kNoColumn);
}

void LeftOut::note_counted(const ClosedOrder& closed) {
  if (!lists_rejects_) return;
  const std::size_t currency = closed.order.currency;
  if (counted_by_currency_.size() <= currency) counted_by_currency_.resize(currency + 1);
  counted_by_currency_[currency].push_back(
      reject_of(Exclusion::other_currency, closed.place, Reject::kNoColumn));
}

void LeftOut::add_currency(std::uint32_t index, const ExclusionTally& orders) {
  at(tallies_, Exclusion::other_currency).add(orders);
  if (index < counted_by_currency_.size())
    std::ranges::copy(counted_by_currency_[index], std::back_inserter(rejects_));
}

std::vector<Reject> LeftOut::take_rejects() {
  sort_by(rejects_, [](const Reject& reject) { return std::pair(reject.file, reject.line); });
  return std::move(rejects_);
}

void LeftOut::list(Exclusion reason, const Place& place, std::uint16_t column) {
  if (lists_rejects_) rejects_.push_back(reject_of(reason, place, column));
}

}  // namespace clv::orders
