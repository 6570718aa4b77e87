// What a row says of its order beside customer, day and money.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/orders/order_collector.h"
#include "core/orders/trait.h"
#include "csv/row.h"
#include "ingest/amount_cells.h"
#include "ingest/remembered.h"
#include "ingest/row_cells.h"

namespace clv::ingest {

class TraitCells {
 public:
  // All outlive this.
  TraitCells(RowCells& cells, const AmountCells& amounts, orders::OrderCollector& orders);

  // What stands in the first row of an order: exports leave it away in the others, and the first product is
  // the one that is asked for.
  [[nodiscard]] orders::TraitLabels read(const csv::RowView& row,
                                         const std::optional<std::uint64_t>& order_hash);

 private:
  [[nodiscard]] std::uint16_t label_of(orders::Trait trait, std::string_view text);

  RowCells& cells_;
  const AmountCells& amounts_;
  orders::OrderCollector& orders_;
  bool has_any_ = false;
  std::optional<std::uint64_t> last_order_;
  std::array<Remembered<std::uint16_t>, orders::kTraitCount> last_;
  std::string lower_;
};

}  // namespace clv::ingest
