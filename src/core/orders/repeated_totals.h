// Whether the rows of a file repeat their order's total: the amount is equal on all rows of each order of several rows. Such a
// list joins orders with their products; added up, its revenue would be several times too high.
#pragma once

#include <cstdint>
#include <vector>

#include "core/orders/amount.h"
#include "core/orders/open_order.h"

namespace clv::orders {

class RepeatedTotals {
 public:
  // An order of the file, with all its rows.
  void see(const OpenOrder& order);

  // At least two orders of several rows, all of them of equal rows, and not all of one amount: a shop with a single price has
  // equal lines by nature, and two lines of one order are equal by chance now and then.
  [[nodiscard]] bool are_repeated() const {
    return differing_orders_ == 0 && equal_orders_ >= kFewestOrders && amounts_vary_;
  }

  // Of nearly all orders, which is odd too: nobody can say whether their lines are to be added.
  [[nodiscard]] bool are_nearly_repeated() const {
    return differing_orders_ > 0 && amounts_vary_ && equal_orders_ >= kManyOrders &&
           differing_orders_ * kManyOrders <= equal_orders_;
  }

  [[nodiscard]] std::uint64_t equal_orders() const { return equal_orders_; }
  [[nodiscard]] std::uint64_t differing_orders() const { return differing_orders_; }

  // Of the first orders of equal rows: where they begin, and the amount of each row.
  [[nodiscard]] const std::vector<std::uint32_t>& lines() const { return lines_; }
  [[nodiscard]] const std::vector<Amount>& amounts() const { return amounts_; }

  // What all of them would be were their rows added up, and counted once.
  [[nodiscard]] Amount added_up() const { return added_up_; }
  [[nodiscard]] Amount counted_once() const { return counted_once_; }

 private:
  static constexpr std::uint64_t kFewestOrders = 2;
  static constexpr std::uint64_t kManyOrders = 20;
  static constexpr std::size_t kExamples = 3;

  std::uint64_t equal_orders_ = 0;
  std::uint64_t differing_orders_ = 0;
  bool amounts_vary_ = false;
  std::vector<std::uint32_t> lines_;
  std::vector<Amount> amounts_;
  Amount added_up_ = 0;
  Amount counted_once_ = 0;
};

}  // namespace clv::orders
