// Turns the rows of one file into order rows, following its plan. Costs nothing for columns without
// a role.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/orders/order_collector.h"
#include "csv/row.h"
#include "ingest/last_text.h"
#include "ingest/reading_plan.h"

namespace clv::ingest {

class RowReader : public csv::RowSink {
 public:
  // Both outlive the reader. `file` numbers the places in the report.
  RowReader(const ReadingPlan& plan, orders::OrderCollector& orders, std::uint32_t file);

  void on_rows(const csv::RowBatch& batch) override;

  // What a row says, as it would be counted: none, or why it is left out before it becomes part of an
  // order. `out` is filled as far as the row could be read.
  [[nodiscard]] orders::Exclusion interpret(const csv::RowView& row, orders::OrderRow& out);

  // The currency of the row's amount where amounts name theirs, because one column may hold several: "$" for dollars that stand
  // among others, nobody says which; empty where a column names the currencies, or nothing does.
  [[nodiscard]] std::string_view currency_beside_amount(const csv::RowView& row);

  // Rows after the header, blank ones not counted.
  [[nodiscard]] std::uint64_t rows() const { return rows_; }

 private:
  void read_row(const csv::RowView& row);
  [[nodiscard]] bool repeats_order(const csv::RowView& row);
  [[nodiscard]] orders::Place place_of(const csv::RowView& row) const;
  [[nodiscard]] orders::Exclusion read_cells(const csv::RowView& row, orders::OrderRow& out);
  [[nodiscard]] orders::Exclusion explain_odd_row(const csv::RowView& row,
                                                  orders::Exclusion otherwise);
  [[nodiscard]] bool is_ragged(const csv::RowView& row);
  [[nodiscard]] orders::Exclusion read_amount(const csv::RowView& row, orders::OrderRow& out);
  [[nodiscard]] bool read_amount_of(const csv::RowView& row, ColumnRole role,
                                    std::optional<orders::Amount>& out);
  [[nodiscard]] bool take_parts_off(const csv::RowView& row, orders::OrderRow& out);
  [[nodiscard]] orders::Exclusion read_row_type(const csv::RowView& row, orders::OrderRow& out);
  void read_reference(const csv::RowView& row, const orders::OrderRow& out);
  [[nodiscard]] std::optional<std::uint64_t> read_customer(const csv::RowView& row);
  [[nodiscard]] std::uint64_t hash_customer(std::string_view id);
  [[nodiscard]] std::uint64_t hash_order(std::string_view id);
  [[nodiscard]] std::optional<DayNumber> read_day(std::string_view text);
  [[nodiscard]] std::optional<DayNumber> read_day_in_zone(std::string_view text) const;
  [[nodiscard]] std::optional<orders::Amount> read_number(std::string_view text) const;
  [[nodiscard]] orders::Exclusion read_status(const csv::RowView& row);
  [[nodiscard]] bool is_test(std::string_view word);
  [[nodiscard]] orders::Exclusion exclusion_by_word(const csv::RowView& row, ColumnRole role,
                                                    std::size_t memory);
  [[nodiscard]] std::uint32_t read_currency(const csv::RowView& row);
  void read_traits(const csv::RowView& row, orders::OrderRow& out);
  [[nodiscard]] std::uint16_t read_trait(orders::Trait trait, std::string_view text);
  std::string_view cell(const csv::RowView& row, std::uint32_t column);
  std::string_view cell(const csv::RowView& row, ColumnRole role);

  const ReadingPlan& plan_;
  orders::OrderCollector& orders_;
  std::uint32_t file_;
  std::uint32_t date_column_;
  std::uint32_t columns_needed_ = 0;  // the last column that every row must have, plus one
  std::uint32_t default_currency_ = 0;
  std::uint16_t odd_column_ = orders::Reject::kNoColumn;  // that made read_cells refuse the row
  bool is_refund_row_ = false;                            // the row that is read, by its type
  std::size_t longest_nobody_ = 0;  // of the words that stand for a missing customer
  std::uint64_t rows_ = 0;
  std::string scratch_;
  std::string lower_;
  std::array<std::uint32_t, kRoleCount>
      column_of_{};  // by role; beyond every row where there is none
  // Consecutive rows mostly repeat these.
  LastText last_order_;
  std::uint64_t last_order_hash_ = 0;
  LastText last_customer_;
  std::uint64_t last_customer_hash_ = 0;
  LastText last_date_;
  std::optional<DayNumber> last_day_;
  struct StatusMemory {
    LastText word;
    orders::Exclusion exclusion = orders::Exclusion::none;
  };
  std::array<StatusMemory, 2> last_statuses_;  // of status and payment_status
  LastText last_test_;
  bool last_is_test_ = false;
  LastText last_currency_;
  std::uint32_t last_currency_index_ = 0;
  // Of the last counted row, while rows that only repeat its order may follow.
  struct CountedRow {
    std::optional<DayNumber> day;
    std::optional<std::uint64_t> customer_hash;
  };
  std::optional<CountedRow> repeatable_;
  std::vector<std::uint32_t> told_once_;  // columns that are empty in a row that only repeats
  bool reads_traits_ = false;
  std::optional<std::uint64_t> traits_order_;  // the order whose first row was read for them
  struct TraitMemory {
    LastText text;
    std::uint16_t label = 0;
  };
  std::array<TraitMemory, orders::kTraitCount> last_traits_;
};

}  // namespace clv::ingest
