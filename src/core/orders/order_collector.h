// From rows to orders to purchases per customer.
//
// Rows with one order id are one order, also when they do not stand together and whichever of them
// holds the date, the amount or the customer. A row without an order id is an order by itself. An
// order with a negative amount is a refund; so is a negative row on a later day than its order.
//
// Memory: 32 bytes per order with an id and 19 to 30 for its id until `finish`, 16 bytes per order
// after it, 19 to 30 per customer; none per row. Where traits are read, 8 bytes more per order until
// `finish` and 12 per customer.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/orders/block_list.h"
#include "core/orders/collecting_rules.h"
#include "core/orders/currency_table.h"
#include "core/orders/customer_table.h"
#include "core/orders/first_orders.h"
#include "core/orders/left_out.h"
#include "core/orders/open_orders.h"
#include "core/orders/order_row.h"
#include "core/orders/order_summary.h"
#include "core/orders/repeated_rows.h"

namespace clv::orders {

class OrderCollector {
 public:
  explicit OrderCollector(CollectingRules rules)
      : rules_(std::move(rules)),
        customers_(rules_.names_customers),
        left_out_(rules_.lists_rejects) {}

  // As CurrencyTable::find_or_add.
  std::uint32_t intern_currency(std::string_view code) { return currencies_.find_or_add(code); }

  // Rows of the file that is read will carry this trait.
  void expect_trait(Trait trait) { first_orders_.expect(trait); }

  // The label of a text, as LabelTable::find_or_add; `name()` gives it in UTF-8.
  template <class Folded, class Name>
  std::uint16_t label_of(Trait trait, std::uint64_t spelling, const Folded& folded,
                         const Name& name) {
    return first_orders_.label_of(trait, spelling, folded, name);
  }

  void add(const OrderRow& row);

  // The row at `place` belongs to the order of the row that was added last, and says nothing new. The
  // same as to add it, without reading it. Precondition: that row has an order id.
  void repeat(const Place& place);

  // The order `refund` pays back a part of the order `order`, both by the hashes of their ids. Where both are in the files, in
  // whichever order, and are of one currency, the refund is taken off that order; otherwise it stays a refund in a row of its
  // own.
  void refer(std::uint64_t refund, std::uint64_t order) { open_orders_.refer(refund, order); }

  [[nodiscard]] bool names_customers() const { return customers_.keeps_names(); }

  // As CustomerTable::name.
  void name_customer(std::uint64_t customer_hash, const std::string& name) {
    customers_.name(customer_hash, name);
  }

  // A row that never became an order; `column` as in Reject.
  void exclude(Exclusion exclusion, const Place& place, std::uint16_t column = Reject::kNoColumn) {
    left_out_.add_row(exclusion, place, column);
  }

  // Ends the collecting; call once.
  OrderSummary finish();

 private:
  // A row, or only the place of one that repeats the order of the row before it.
  struct WaitingRow {
    OrderRow row;
    bool is_repeat = false;
  };

  WaitingRow& next_waiting();
  void fetch_ids(const OrderRow& row) const;
  void take_waiting();
  void take(const OrderRow& row);
  void take_repeat(const Place& place);
  void merge(OpenOrder& order, const OrderRow& row);
  void note_shared(OpenOrder& order, const Place& place);
  void close(const ClosedOrder& closed);
  void count(const ClosedOrder& closed, CurrencyTotals& totals);
  [[nodiscard]] bool repeats_earlier_file(const OrderRow& row);
  std::vector<Purchase> take_purchases(std::uint32_t main);

  CollectingRules rules_;
  // Rows wait for one another, so that what the tables hold about them is fetched for all of them at once.
  std::array<WaitingRow, 32> waiting_;
  std::size_t waiting_count_ = 0;
  CustomerTable customers_;
  OpenOrders open_orders_;
  FirstOrders first_orders_;
  CurrencyTable currencies_;
  LeftOut left_out_;
  RepeatedRows repeated_rows_;
  std::vector<SharedOrders> shared_orders_;
  BlockList<Purchase> purchases_;
  std::uint64_t orders_in_file_ = 0;
  std::uint64_t order_lines_ = 0;
};

}  // namespace clv::orders
