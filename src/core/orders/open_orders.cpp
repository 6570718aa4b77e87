#include "core/orders/open_orders.h"

namespace clv::orders {

OpenOrder* OpenOrders::find_or_open(std::uint64_t order_hash, const Place& place) {
  if (files_.empty() || files_.back().file != place.file)
    files_.push_back({.file = place.file, .first_order = order_ids_.size()});
  if (order_hash != last_hash_ || order_ids_.size() == 0) {
    const IdTable::Found found = order_ids_.find_or_add(order_hash);
    if (found.is_new) orders_.push_back({.line = place.line});
    last_hash_ = order_hash;
    last_ = found.index;
  }
  return last();
}

OpenOrder* OpenOrders::last() {
  return last_ < files_.back().first_order ? nullptr : &orders_[last_];
}

void OpenOrders::count_row() {
  OpenOrder& order = orders_[last_];
  if (order.rows == OpenOrder::kMostRows) {
    ++more_rows_[last_];
  } else {
    ++order.rows;
  }
}

void OpenOrders::add_traits(const TraitLabels& traits) {
  // Orders of earlier files may have none.
  while (traits_.size() <= last_) traits_.push_back({});
  TraitLabels& known = traits_[last_];
  for (std::size_t i = 0; i < kTraitCount; ++i) {
    if (known[i] == 0) known[i] = traits[i];
  }
}

std::uint32_t OpenOrders::end_of(std::size_t file) const {
  return file + 1 < files_.size() ? files_[file + 1].first_order : order_ids_.size();
}

std::vector<FileTotals> OpenOrders::settle_totals() {
  std::vector<FileTotals> settled;
  for (std::size_t file = 0; file < files_.size(); ++file) {
    if (!files_[file].watches_totals) continue;
    RepeatedTotals totals;
    for (std::uint32_t i = files_[file].first_order; i < end_of(file); ++i) totals.see(orders_[i]);
    if (totals.are_repeated()) {
      for (std::uint32_t i = files_[file].first_order; i < end_of(file); ++i) {
        if (orders_[i].likeness() == RowLikeness::equal) count_once(orders_[i]);
      }
    }
    settled.push_back({.file = files_[file].file, .totals = std::move(totals)});
  }
  return settled;
}

std::uint64_t OpenOrders::take_refunds_off(const CollectingRules& rules) {
  std::uint64_t rows = 0;
  for (const Reference& reference : references_) {
    const std::optional<std::uint32_t> from = order_ids_.find(reference.refund);
    const std::optional<std::uint32_t> to = order_ids_.find(reference.order);
    if (!from || !to || *from == *to) continue;
    OpenOrder& refund = orders_[*from];
    const std::uint32_t rows_of_refund = refund.rows;
    if (take_refund_off(refund, orders_[*to], rules)) rows += rows_of_refund;
  }
  references_.clear();
  return rows;
}

std::uint64_t OpenOrders::rows_of(const OpenOrder& order, std::uint32_t index) const {
  const auto more = order.rows == OpenOrder::kMostRows ? more_rows_.find(index) : more_rows_.end();
  return order.rows + (more == more_rows_.end() ? 0 : more->second);
}

}  // namespace clv::orders
