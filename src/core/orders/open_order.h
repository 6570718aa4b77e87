// An order to which rows may still be added.
#pragma once

#include <cstdint>

#include "core/orders/amount.h"
#include "core/orders/collecting_rules.h"
#include "core/orders/exclusion.h"
#include "core/orders/order_row.h"
#include "core/orders/trait.h"

namespace clv::orders {

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
  std::uint32_t rows : 24 = 0;  // at most kMostRows; 0: taken off another

  static constexpr std::uint32_t kMostRows = (1U << 24U) - 1;

  [[nodiscard]] Exclusion exclusion() const { return static_cast<Exclusion>(exclusion_bits); }
  [[nodiscard]] bool is_sale() const { return amount >= 0; }
};
static_assert(sizeof(OpenOrder) == 32);
static_assert(kExclusionCount < 32, "an exclusion has five bits");

// What the row says of the order's day, money, currency and status; its customer is not looked at. A negative row on a later
// day than the rest of its order pays back a part of it; one on the same day is a line of it, such as a discount. Files may
// stand in either order of time.
void add_row(OpenOrder& order, const OrderRow& row, const CollectingRules& rules);

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
