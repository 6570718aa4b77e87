#include "core/orders/order_collector.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <span>
#include <utility>

#include "base/assert.h"
#include "base/hash.h"
#include "base/text.h"

namespace clv::orders {
namespace {

constexpr std::size_t kMaxCurrencies = 255;

}  // namespace

std::uint32_t OrderCollector::intern_currency(std::string_view code) {
  const std::string upper = to_upper_ascii(code);
  const auto found = std::ranges::find(currencies_, upper, &CurrencyTotals::code);
  if (found != currencies_.end()) return static_cast<std::uint32_t>(found - currencies_.begin());
  if (currencies_.size() < kMaxCurrencies) currencies_.emplace_back().code = upper;
  return static_cast<std::uint32_t>(currencies_.size() - 1);
}

void OrderCollector::exclude(Exclusion exclusion, const Place& place, std::uint16_t column) {
  at(excluded_, exclusion).add(place, 1, 0);
  list_reject(place, exclusion, column);
}

void OrderCollector::list_reject(const Place& place, Exclusion exclusion, std::uint16_t column) {
  if (!rules_.lists_rejects) return;
  rejects_.push_back({.line = place.line,
                      .file = static_cast<std::uint16_t>(place.file),
                      .column = column,
                      .reason = exclusion});
}

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
  if (row.order_hash) order_ids_.fetch(*row.order_hash);
  if (row.customer_hash) customer_ids_.fetch(*row.customer_hash);
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
  if (files_.empty() || files_.back().file != row.place.file)
    files_.push_back({.file = row.place.file, .first_order = order_ids_.size()});
  const std::uint32_t index = order_of(row, *row.order_hash);
  if (index < files_.back().first_order) {
    return exclude(Exclusion::duplicate_order, row.place);
  }
  OpenOrder& order = open_orders_[index];
  merge(order, row);
  if (reads_traits()) merge_traits(index, row.traits);
  count_row(index);
}

void OrderCollector::take_repeat(const Place& place) {
  if (last_order_ < files_.back().first_order) return exclude(Exclusion::duplicate_order, place);
  count_row(last_order_);
}

void OrderCollector::count_row(std::uint32_t order) {
  OpenOrder& open = open_orders_[order];
  if (open.rows == kMostRows) {
    ++more_rows_[order];
  } else {
    ++open.rows;
  }
}

std::uint32_t OrderCollector::order_of(const OrderRow& row, std::uint64_t hash) {
  if (hash == last_order_hash_ && order_ids_.size() > 0) return last_order_;
  const IdTable::Found found = order_ids_.find_or_add(hash);
  if (found.is_new) open_orders_.push_back({.line = row.place.line});
  last_order_hash_ = hash;
  last_order_ = found.index;
  return found.index;
}

// A negative row on a later day than the rest of its order pays back a part of it; one on the same day is a line of it, such as a
// discount. Files may stand in either order of time.
bool OrderCollector::merge_refund(OpenOrder& order, const OrderRow& row) const {
  const bool both_known = order.has_amount != 0 && order.has_day != 0 && row.amount && row.day;
  if (!both_known || row.amount_basis != AmountBasis::per_row) return false;
  const bool is_refund = *row.amount < 0 && order.amount >= 0 && *row.day > order.day;
  const bool is_sale = *row.amount >= 0 && order.amount < 0 && *row.day < order.day;
  if (!is_refund && !is_sale) return false;
  const Amount paid_back = -(is_refund ? *row.amount : order.amount);
  const DayNumber day = is_refund ? *row.day : DayNumber{order.day};
  if (is_sale) {
    order.amount = *row.amount;
    order.day = *row.day;
  }
  if (exclusion_by_day(day) != Exclusion::none) return true;
  order.refund = clv::orders::add(order.refund, paid_back);
  order.has_refund = 1;
  return true;
}

void OrderCollector::merge(OpenOrder& order, const OrderRow& row) {
  const bool is_taken = merge_refund(order, row);
  if (row.day && order.has_day == 0) {
    order.day = *row.day;
    order.has_day = 1;
  }
  if (row.customer_hash && order.has_customer == 0) {
    const IdTable::Found found = customer_ids_.find_or_add(*row.customer_hash);
    if (found.is_new && rules_.names_customers) customer_hashes_.push_back(*row.customer_hash);
    order.customer = found.index;
    order.has_customer = 1;
  }
  if (row.amount && !is_taken &&
      (order.has_amount == 0 || row.amount_basis == AmountBasis::per_row)) {
    order.amount = clv::orders::add(order.amount, *row.amount);
    order.has_amount = 1;
  }
  if (row.refund && (order.has_refund == 0 || row.amount_basis == AmountBasis::per_row)) {
    order.refund = clv::orders::add(order.refund, *row.refund);
    order.has_refund = 1;
  }
  if (order.currency == 0) order.currency = static_cast<std::uint8_t>(row.currency);
  if (order.exclusion == static_cast<std::uint32_t>(Exclusion::none))
    order.exclusion = static_cast<std::uint8_t>(row.exclusion) & 31U;
}

