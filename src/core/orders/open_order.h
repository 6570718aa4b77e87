// An order to which rows may still be added.
#pragma once

#include <cstdint>

#include "core/orders/amount.h"
#include "core/orders/collecting_rules.h"
#include "core/orders/exclusion.h"
#include "core/orders/order_row.h"
#include "core/orders/trait.h"

namespace clv::orders {

// How the amounts of an order's rows compare, seen where the basis is per_row_unless_repeated.
enum class RowLikeness : std::uint8_t {
  unknown,  // fewer than two rows with an amount other than 0
  equal,    // two rows or more, each with the same amount
  partly,   // some rows have none
  differ
};

// 32 bytes, because every order of the files waits in one for rows that may still come.
struct OpenOrder {
  Amount amount = 0;
  Amount refund = 0;
  std::uint32_t customer = 0;
  std::uint32_t line = 0;  // of its first row
  std::int32_t day : 23 = 0;
  std::uint32_t has_day : 1 = 0;
  std::uint32_t has_customer : 1 = 0;
  std::uint32_t has_amount : 1 = 0;
  std::uint32_t has_refund : 1 = 0;
  std::uint32_t exclusion_bits : 5 = static_cast<std::uint32_t>(Exclusion::none);
  std::uint32_t currency : 8 = 0;
  std::uint32_t rows : 20 = 0;             // at most kMostRows; 0: taken off another
  std::uint32_t likeness_bits : 2 = 0;     // of the amounts of its rows
  std::uint32_t refunds_differ : 1 = 0;    // among its rows
  std::uint32_t customers_differ : 1 = 0;  // among its rows

  static constexpr std::uint32_t kMostRows = (1U << 20U) - 1;

  [[nodiscard]] RowLikeness likeness() const { return static_cast<RowLikeness>(likeness_bits); }

  [[nodiscard]] Exclusion exclusion() const { return static_cast<Exclusion>(exclusion_bits); }
  [[nodiscard]] bool is_sale() const { return amount >= 0; }
};
static_assert(sizeof(OpenOrder) == 32);
static_assert(kExclusionCount < 32, "an exclusion has five bits");

// What the row says of the order's day, money, currency and status; its customer is not looked at. A negative row on a later
// day than the rest of its order pays back a part of it; one on the same day is a line of it, such as a discount. Files may
// stand in either order of time.
void add_row(OpenOrder& order, const OrderRow& row, const CollectingRules& rules);

// A further row that says nothing new.
inline void add_blank_row(OpenOrder& order) {
  if (order.likeness() != RowLikeness::differ)
    order.likeness_bits = static_cast<std::uint8_t>(RowLikeness::partly);
}

// Leaves of an order whose rows are all equal the amount of one of them, and of its refund where that is repeated too.
void count_once(OpenOrder& order);

// Takes `refund` off `order`, where both count and are of one currency; otherwise both stay as they are. Whether it was taken.
bool take_refund_off(OpenOrder& refund, OpenOrder& order, const CollectingRules& rules);

// An order to which no row can be added any more.
struct ClosedOrder {
  const OpenOrder& order;
  Place place;
  std::uint64_t rows;
  TraitLabels traits{};
};

}  // namespace clv::orders
