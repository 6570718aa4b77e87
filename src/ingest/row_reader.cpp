#include "ingest/row_reader.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "base/hash.h"
#include "base/text.h"
#include "csv/unquote.h"
#include "ingest/amount_text.h"
#include "ingest/date_text.h"
#include "ingest/header_key.h"
#include "ingest/plain_cell.h"

namespace clv::ingest {
namespace {

using orders::Exclusion;

// Each kind of id has its own numbers: order 17 is not customer 17.
enum class IdKind : std::uint64_t { order = 1, customer = 2, email = 3 };

constexpr double kMinorUnits = 100;

constexpr std::uint16_t kWithDiscount = 1;
constexpr std::size_t kLongestLabel = 80;  // bytes

std::uint64_t hash_id(std::string_view id, IdKind kind) {
  return hash_text(id, static_cast<std::uint64_t>(kind));
}

bool is_one_of(const std::vector<std::string>& lower_case_words, std::string_view text) {
  return std::ranges::any_of(
      lower_case_words, [&](const std::string& word) { return equals_ignoring_case(word, text); });
}

// Most cells have nothing to trim: a first and a last byte of printable ASCII settle it without a call.
std::string_view trim_cell(std::string_view text) {
  const auto is_printable = [](char c) { return c > ' ' && c < '\x7F'; };
  if (text.empty() || (is_printable(text.front()) && is_printable(text.back()))) return text;
  return trim(text);
}

// An apostrophe in front keeps spreadsheets from reading a number; it is not part of the id.
std::string_view without_apostrophe(std::string_view text) {
  return text.starts_with('\'') ? text.substr(1) : text;
}

// "Total", "Totaal:"
bool says_total(std::string_view text) {
  while (!text.empty() && (text.back() == ':' || text.back() == ' ')) text.remove_suffix(1);
  return is_one_of(generic_preset().totals_words, text);
}

}  // namespace

RowReader::RowReader(const ReadingPlan& plan, orders::OrderCollector& orders, std::uint32_t file)
    : plan_(plan),
      orders_(orders),
      file_(file),
      date_column_(plan.roles.required(ColumnRole::date)) {
  for (const ColumnRole role : {ColumnRole::date, ColumnRole::amount, ColumnRole::unit_price,
                                ColumnRole::quantity, ColumnRole::order_id}) {
    if (const auto column = plan_.roles[role])
      columns_needed_ = std::max(columns_needed_, *column + 1);
  }
  for (const ColumnRole role :
       {ColumnRole::customer_id, ColumnRole::email, ColumnRole::customer_name}) {
    if (const auto column = plan_.roles[role])
      columns_needed_ = std::max(columns_needed_, *column + 1);
  }
  for (const auto* words : {&plan_.preset->missing_customer, &generic_preset().missing_customer}) {
    for (const std::string& word : *words) longest_nobody_ = std::max(longest_nobody_, word.size());
  }
  for (std::size_t i = 0; i < kRoleCount; ++i) {
    column_of_[i] = plan_.roles.columns[i].value_or(std::numeric_limits<std::uint32_t>::max());
  }
  for (const ColumnRole role :
       {ColumnRole::amount, ColumnRole::unit_price, ColumnRole::quantity, ColumnRole::refund,
        ColumnRole::cancelled_at, ColumnRole::test_order, ColumnRole::status,
        ColumnRole::payment_status, ColumnRole::currency}) {
    if (const auto column = plan_.roles[role]) told_once_.push_back(*column);
  }
  default_currency_ = orders_.intern_currency(plan_.currency);
  for (std::size_t i = 0; i < orders::kTraitCount; ++i) {
    const auto trait = static_cast<orders::Trait>(i);
    if (!plan_.roles[role_of(trait)]) continue;
    orders_.expect_trait(trait);
    reads_traits_ = true;
  }
}

void RowReader::on_rows(const csv::RowBatch& batch) {
  for (const csv::RowSpan& row : batch.rows) {
    if (row.line > plan_.header_line) read_row(csv::RowView(batch, row));
  }
}

[[gnu::always_inline]] inline std::string_view RowReader::cell(const csv::RowView& row,
                                                               std::uint32_t column) {
  if (column >= row.size()) return {};
  return trim_cell(csv::unquote(row.raw(column), plan_.dialect, scratch_));
}

[[gnu::always_inline]] inline std::string_view RowReader::cell(const csv::RowView& row,
                                                               ColumnRole role) {
  return cell(row, column_of_[static_cast<std::size_t>(role)]);
}

void RowReader::read_row(const csv::RowView& row) {
  if (row.size() == 1 && row.raw(0).empty()) return;
  ++rows_;
  if (repeats_order(row)) return orders_.repeat(place_of(row));
  orders::OrderRow out;
  const Exclusion exclusion = interpret(row, out);
  repeatable_.reset();
  if (exclusion != Exclusion::none) {
    orders_.exclude(exclusion, out.place, odd_column_);
  } else {
    orders_.add(out);
    if (out.order_hash && !plan_.roles[ColumnRole::row_type])
      repeatable_ = {.day = out.day, .customer_hash = out.customer_hash};
  }
}

// A further product of the order of the last row, as most exports with a row per product write it: id,
// day and customer again, and nothing else that counts. Such a row would change nothing, so it is not
// worth being read as a whole.
bool RowReader::repeats_order(const csv::RowView& row) {
  if (!repeatable_ || row.size() != plan_.header.size()) return false;
  std::size_t told = 0;
  for (const std::uint32_t column : told_once_) told += row.raw(column).size();
  if (told > 0) return false;
  const std::string_view id = without_apostrophe(cell(row, ColumnRole::order_id));
  if (id.empty() || !last_order_.is(id)) return false;
  const std::string_view date = cell(row, ColumnRole::date);
  if (!date.empty()) {
    const std::optional<DayNumber> day = read_day(date);
    if (!day || day != repeatable_->day) return false;
  }
  const std::optional<std::uint64_t> customer = read_customer(row);
  return !customer || customer == repeatable_->customer_hash;
}

orders::Place RowReader::place_of(const csv::RowView& row) const {
  return {.file = file_, .line = row.line() + plan_.lines_before};
}

Exclusion RowReader::interpret(const csv::RowView& row, orders::OrderRow& out) {
  out.place = place_of(row);
  out.amount_basis = plan_.amount_basis;
  odd_column_ = orders::Reject::kNoColumn;
  const Exclusion exclusion = is_ragged(row) ? Exclusion::ragged_row : read_cells(row, out);
  return exclusion == Exclusion::none ? exclusion : explain_odd_row(row, exclusion);
}

bool RowReader::is_ragged(const csv::RowView& row) {
  if (row.size() < columns_needed_) return true;
  for (auto i = static_cast<std::uint32_t>(plan_.header.size()); i < row.size(); ++i) {
    if (!cell(row, i).empty()) return true;
  }
  return false;
}

Exclusion RowReader::read_cells(const csv::RowView& row, orders::OrderRow& out) {
  const std::string_view id = without_apostrophe(cell(row, ColumnRole::order_id));
  if (!id.empty()) out.order_hash = hash_order(id);
  const std::string_view date = cell(row, ColumnRole::date);
  if (!date.empty()) {
    out.day = read_day(date);
    if (!out.day) {
      odd_column_ = static_cast<std::uint16_t>(date_column_);
      return Exclusion::unreadable_date;
    }
  } else if (!out.order_hash) {
    return Exclusion::missing_date;
  } else if (says_total(id)) {
    return Exclusion::totals_row;
  }
  const Exclusion amount = read_amount(row, out);
  if (amount != Exclusion::none) return amount;
  const Exclusion type = read_row_type(row, out);
  if (type != Exclusion::none) return type;
  if (!out.amount && !out.order_hash) return Exclusion::missing_amount;
  out.customer_hash = read_customer(row);
  out.exclusion = read_status(row);
  if (is_refund_row_) read_reference(row, out);
  out.currency = read_currency(row);
  if (reads_traits_) read_traits(row, out);
  return Exclusion::none;
}

// What stands in the first row of an order: exports leave it away in the others, and the first product is
// the one that is asked for.
void RowReader::read_traits(const csv::RowView& row, orders::OrderRow& out) {
  if (out.order_hash && out.order_hash == traits_order_) return;
  traits_order_ = out.order_hash;
  for (std::size_t i = 0; i < orders::kTraitCount; ++i) {
    const auto trait = static_cast<orders::Trait>(i);
    const std::string_view text = cell(row, role_of(trait));
    if (text.empty()) continue;
    TraitMemory& last = last_traits_[i];
    if (!last.text.is(text)) {
      last.text.remember(text);
      last.label = read_trait(trait, text);
    }
    out.traits[i] = last.label;
  }
}

std::uint16_t RowReader::read_trait(orders::Trait trait, std::string_view text) {
  if (trait == orders::Trait::discount) {
    // A code, or an amount that is not nothing.
    const auto amount = read_number(text);
    return amount && *amount == 0 ? 0 : kWithDiscount;
  }
  const auto folded = [&] {
    lower_.assign(text);
    make_lower_ascii(lower_);
    return hash_text(lower_);
  };
  return orders_.label_of(trait, hash_text(text), folded, [&] {
    const std::string name = csv::to_utf8(text, plan_.encoding);
    return std::string(cut_utf8(name, kLongestLabel));
  });
}

bool RowReader::read_amount_of(const csv::RowView& row, ColumnRole role,
                               std::optional<orders::Amount>& out) {
  const std::string_view text = cell(row, role);
  if (text.empty()) return true;
  out = read_number(text);
  if (out && plan_.preset->amounts_in_minor_units && role != ColumnRole::quantity)
    out = orders::divide(*out, kMinorUnits);
  if (!out) odd_column_ = static_cast<std::uint16_t>(plan_.roles.required(role));
  return out.has_value();
}

Exclusion RowReader::read_amount(const csv::RowView& row, orders::OrderRow& out) {
  if (plan_.roles[ColumnRole::amount]) {
    if (!read_amount_of(row, ColumnRole::amount, out.amount)) return Exclusion::unreadable_amount;
  } else {
    std::optional<orders::Amount> price;
    std::optional<orders::Amount> quantity;
    if (!read_amount_of(row, ColumnRole::unit_price, price) ||
        !read_amount_of(row, ColumnRole::quantity, quantity))
      return Exclusion::unreadable_amount;
    if (price && quantity) out.amount = orders::multiply(*price, *quantity);
  }
  if (!read_amount_of(row, ColumnRole::refund, out.refund)) return Exclusion::unreadable_amount;
  if (out.refund) out.refund = std::abs(*out.refund);
  return take_parts_off(row, out) ? Exclusion::none : Exclusion::unreadable_amount;
}

// Tax and shipping, as a person wished. A refund is taken as it stands: exports do not say which part
// of it was tax, except by the rate.
bool RowReader::take_parts_off(const csv::RowView& row, orders::OrderRow& out) {
  const CountingRules& rules = plan_.rules;
  if ((!rules.without_tax && !rules.without_shipping) || !out.amount) return true;
  const auto take_off = [&](ColumnRole role, bool is_included) {
    std::optional<orders::Amount> part;
    if (!read_amount_of(row, role, part)) return false;
    if (part && is_included) out.amount = orders::add(*out.amount, -*part);
    return true;
  };
  if (rules.without_shipping &&
      !take_off(ColumnRole::shipping, plan_.preset->amount_includes_shipping))
    return false;
  if (!rules.without_tax) return true;
  // Some files give the rate in place of the tax.
  if (const auto rate = parse_percent(cell(row, ColumnRole::tax), plan_.decimal)) {
    if (plan_.preset->amount_includes_tax) out.amount = orders::divide(*out.amount, 1 + *rate);
    return true;
  }
  if (plan_.roles[ColumnRole::tax])
    return take_off(ColumnRole::tax, plan_.preset->amount_includes_tax);
  if (!rules.vat_rate || !plan_.preset->amount_includes_tax) return true;
  out.amount = orders::divide(*out.amount, 1 + *rules.vat_rate);
  if (out.refund) out.refund = orders::divide(*out.refund, 1 + *rules.vat_rate);
  return true;
}

Exclusion RowReader::read_row_type(const csv::RowView& row, orders::OrderRow& out) {
  if (!plan_.roles[ColumnRole::row_type]) return Exclusion::none;
  const std::string_view word = cell(row, ColumnRole::row_type);
  const RowType type = row_type_of(*plan_.preset, word);
  if (type == RowType::other) return Exclusion::not_an_order;
  is_refund_row_ = type == RowType::refund;
  if (is_refund_row_ && out.amount) out.amount = -std::abs(*out.amount);
  return Exclusion::none;
}

void RowReader::read_reference(const csv::RowView& row, const orders::OrderRow& out) {
  const std::string_view id = without_apostrophe(cell(row, ColumnRole::reference));
  if (out.order_hash && !id.empty()) orders_.refer(*out.order_hash, hash_id(id, IdKind::order));
}

std::optional<std::uint64_t> RowReader::read_customer(const csv::RowView& row) {
  const auto is_missing = [&](std::string_view id) {
    if (id.size() > longest_nobody_) return false;
    return id.empty() || is_one_of(plan_.preset->missing_customer, id) ||
           is_one_of(generic_preset().missing_customer, id);
  };
  for (const ColumnRole role :
       {ColumnRole::customer_id, ColumnRole::email, ColumnRole::customer_name}) {
    if (is_refund_row_ && role == ColumnRole::email && plan_.preset->refund_email_is_the_shops)
      continue;
    const std::string_view id = without_apostrophe(cell(row, role));
    if (is_missing(id)) continue;
    if (!last_customer_.is(id)) {
      last_customer_.remember(id);
      last_customer_hash_ = hash_customer(id);
    }
    if (orders_.names_customers())
      orders_.name_customer(last_customer_hash_, csv::to_utf8(id, plan_.encoding));
    return last_customer_hash_;
  }
  return std::nullopt;
}

std::uint64_t RowReader::hash_customer(std::string_view id) {
  const bool is_email = has_byte(id, '@');
  if (!is_email) return hash_id(id, IdKind::customer);
  if (!has_upper_ascii(id)) return hash_id(id, IdKind::email);
  lower_.assign(id);
  make_lower_ascii(lower_);
  return hash_id(lower_, IdKind::email);
}

std::uint64_t RowReader::hash_order(std::string_view id) {
  if (!last_order_.is(id)) {
    last_order_.remember(id);
    last_order_hash_ = hash_id(id, IdKind::order);
  }
  return last_order_hash_;
}

std::optional<DayNumber> RowReader::read_day(std::string_view text) {
  if (!last_date_.is(text)) {
    last_date_.remember(text);
    last_day_ = plan_.rules.zone ? read_day_in_zone(text) : parse_plain_date(text);
    if (!last_day_) last_day_ = parse_date(text, plan_.date_order);
  }
  return last_day_;
}

std::optional<DayNumber> RowReader::read_day_in_zone(std::string_view text) const {
  const std::optional<WrittenMoment> moment = parse_moment(text, plan_.date_order);
  if (!moment || !plan_.rules.zone) return std::nullopt;
  return day_in_zone(*moment, *plan_.rules.zone, plan_.preset->dates_are_utc);
}

std::optional<orders::Amount> RowReader::read_number(std::string_view text) const {
  const std::optional<orders::Amount> plain = parse_plain_amount(text, plan_.decimal);
  return plain ? plain : parse_amount(text, plan_.decimal);
}

Exclusion RowReader::read_status(const csv::RowView& row) {
  if (!cell(row, ColumnRole::cancelled_at).empty()) return Exclusion::cancelled;
  const std::string_view test = cell(row, ColumnRole::test_order);
  if (!test.empty() && is_test(test)) return Exclusion::test_order;
  Exclusion status = exclusion_by_word(row, ColumnRole::status, 0);
  // That money went out is said of the shop's own purchases too; the row's type is more exact.
  if (is_refund_row_ && status == Exclusion::not_an_order) status = Exclusion::none;
  return status != Exclusion::none ? status : exclusion_by_word(row, ColumnRole::payment_status, 1);
}

bool RowReader::is_test(std::string_view word) {
  if (!last_test_.is(word)) {
    last_test_.remember(word);
    last_is_test_ = is_test_word(*plan_.preset, word);
  }
  return last_is_test_;
}

Exclusion RowReader::exclusion_by_word(const csv::RowView& row, ColumnRole role,
                                       std::size_t memory) {
  const std::string_view word = cell(row, role);
  if (word.empty()) return Exclusion::none;
  StatusMemory& last = last_statuses_[memory];
  if (!last.word.is(word)) {
    last.word.remember(word);
    last.exclusion = exclusion_of_status(*plan_.preset, word);
  }
  // A column that says how much was paid back is more exact than a status that says it was.
  const bool amount_is_known =
      last.exclusion == Exclusion::refunded_status && plan_.roles[ColumnRole::refund];
  return amount_is_known ? Exclusion::none : last.exclusion;
}

std::uint32_t RowReader::read_currency(const csv::RowView& row) {
  if (!plan_.currency.empty()) return orders_.intern_currency(currency_beside_amount(row));
  const std::string_view code = cell(row, ColumnRole::currency);
  if (code.empty()) return default_currency_;
  if (!last_currency_.is(code)) {
    last_currency_.remember(code);
    last_currency_index_ = orders_.intern_currency(csv::to_utf8(code, plan_.encoding));
  }
  return last_currency_index_;
}

std::string_view RowReader::currency_beside_amount(const csv::RowView& row) {
  if (plan_.currency.empty()) return {};
  const ColumnRole role =
      plan_.roles[ColumnRole::amount] ? ColumnRole::amount : ColumnRole::unit_price;
  const std::string amount = csv::to_utf8(cell(row, role), plan_.encoding);
  const std::string_view named = currency_in_amount(amount);
  if (!named.empty()) return named;
  return amount.contains('$') ? "$" : std::string_view(plan_.currency);
}

Exclusion RowReader::explain_odd_row(const csv::RowView& row, Exclusion otherwise) {
  std::string first_filled;
  for (std::uint32_t i = 0; i < row.size() && first_filled.empty(); ++i)
    first_filled = cell(row, i);
  if (first_filled.empty()) return Exclusion::empty_row;
  if (header_key(cell(row, date_column_)) == header_key(plan_.header[date_column_]))
    return Exclusion::repeated_header;
  const bool sums = cell(row, date_column_).empty() && says_total(first_filled);
  return sums ? Exclusion::totals_row : otherwise;
}

}  // namespace clv::ingest
