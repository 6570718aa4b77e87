// The currency of a row: a column names it, or the amounts do, because one column may hold several.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/orders/order_collector.h"
#include "csv/row.h"
#include "ingest/remembered.h"
#include "ingest/row_cells.h"

namespace clv::ingest {

class CurrencyCell {
 public:
  // Both outlive this.
  CurrencyCell(RowCells& cells, orders::OrderCollector& orders)
      : cells_(cells), orders_(orders), unnamed_(orders.intern_currency(cells.plan().currency)) {}

  // As OrderRow::currency.
  [[nodiscard]] std::uint32_t read(const csv::RowView& row);

  // The currency of the row's amount where amounts name theirs: "$" for dollars that stand among others, nobody says which;
  // empty where a column names the currencies, or nothing does.
  [[nodiscard]] std::string_view beside_amount(const csv::RowView& row);

 private:
  RowCells& cells_;
  orders::OrderCollector& orders_;
  std::uint32_t unnamed_;
  Remembered<std::uint32_t> last_;
};

}  // namespace clv::ingest
