// Who a row's customer is: the id, otherwise the e-mail address, otherwise the name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/orders/order_collector.h"
#include "csv/row.h"
#include "ingest/preset.h"
#include "ingest/remembered.h"
#include "ingest/row_cells.h"

namespace clv::ingest {

class CustomerCells {
 public:
  // Both outlive this; `orders` is told names where it keeps them.
  CustomerCells(RowCells& cells, orders::OrderCollector& orders);

  // The hash of the first filled cell that stands for somebody; nothing where there is none. E-mail addresses have no case.
  [[nodiscard]] std::optional<std::uint64_t> read(const csv::RowView& row, RowType type);

 private:
  [[nodiscard]] bool means_nobody(std::string_view id) const;
  [[nodiscard]] std::uint64_t hash(std::string_view id);

  RowCells& cells_;
  orders::OrderCollector& orders_;
  std::size_t longest_nobody_ = 0;  // of the words that stand for a missing customer
  Remembered<std::uint64_t> last_;
  std::string lower_;
};

}  // namespace clv::ingest
