#include "core/orders/order_collector.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/hash.h"

namespace clv::orders {

bool OrderCollector::repeats_earlier_file(const OrderRow& row) {
  if (!rules_.compares_files) return false;
  const std::uint64_t parts[] = {row.customer_hash.value_or(0),
                                 static_cast<std::uint64_t>(row.day.value_or(0)),
                                 static_cast<std::uint64_t>(row.amount.value_or(0)),
                                 static_cast<std::uint64_t>(row.refund.value_or(0))};
  return repeated_rows_.is_repeat(hash_text({reinterpret_cast<const char*>(parts), sizeof(parts)}),
                                  row.place.file);
}

void OrderCollector::add(const OrderRow& row) {
  WaitingRow& waiting = next_waiting();
  waiting.row = row;
  waiting.is_repeat = false;
  if constexpr (IdTable::kFetchesAhead) fetch_ids(row);
}

void OrderCollector::repeat(const Place& place) {
  WaitingRow& waiting = next_waiting();
  waiting.row.place = place;
  waiting.is_repeat = true;
}

OrderCollector::WaitingRow& OrderCollector::next_waiting() {
  if (waiting_count_ == waiting_.size()) take_waiting();
  return waiting_[waiting_count_++];
}

void OrderCollector::fetch_ids(const OrderRow& row) const {
  if (row.order_hash) open_orders_.fetch(*row.order_hash);
  if (row.customer_hash) customers_.fetch(*row.customer_hash);
}

void OrderCollector::take_waiting() {
  const std::span waiting(waiting_.data(), std::exchange(waiting_count_, 0));
  // Loads that stand together wait for memory at the same time.
  if constexpr (!IdTable::kFetchesAhead) {
    for (const auto& [row, is_repeat] : waiting) {
      if (!is_repeat) fetch_ids(row);
    }
  }
  for (const auto& [row, is_repeat] : waiting) {
    if (is_repeat) {
      take_repeat(row.place);
    } else {
      take(row);
    }
  }
}

void OrderCollector::take(const OrderRow& row) {
  if (!row.order_hash) {
    if (repeats_earlier_file(row)) return exclude(Exclusion::duplicate_row, row.place);
    OpenOrder order;
    merge(order, row);
    close({.order = order, .place = row.place, .rows = 1, .traits = row.traits});
    return;
  }
  OpenOrder* const order = open_orders_.find_or_open(*row.order_hash, row.place);
  if (order == nullptr) return exclude(Exclusion::duplicate_order, row.place);
  if (row.amount_basis == AmountBasis::per_row_unless_repeated) open_orders_.watch_totals();
  merge(*order, row);
  if (first_orders_.reads_traits()) open_orders_.add_traits(row.traits);
  open_orders_.count_row();
}

void OrderCollector::take_repeat(const Place& place) {
  OpenOrder* const order = open_orders_.last();
  if (order == nullptr) return exclude(Exclusion::duplicate_order, place);
  add_blank_row(*order);
  open_orders_.count_row();
}

void OrderCollector::merge(OpenOrder& order, const OrderRow& row) {
  add_row(order, row, rules_);
  if (!row.customer_hash) return;
  if (order.has_customer == 0) {
    order.customer = customers_.find_or_add(*row.customer_hash);
    order.has_customer = 1;
  } else if (order.customers_differ == 0 && !customers_.is(order.customer, *row.customer_hash)) {
    note_shared(order, row.place);
  }
}

void OrderCollector::note_shared(OpenOrder& order, const Place& place) {
  constexpr std::size_t kExamples = 3;
  order.customers_differ = 1;
  if (shared_orders_.empty() || shared_orders_.back().file != place.file)
    shared_orders_.push_back({.file = place.file, .orders = 0, .lines = {}});
  SharedOrders& shared = shared_orders_.back();
  ++shared.orders;
  if (shared.lines.size() < kExamples) shared.lines.push_back(place.line);
}

void OrderCollector::close(const ClosedOrder& closed) {
  const OpenOrder& order = closed.order;
  if (order.has_day == 0 || order.has_amount == 0) {
    const Exclusion missing =
        order.has_day != 0 ? Exclusion::missing_amount : Exclusion::missing_date;
    return left_out_.add_order(missing, closed, true);
  }
  CurrencyTotals& totals = currencies_[order.currency];
  orders_in_file_ += order.is_sale() ? 1 : 0;
  order_lines_ += closed.rows;
  Exclusion exclusion = order.exclusion();
  if (exclusion == Exclusion::none) exclusion = rules_.exclusion_by_day(order.day);
  if (exclusion != Exclusion::none) {
    left_out_.add_order(exclusion, closed, order.is_sale());
    totals.refunds_excluded = clv::orders::add(totals.refunds_excluded, order.refund);
    return;
  }
  count(closed, totals);
}

void OrderCollector::count(const ClosedOrder& closed, CurrencyTotals& totals) {
  const OpenOrder& order = closed.order;
  const DayNumber day = order.day;
  const bool is_refund = !order.is_sale();
  totals.all.add(closed.place, closed.rows, is_refund ? 0 : 1);
  left_out_.note_counted(closed);
  if (is_refund) {
    totals.refunds = clv::orders::add(totals.refunds, -order.amount);
    ++totals.refund_rows;
  } else {
    totals.gross = clv::orders::add(totals.gross, order.amount);
    totals.refunds = clv::orders::add(totals.refunds, order.refund);
    totals.zero_orders += order.amount == 0 ? 1 : 0;
    ++totals.orders;
    totals.first_day = std::min(totals.first_day.value_or(day), day);
    totals.last_day = std::max(totals.last_day.value_or(day), day);
  }
  if (order.has_customer == 0) {
    totals.guests.add(closed.place, closed.rows, is_refund ? 0 : 1);
    return;
  }
  if (!is_refund && first_orders_.reads_traits()) first_orders_.keep(order, closed.traits);
  purchases_.push_back({.customer = order.customer,
                        .day = order.day,
                        .currency = order.currency,
                        .is_refund = is_refund ? 1U : 0U,
                        .net = clv::orders::add(order.amount, -order.refund)});
}

std::vector<Purchase> OrderCollector::take_purchases(std::uint32_t main) {
  std::vector<double> rates(currencies_.size());
  for (std::uint32_t i = 0; i < currencies_.size(); ++i)
    rates[i] = currencies_.rate_of(i, main, rules_.exchange_rates);
  std::size_t count = 0;
  for (std::size_t i = 0; i < purchases_.size(); ++i)
    count += rates[purchases_[i].currency] > 0 ? 1 : 0;
  std::vector<Purchase> taken;
  taken.reserve(count);
  purchases_.drain([&](const Purchase& purchase) {
    const double rate = rates[purchase.currency];
    if (rate <= 0) return;
    taken.push_back(purchase);
    if (purchase.currency != main) taken.back().net = exchanged(purchase.net, rate);
  });
  return taken;
}

OrderSummary OrderCollector::finish() {
  take_waiting();
  OrderSummary summary;
  summary.totals = open_orders_.settle_totals();
  summary.shared_orders = std::move(shared_orders_);
  order_lines_ += open_orders_.take_refunds_off(rules_);
  open_orders_.drain([this](const ClosedOrder& closed) { close(closed); });
  const std::uint32_t main = currencies_.choose_main(rules_.main_currency, rules_.exchange_rates);
  summary.currencies = currencies_.shares(main, rules_.exchange_rates);
  for (std::uint32_t i = 0; i < currencies_.size(); ++i) {
    if (i == main || currencies_[i].all.rows == 0) continue;
    const double rate = currencies_.rate_of(i, main, rules_.exchange_rates);
    if (rate > 0) {
      currencies_[main].add_exchanged(currencies_[i], rate);
    } else {
      left_out_.add_currency(i, currencies_[i].all);
      summary.other_currencies.push_back(currencies_[i].code);
    }
  }
  summary.main = std::move(currencies_[main]);
  left_out_.set_guests(summary.main.guests);
  summary.orders_in_file = orders_in_file_;
  summary.order_lines = order_lines_;
  summary.customers_in_file = customers_.size();
  summary.customer_names = customers_.take_names();
  customers_ = CustomerTable(false);
  summary.first_traits = first_orders_.take(summary.customers_in_file);
  summary.rejects = left_out_.take_rejects();
  summary.excluded = left_out_.take_tallies();
  summary.ledger = Ledger(take_purchases(main), summary.customers_in_file);
  return summary;
}

}  // namespace clv::orders