bool OrderCollector::reads_traits() const {
  return std::ranges::any_of(is_trait_read_, std::identity());
}

void OrderCollector::merge_traits(std::uint32_t order, const TraitLabels& traits) {
  // Orders of earlier files may have none.
  while (open_traits_.size() <= order) open_traits_.push_back({});
  TraitLabels& known = open_traits_[order];
  for (std::size_t i = 0; i < kTraitCount; ++i) {
    if (known[i] == 0) known[i] = traits[i];
  }
}

// Of several on one day the one that stands first.
void OrderCollector::keep_first_order(const OpenOrder& order, const TraitLabels& traits) {
  if (order.customer >= first_orders_.size()) first_orders_.resize(std::size_t{order.customer} + 1);
  FirstOrder& first = first_orders_[order.customer];
  if (first.is_known && first.day <= order.day) return;
  first = {.day = order.day, .is_known = true, .traits = traits};
}

FirstOrderTraits OrderCollector::take_first_traits(std::uint32_t customers) {
  FirstOrderTraits taken{.of_customer = {}, .names = {}, .is_read = is_trait_read_};
  if (!reads_traits()) return taken;
  taken.of_customer.resize(customers);
  for (std::size_t i = 0; i < first_orders_.size(); ++i)
    taken.of_customer[i] = first_orders_[i].traits;
  first_orders_ = {};
  for (std::size_t i = 0; i < kTraitCount; ++i) taken.names[i] = labels_[i].names();
  return taken;
}

void OrderCollector::close(const ClosedOrder& closed) {
  const OpenOrder& order = closed.order;
  if (order.has_day == 0 || order.has_amount == 0) {
    const Exclusion missing =
        order.has_day != 0 ? Exclusion::missing_amount : Exclusion::missing_date;
    return leave_out(closed, missing, true);
  }
  CurrencyTotals& totals = currencies_[order.currency];
  const bool is_order = order.amount >= 0;
  orders_in_file_ += is_order ? 1 : 0;
  order_lines_ += closed.rows;
  auto exclusion = static_cast<Exclusion>(order.exclusion);
  if (exclusion == Exclusion::none) exclusion = exclusion_by_day(order.day);
  if (exclusion != Exclusion::none) {
    leave_out(closed, exclusion, is_order);
    totals.refunds_excluded = clv::orders::add(totals.refunds_excluded, order.refund);
    return;
  }
  count(closed, totals);
}

Exclusion OrderCollector::exclusion_by_day(DayNumber day) const {
  if (rules_.today && day > *rules_.today) return Exclusion::future_date;
  if (rules_.as_of && day > *rules_.as_of) return Exclusion::after_as_of;
  return Exclusion::none;
}

// Refunds that do not count themselves, or whose order is not there, stay as they are.
void OrderCollector::take_refunds_off() {
  for (const Reference& reference : references_) {
    const std::optional<std::uint32_t> from = order_ids_.find(reference.refund);
    const std::optional<std::uint32_t> to = order_ids_.find(reference.order);
    if (!from || !to || *from == *to) continue;
    OpenOrder& refund = open_orders_[*from];
    OpenOrder& order = open_orders_[*to];
    const bool counts = refund.rows > 0 && refund.has_day != 0 && refund.amount < 0 &&
                        refund.exclusion == static_cast<std::uint32_t>(Exclusion::none) &&
                        exclusion_by_day(refund.day) == Exclusion::none;
    const bool is_sale = order.has_day != 0 && order.has_amount != 0 && order.amount >= 0;
    if (!counts || !is_sale || refund.currency != order.currency) continue;
    order.refund = clv::orders::add(order.refund, -refund.amount);
    order.has_refund = 1;
    order_lines_ += refund.rows;
    refund.rows = 0;
  }
  references_.clear();
}

void OrderCollector::leave_out(const ClosedOrder& closed, Exclusion exclusion, bool is_order) {
  at(excluded_, exclusion).add(closed.place, closed.rows, is_order ? 1 : 0);
  list_reject(closed.place, exclusion, Reject::kNoColumn);
}

