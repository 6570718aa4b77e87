// Turns the rows of one file into order rows, following its plan.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string_view>
#include <vector>

#include "core/orders/order_collector.h"
#include "csv/row.h"
#include "ingest/amount_cells.h"
#include "ingest/currency_cell.h"
#include "ingest/customer_cells.h"
#include "ingest/day_cell.h"
#include "ingest/odd_row.h"
#include "ingest/plan_checks.h"
#include "ingest/reading_plan.h"
#include "ingest/remembered.h"
#include "ingest/row_cells.h"
#include "ingest/status_cells.h"
#include "ingest/trait_cells.h"

namespace clv::ingest {

// What a row says.
struct ReadRow {
  orders::OrderRow order;  // filled as far as the row could be read
  // Why it is left out before it becomes part of an order, or none.
  orders::Exclusion exclusion = orders::Exclusion::none;
  std::uint16_t column = orders::Reject::kNoColumn;  // that decided, where it was one
};

class RowReader : public csv::RowSink {
 public:
  // Both outlive the reader. `file` numbers the places in the report.
  RowReader(const ReadingPlan& plan, orders::OrderCollector& orders, std::uint32_t file);

  void on_rows(const csv::RowBatch& batch) override;

  // What a row says, as it would be counted.
  [[nodiscard]] ReadRow interpret(const csv::RowView& row);

  // As CurrencyCell::beside_amount.
  [[nodiscard]] std::string_view currency_beside_amount(const csv::RowView& row) {
    return currency_.beside_amount(row);
  }

  // After the last row: what was noted on the way and all rows together contradict is withdrawn.
  void finish();

  // Of ids of orders or customers; they are no part of these.
  [[nodiscard]] bool has_leading_zeros() const {
    return has_leading_zeros_ || customer_.has_leading_zeros();
  }

  // What the rows say about the plan, and what about them is odd.
  [[nodiscard]] const PlanChecks& checks() const { return checks_; }

  // Rows after the header, blank ones not counted.
  [[nodiscard]] std::uint64_t rows() const { return rows_; }

 private:
  struct Refusal {
    orders::Exclusion reason;
    std::uint16_t column = orders::Reject::kNoColumn;
  };
  // Of the last counted row, while rows that only repeat its order may follow.
  struct CountedRow {
    std::optional<DayNumber> day;
    std::optional<std::uint64_t> customer_hash;
  };

  void read_row(const csv::RowView& row);
  [[nodiscard]] bool repeats_order(const csv::RowView& row);
  [[nodiscard]] orders::Place place_of(const csv::RowView& row) const;
  [[nodiscard]] std::expected<void, Refusal> read_cells(const csv::RowView& row,
                                                        orders::OrderRow& order);
  void note_left_out(const csv::RowView& row, const ReadRow& read);
  void read_reference(const csv::RowView& row, std::uint64_t refund);
  // The last order that was set apart from others of its id.
  struct Apart {
    std::uint64_t id = 0;
    std::uint64_t order = 0;
  };
  struct OrderId {
    std::uint64_t hash = 0;
    bool is_collapsed = false;
  };
  [[nodiscard]] std::uint64_t hash_order(const csv::RowView& row, std::string_view id);
  [[nodiscard]] OrderId know_order(std::string_view id);
  void set_apart(std::string_view date, orders::OrderRow& order);

  const ReadingPlan& plan_;
  orders::OrderCollector& orders_;
  std::uint32_t file_;
  std::uint64_t rows_ = 0;
  PlanChecks checks_;
  RowCells cells_;
  OddRows odd_rows_;
  Remembered<OrderId> last_order_;
  Apart apart_;
  DayCell day_;
  CustomerCells customer_;
  AmountCells amounts_;
  StatusCells status_;
  CurrencyCell currency_;
  TraitCells traits_;
  std::optional<CountedRow> repeatable_;
  bool has_leading_zeros_ = false;
  bool has_whole_long_ids_ = false;  // that no spreadsheet rounded
  std::uint64_t scientific_ids_ = 0;
  std::vector<std::uint32_t> told_once_;  // columns that are empty in a row that only repeats
};

}  // namespace clv::ingest
