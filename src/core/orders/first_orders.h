// What each customer's first order says beside money: the traits by which customers are grouped.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/orders/label_table.h"
#include "core/orders/open_order.h"
#include "core/orders/order_summary.h"
#include "core/orders/trait.h"

namespace clv::orders {

class FirstOrders {
 public:
  // Rows of the file that is read will carry this trait.
  void expect(Trait trait) {
    is_read_[static_cast<std::size_t>(trait)] = true;
    reads_traits_ = true;
  }
  [[nodiscard]] bool reads_traits() const { return reads_traits_; }

  // As LabelTable::find_or_add.
  template <class Folded, class Name>
  std::uint16_t label_of(Trait trait, std::uint64_t spelling, const Folded& folded,
                         const Name& name) {
    return labels_[static_cast<std::size_t>(trait)].find_or_add(spelling, folded, name);
  }

  // An order of a known customer. Of several on one day the one that is told first stays.
  void keep(const OpenOrder& order, const TraitLabels& traits);

  FirstOrderTraits take(std::uint32_t customers);

 private:
  // Of one customer.
  struct FirstOrder {
    std::int32_t day = 0;
    bool is_known = false;
    TraitLabels traits{};
  };

  std::array<LabelTable, kTraitCount> labels_;
  std::array<bool, kTraitCount> is_read_{};
  bool reads_traits_ = false;
  std::vector<FirstOrder> orders_;  // by customer; may be shorter
};

}  // namespace clv::orders