void OrderCollector::count(const ClosedOrder& closed, CurrencyTotals& totals) {
  const OpenOrder& order = closed.order;
  const DayNumber day = order.day;
  const bool is_refund = order.amount < 0;
  totals.all.add(closed.place, closed.rows, is_refund ? 0 : 1);
  if (rules_.lists_rejects) {
    counted_by_currency_.resize(std::max(counted_by_currency_.size(), currencies_.size()));
    counted_by_currency_[order.currency].push_back(
        {.line = closed.place.line,
         .file = static_cast<std::uint16_t>(closed.place.file),
         .column = Reject::kNoColumn,
         .reason = Exclusion::other_currency});
  }
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
  if (!is_refund && reads_traits()) keep_first_order(order, closed.traits);
  purchases_.push_back({.customer = order.customer,
                        .day = order.day,
                        .currency = order.currency,
                        .is_refund = is_refund ? 1U : 0U,
                        .net = clv::orders::add(order.amount, -order.refund)});
}

void OrderCollector::close_all() {
  take_refunds_off();
  order_ids_ = {};
  std::uint32_t index = 0;
  std::size_t file = 0;
  open_orders_.drain([&](const OpenOrder& order) {
    while (file + 1 < files_.size() && files_[file + 1].first_order <= index) ++file;
    const auto more = order.rows == kMostRows ? more_rows_.find(index) : more_rows_.end();
    const std::uint64_t rows = order.rows + (more == more_rows_.end() ? 0 : more->second);
    const TraitLabels traits = index < open_traits_.size() ? open_traits_[index] : TraitLabels{};
    const Place place{.file = files_[file].file, .line = order.line};
    if (order.rows > 0) close({.order = order, .place = place, .rows = rows, .traits = traits});
    ++index;
  });
}

std::vector<Purchase> OrderCollector::take_purchases(std::uint32_t currency) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < purchases_.size(); ++i)
    count += purchases_[i].currency == currency ? 1 : 0;
  std::vector<Purchase> taken;
  taken.reserve(count);
  purchases_.drain([&](const Purchase& purchase) {
    if (purchase.currency == currency) taken.push_back(purchase);
  });
  return taken;
}

std::uint32_t OrderCollector::choose_main_currency() const {
  const auto chosen = std::ranges::find(currencies_, rules_.main_currency, &CurrencyTotals::code);
  if (!rules_.main_currency.empty() && chosen != currencies_.end() && chosen->orders > 0)
    return static_cast<std::uint32_t>(chosen - currencies_.begin());
  const auto most = std::ranges::max_element(currencies_, {}, &CurrencyTotals::orders);
  return static_cast<std::uint32_t>(most - currencies_.begin());
}

std::vector<Reject> OrderCollector::take_rejects(std::uint32_t main_currency) {
  for (std::uint32_t i = 0; i < counted_by_currency_.size(); ++i) {
    if (i != main_currency)
      std::ranges::copy(counted_by_currency_[i], std::back_inserter(rejects_));
  }
  std::ranges::sort(rejects_, {},
                    [](const Reject& reject) { return std::pair(reject.file, reject.line); });
  return std::move(rejects_);
}

std::vector<std::string> OrderCollector::take_names() {
  std::vector<std::string> names;
  names.reserve(customer_hashes_.size());
  for (const std::uint64_t hash : customer_hashes_) names.push_back(std::move(names_[hash]));
  return names;
}

OrderSummary OrderCollector::finish() {
  take_waiting();
  close_all();
  OrderSummary summary;
  const std::uint32_t main = choose_main_currency();
  for (std::uint32_t i = 0; i < currencies_.size(); ++i) {
    const CurrencyTotals& totals = currencies_[i];
    if (i == main || totals.all.rows == 0) continue;
    at(excluded_, Exclusion::other_currency).add(totals.all);
    summary.other_currencies.push_back(totals.code);
  }
  summary.rejects = take_rejects(main);
  summary.customer_names = take_names();
  summary.main = std::move(currencies_[main]);
  at(excluded_, Exclusion::missing_customer) = summary.main.guests;
  summary.orders_in_file = orders_in_file_;
  summary.order_lines = order_lines_;
  summary.customers_in_file = customer_ids_.size();
  customer_ids_ = {};
  open_traits_ = {};
  summary.first_traits = take_first_traits(summary.customers_in_file);
  summary.excluded = std::move(excluded_);
  summary.ledger = Ledger(take_purchases(main), summary.customers_in_file);
  return summary;
}

}  // namespace clv::orders
