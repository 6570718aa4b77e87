// Who a row's customer is: the id, otherwise the e-mail address, otherwise the name; or name and postcode, where somebody chose that.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/orders/order_collector.h"
#include "csv/row.h"
#include "ingest/plan_checks.h"
#include "ingest/preset.h"
#include "ingest/relay_address.h"
#include "ingest/remembered.h"
#include "ingest/row_cells.h"

namespace clv::ingest {

class CustomerCells {
 public:
  // All outlive this; `orders` is told names where it keeps them, `checks` what is odd about ids.
  CustomerCells(RowCells& cells, orders::OrderCollector& orders, PlanChecks& checks);

  // The hash of the first filled cell that stands for somebody; nothing where there is none. E-mail addresses have no case. An
  // id whose digits a spreadsheet dropped gives way to an address.
  [[nodiscard]] std::optional<std::uint64_t> read(const csv::RowView& row, RowType type);

  // Where the customer of the last row is known by a marketplace's address, that it is of this order.
  void see_order(std::uint64_t customer, std::uint64_t order) {
    if (last_.meaning().kind == IdForm::relay) relays_.see(customer, order);
  }
  [[nodiscard]] bool has_leading_zeros() const { return has_leading_zeros_; }
  [[nodiscard]] bool are_relays_of_one_order() const { return relays_.are_of_one_order(); }

 private:
  enum class IdForm : std::uint8_t { usual, collapsed, relay };
  struct Known {
    std::uint64_t hash = 0;
    IdForm kind = IdForm::usual;
  };

  [[nodiscard]] bool means_nobody(std::string_view id) const;
  [[nodiscard]] bool is_relay(std::string_view address);
  [[nodiscard]] Known know(std::string_view id);
  [[nodiscard]] std::optional<std::uint64_t> read_name(const csv::RowView& row);
  void note(const csv::RowView& row, ColumnRole role, doubts::DoubtCode code);

  RowCells& cells_;
  orders::OrderCollector& orders_;
  PlanChecks& checks_;
  std::size_t longest_nobody_ = 0;  // of the words that stand for a missing customer
  Remembered<Known> last_;
  RelayAddresses relays_;
  std::uint32_t addresses_ = 0;
  bool has_relays_ = false;
  bool has_leading_zeros_ = false;
  std::string lower_;
};

}  // namespace clv::ingest
