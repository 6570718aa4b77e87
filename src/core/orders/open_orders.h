// The orders with an id, by that id, while rows of them may still come.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/orders/block_list.h"
#include "core/orders/id_table.h"
#include "core/orders/open_order.h"
#include "core/orders/order_summary.h"

namespace clv::orders {

class OpenOrders {
 public:
  // The order of a row with this id at this place. Null where an earlier file has it.
  OpenOrder* find_or_open(std::uint64_t order_hash, const Place& place);

  // The order that the last call of find_or_open asked for. Null as there.
  OpenOrder* last();

  // One row more of the order of the last call.
  void count_row();

  // The same row's traits; of each, the first that an order has stays.
  void add_traits(const TraitLabels& traits);

  // Whether the rows of the file that is read repeat their order's total is to be found out.
  void watch_totals() { files_.back().watches_totals = true; }

  // Of each file that was watched; where its rows repeat totals, these count once from now on. Call before take_refunds_off.
  std::vector<FileTotals> settle_totals();

  // The order `refund` pays back a part of the order `order`, by the hashes of their ids.
  void refer(std::uint64_t refund, std::uint64_t order) { references_.push_back({refund, order}); }

  // Takes each refund off the order that it refers to, where both are there. Returns how many rows they had.
  std::uint64_t take_refunds_off(const CollectingRules& rules);

  // Calls `take(ClosedOrder)` for each order in the order of their first rows, but for refunds that were taken off. Nothing is
  // left.
  template <class Take>
  void drain(const Take& take) {
    order_ids_ = {};
    std::uint32_t index = 0;
    std::size_t file = 0;
    orders_.drain([&](const OpenOrder& order) {
      while (file + 1 < files_.size() && files_[file + 1].first_order <= index) ++file;
      const TraitLabels traits = index < traits_.size() ? traits_[index] : TraitLabels{};
      const Place place{.file = files_[file].file, .line = order.line};
      if (order.rows > 0)
        take({.order = order, .place = place, .rows = rows_of(order, index), .traits = traits});
      ++index;
    });
    traits_ = {};
  }

  void fetch(std::uint64_t order_hash) const { order_ids_.fetch(order_hash); }

 private:
  // The orders of one file are numbered without a gap.
  struct FileBegin {
    std::uint32_t file;
    std::uint32_t first_order;
    bool watches_totals = false;
  };

  // By hashes of ids.
  struct Reference {
    std::uint64_t refund;
    std::uint64_t order;
  };

  [[nodiscard]] std::uint32_t end_of(std::size_t file) const;
  [[nodiscard]] std::uint64_t rows_of(const OpenOrder& order, std::uint32_t index) const;

  IdTable order_ids_;
  BlockList<OpenOrder> orders_;  // by index of the id
  std::vector<FileBegin> files_;
  std::vector<Reference> references_;
  std::map<std::uint32_t, std::uint64_t> more_rows_;  // beyond OpenOrder::kMostRows, by index
  BlockList<TraitLabels> traits_;                     // by index; may be shorter
  // Lines of one order mostly stand together: the last order needs no look into the table.
  std::uint64_t last_hash_ = 0;
  std::uint32_t last_ = 0;
};

}  // namespace clv::orders
