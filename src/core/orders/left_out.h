// Rows and orders that do not count: how many for each reason, and where they stand.
#pragma once

#include <cstdint>
#include <vector>

#include "core/orders/exclusion.h"
#include "core/orders/open_order.h"
#include "core/orders/reject.h"

namespace clv::orders {

class LeftOut {
 public:
  // `lists_rejects`: 12 bytes per row left out, otherwise none.
  explicit LeftOut(bool lists_rejects) : lists_rejects_(lists_rejects) {}

  // A row that never became an order; `column` as in Reject.
  void add_row(Exclusion reason, const Place& place, std::uint16_t column = Reject::kNoColumn);

  // An order with all its rows. What has a negative amount is a refund and no order.
  void add_order(Exclusion reason, const ClosedOrder& closed, bool is_order);

  // A counted order, in case its currency turns out not to be the main one.
  void note_counted(const ClosedOrder& closed);

  // Orders of a currency that is not the main one; `index` as in OpenOrder::currency.
  void add_currency(std::uint32_t index, const ExclusionTally& orders);

  // Of counted orders that have no customer.
  void set_guests(const ExclusionTally& guests) {
    at(tallies_, Exclusion::missing_customer) = guests;
  }

  [[nodiscard]] ExclusionTallies take_tallies() { return std::move(tallies_); }
  [[nodiscard]] std::vector<Reject> take_rejects();  // by file and line

 private:
  void list(Exclusion reason, const Place& place, std::uint16_t column);

  bool lists_rejects_;
  ExclusionTallies tallies_;
  std::vector<Reject> rejects_;
  std::vector<std::vector<Reject>>
      counted_by_currency_;  // while nobody knows which is the main one
};

}  // namespace clv::orders
