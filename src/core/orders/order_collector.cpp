#include "core/orders/order_collector.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"

namespace clv::orders {
namespace {

constexpr std::size_t kMaxCurrencies = 255;

std::string to_upper_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

}  // namespace

std::uint32_t OrderCollector::intern_currency(std::string_view code) {
  const std::string upper = to_upper_ascii(code);
  const auto found = std::ranges::find(currencies_, upper, &CurrencyTotals::code);
  if (found != currencies_.end()) return static_cast<std::uint32_t>(found - currencies_.begin());
  if (currencies_.size() < kMaxCurrencies) currencies_.emplace_back().code = upper;
  return static_cast<std::uint32_t>(currencies_.size() - 1);
}

void OrderCollector::add(const OrderRow& row) {
  if (!row.order_hash) {
    OpenOrder order;
    merge(order, row);
    close(order);
    return;
  }
  const IdTable::Found found = order_ids_.find_or_add(*row.order_hash);
  if (found.is_new) open_orders_.emplace_back();
  OpenOrder& order = open_orders_[found.index];
  if (!found.is_new && order.file != row.place.file) {
    at(excluded_, Exclusion::kDuplicateOrder).add(row.place, 1, 0);
    return;
  }
  merge(order, row);
}

void OrderCollector::merge(OpenOrder& order, const OrderRow& row) {
  if (order.rows == 0) {
    order.line = row.place.line;
    order.file = static_cast<std::uint16_t>(row.place.file);
  }
  ++order.rows;
  if (row.day && !order.has_day) {
    order.day = *row.day;
    order.has_day = true;
  }
  if (row.customer_hash && !order.has_customer) {
    order.customer = customer_ids_.find_or_add(*row.customer_hash).index;
    order.has_customer = true;
  }
  if (row.amount && (!order.has_amount || row.amount_basis == AmountBasis::kPerRow)) {
    order.amount = clv::orders::add(order.amount, *row.amount);
    order.has_amount = true;
  }
  if (row.refund && (!order.has_refund || row.amount_basis == AmountBasis::kPerRow)) {
    order.refund = clv::orders::add(order.refund, *row.refund);
    order.has_refund = true;
  }
  if (order.currency == 0) order.currency = static_cast<std::uint8_t>(row.currency);
  if (order.exclusion == Exclusion::kNone) order.exclusion = row.exclusion;
}

void OrderCollector::close(const OpenOrder& order) {
  const Place place{.file = order.file, .line = order.line};
  if (!order.has_day || !order.has_amount) {
    const Exclusion missing = order.has_day ? Exclusion::kMissingAmount : Exclusion::kMissingDate;
    at(excluded_, missing).add(place, order.rows, 1);
    return;
  }
  CurrencyTotals& totals = currencies_[order.currency];
  const bool is_order = order.amount >= 0;
  orders_in_file_ += is_order ? 1 : 0;
  order_lines_ += order.rows;
  Exclusion exclusion = order.exclusion;
  if (exclusion == Exclusion::kNone && as_of_ && order.day > *as_of_)
    exclusion = Exclusion::kAfterAsOf;
  if (exclusion != Exclusion::kNone) {
    at(excluded_, exclusion).add(place, order.rows, is_order ? 1 : 0);
    totals.refunds_excluded = clv::orders::add(totals.refunds_excluded, order.refund);
    return;
  }
  count(order, totals);
}

void OrderCollector::count(const OpenOrder& order, CurrencyTotals& totals) {
  const Place place{.file = order.file, .line = order.line};
  const bool is_refund = order.amount < 0;
  totals.all.add(place, order.rows, is_refund ? 0 : 1);
  if (is_refund) {
    totals.refunds = clv::orders::add(totals.refunds, -order.amount);
    ++totals.refund_rows;
  } else {
    totals.gross = clv::orders::add(totals.gross, order.amount);
    totals.refunds = clv::orders::add(totals.refunds, order.refund);
    totals.zero_orders += order.amount == 0 ? 1 : 0;
    ++totals.orders;
    totals.first_day = std::min(totals.first_day.value_or(order.day), order.day);
    totals.last_day = std::max(totals.last_day.value_or(order.day), order.day);
  }
  if (!order.has_customer) {
    totals.guests.add(place, order.rows, is_refund ? 0 : 1);
    return;
  }
  purchases_.push_back({.customer = order.customer,
                        .day = order.day,
                        .currency = order.currency,
                        .is_refund = is_refund ? 1U : 0U,
                        .net = clv::orders::add(order.amount, -order.refund)});
}

std::uint32_t OrderCollector::choose_main_currency() {
  const auto most = std::ranges::max_element(currencies_, {}, &CurrencyTotals::orders);
  return static_cast<std::uint32_t>(most - currencies_.begin());
}

OrderSummary OrderCollector::finish() {
  for (const OpenOrder& order : open_orders_) close(order);
  open_orders_ = {};
  order_ids_ = {};
  OrderSummary summary;
  const std::uint32_t main = choose_main_currency();
  for (std::uint32_t i = 0; i < currencies_.size(); ++i) {
    const CurrencyTotals& totals = currencies_[i];
    if (i == main || totals.all.rows == 0) continue;
    at(excluded_, Exclusion::kOtherCurrency).add(totals.all);
    summary.other_currencies.push_back(totals.code);
  }
  summary.main = std::move(currencies_[main]);
  at(excluded_, Exclusion::kMissingCustomer) = summary.main.guests;
  std::erase_if(purchases_, [&](const Purchase& purchase) { return purchase.currency != main; });
  summary.orders_in_file = orders_in_file_;
  summary.order_lines = order_lines_;
  summary.customers_in_file = customer_ids_.size();
  summary.excluded = std::move(excluded_);
  summary.ledger = Ledger(std::move(purchases_), customer_ids_.size());
  return summary;
}

}  // namespace clv::orders
