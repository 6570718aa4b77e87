#include "ingest/row_reader.h"

#include <cstdlib>

#include "base/hash.h"
#include "ingest/id_hash.h"
#include "ingest/spreadsheet_id.h"

namespace clv::ingest {

using orders::Exclusion;

RowReader::RowReader(const ReadingPlan& plan, orders::OrderCollector& orders, std::uint32_t file)
    : plan_(plan),
      orders_(orders),
      file_(file),
      checks_(plan),
      cells_(plan),
      odd_rows_(cells_),
      day_(plan, checks_),
      customer_(cells_, orders, checks_),
      amounts_(cells_, checks_),
      status_(cells_),
      currency_(cells_, orders),
      traits_(cells_, amounts_, orders) {
  for (const ColumnRole role :
       {ColumnRole::amount, ColumnRole::unit_price, ColumnRole::quantity, ColumnRole::refund,
        ColumnRole::cancelled_at, ColumnRole::test_order, ColumnRole::status,
        ColumnRole::payment_status, ColumnRole::currency}) {
    if (const auto column = plan_.roles[role]) told_once_.push_back(*column);
  }
}

void RowReader::on_rows(const csv::RowBatch& batch) {
  for (const csv::RowSpan& row : batch.rows) {
    if (row.line > plan_.header_line) read_row(csv::RowView(batch, row));
  }
}

void RowReader::read_row(const csv::RowView& row) {
  if (row.size() == 1 && row.raw(0).empty()) return;
  ++rows_;
  if (repeats_order(row)) return orders_.repeat(place_of(row));
  const ReadRow read = interpret(row);
  repeatable_.reset();
  if (read.exclusion != Exclusion::none)
    return orders_.exclude(read.exclusion, read.order.place, read.column);
  orders_.add(read.order);
  if (read.order.order_hash && !plan_.roles[ColumnRole::row_type])
    repeatable_ = {.day = read.order.day, .customer_hash = read.order.customer_hash};
}

// A further product of the order of the last row, as most exports with a row per product write it: id,
// day and customer again, and nothing else that counts. Such a row would change nothing, so it is not
// worth being read as a whole.
bool RowReader::repeats_order(const csv::RowView& row) {
  if (!repeatable_ || row.size() != plan_.header.size()) return false;
  std::size_t told = 0;
  for (const std::uint32_t column : told_once_) told += row.raw(column).size();
  if (told > 0) return false;
  const std::string_view id = cells_.id_of(row, ColumnRole::order_id);
  if (id.empty() || !last_order_.is(id)) return false;
  const std::string_view date = cells_.of(row, ColumnRole::date);
  if (!date.empty()) {
    const std::optional<DayNumber> day = day_.read(date);
    if (!day || day != repeatable_->day) return false;
  }
  const std::optional<std::uint64_t> customer = customer_.read(row, RowType::sale);
  return !customer || customer == repeatable_->customer_hash;
}

orders::Place RowReader::place_of(const csv::RowView& row) const {
  return {.file = file_, .line = row.line() + plan_.lines_before};
}

ReadRow RowReader::interpret(const csv::RowView& row) {
  ReadRow read;
  read.order.place = place_of(row);
  read.order.amount_basis = plan_.counting_basis;
  if (odd_rows_.is_ragged(row)) {
    read.exclusion = odd_rows_.explain(row, Exclusion::ragged_row);
  } else if (const auto cells = read_cells(row, read.order); !cells) {
    read.exclusion = odd_rows_.explain(row, cells.error().reason);
    read.column = cells.error().column;
  }
  if (read.exclusion != Exclusion::none) note_left_out(row, read);
  return read;
}

// Rows that say something and cannot be read: in another way than planned, or not at all.
void RowReader::note_left_out(const csv::RowView& row, const ReadRow& read) {
  const bool is_date = read.exclusion == Exclusion::unreadable_date;
  const bool is_amount = read.exclusion == Exclusion::unreadable_amount;
  if (!is_date && !is_amount && read.exclusion != Exclusion::ragged_row) return;
  doubts::Sighting sighting{.line = read.order.place.line};
  if (is_date || is_amount) {
    sighting.column = read.column;
    sighting.value = cells_.at(row, read.column);
  }
  if (is_date && checks_.refused_date(sighting)) return;
  if (is_amount && checks_.refused_amount(sighting)) return;
  checks_.sightings().note(doubts::DoubtCode::many_rows_left_out, sighting);
}

std::expected<void, RowReader::Refusal> RowReader::read_cells(const csv::RowView& row,
                                                              orders::OrderRow& order) {
  const auto refuse = [](Exclusion reason, std::uint32_t column = orders::Reject::kNoColumn) {
    return std::unexpected(Refusal{reason, static_cast<std::uint16_t>(column)});
  };
  const std::string_view id = cells_.id_of(row, ColumnRole::order_id);
  if (!id.empty()) order.order_hash = hash_order(row, id);
  const std::string_view date = cells_.of(row, ColumnRole::date);
  if (!date.empty()) {
    order.day = day_.read(date);
    if (!order.day)
      return refuse(Exclusion::unreadable_date, plan_.roles.required(ColumnRole::date));
  } else if (!order.order_hash) {
    return refuse(Exclusion::missing_date);
  } else if (says_total(id)) {
    return refuse(Exclusion::totals_row);
  }
  const auto amounts = amounts_.read(row);
  if (!amounts) return refuse(Exclusion::unreadable_amount, amounts.error().column);
  order.amount = amounts->amount;
  order.refund = amounts->refund;
  const RowType type = status_.read_type(row);
  if (type == RowType::other) return refuse(Exclusion::not_an_order);
  if (type == RowType::sale && plan_.preset->negative_sales_are_other &&
      order.amount.value_or(0) < 0)
    return refuse(Exclusion::not_an_order);
  if (type == RowType::refund && order.amount) order.amount = -std::abs(*order.amount);
  if (!order.amount && !order.order_hash) return refuse(Exclusion::missing_amount);
  order.customer_hash = customer_.read(row, type);
  if (order.order_hash && last_order_.meaning().is_collapsed)
    set_apart(cells_.of(row, ColumnRole::date), order);
  // A row without an order's id is an order by itself.
  if (order.customer_hash)
    customer_.see_order(*order.customer_hash, order.order_hash.value_or(order.place.line));
  order.exclusion = status_.read_exclusion(row, type);
  // All of it, where the column of refunds tells only of parts.
  if (status_.is_wholly_refunded() && order.amount.value_or(0) > 0 && order.refund.value_or(0) == 0)
    order.refund = order.amount;
  if (type == RowType::refund && order.order_hash) read_reference(row, *order.order_hash);
  order.currency = currency_.read(row);
  order.traits = traits_.read(row, order.order_hash);
  return {};
}

void RowReader::read_reference(const csv::RowView& row, std::uint64_t refund) {
  const std::string_view id = cells_.id_of(row, ColumnRole::reference);
  if (!id.empty()) orders_.refer(refund, hash_id(without_leading_zeros(id), IdKind::order));
}

std::uint64_t RowReader::hash_order(const csv::RowView& row, std::string_view id) {
  const OrderId known =
      last_order_.of(id, [this](std::string_view text) { return know_order(text); });
  if (known.is_collapsed) {
    scientific_ids_ += is_scientific_id(id) ? 1 : 0;
    checks_.sightings().note(doubts::DoubtCode::order_ids_collapsed,
                             {.line = row.line() + plan_.lines_before,
                              .column = plan_.roles.required(ColumnRole::order_id),
                              .value = id});
  }
  return known.hash;
}

RowReader::OrderId RowReader::know_order(std::string_view id) {
  const std::string_view plain = without_leading_zeros(id);
  has_leading_zeros_ = has_leading_zeros_ || plain.size() < id.size();
  const bool is_rounded = is_long_id(id) && is_rounded_id(id);
  has_whole_long_ids_ = has_whole_long_ids_ || (is_long_id(id) && !is_rounded);
  return {.hash = hash_id(plain, IdKind::order),
          .is_collapsed = is_rounded || is_scientific_id(id)};
}

// Many orders share an id whose digits are gone: those of one moment and one customer are taken for one order. A row that
// tells no moment goes on with the order of the row before it.
void RowReader::set_apart(std::string_view date, orders::OrderRow& order) {
  const std::uint64_t id = order.order_hash.value_or(0);
  if (!date.empty() || apart_.id != id)
    apart_ = {.id = id, .order = hash_text(date, id ^ order.customer_hash.value_or(0))};
  order.order_hash = apart_.order;
}

void RowReader::finish() {
  doubts::Sightings& sightings = checks_.sightings();
  // Noughts behind the fifteenth digit are ids as they are where others have other digits there, or too few rows tell.
  constexpr std::uint64_t kFewestRounded = 3;
  const bool are_rounded =
      !has_whole_long_ids_ &&
      sightings.of(doubts::DoubtCode::order_ids_collapsed).rows >= kFewestRounded;
  if (scientific_ids_ == 0 && !are_rounded)
    sightings.withdraw(doubts::DoubtCode::order_ids_collapsed);
  if (!customer_.are_relays_of_one_order()) sightings.withdraw(doubts::DoubtCode::relay_addresses);
}

}  // namespace clv::ingest
