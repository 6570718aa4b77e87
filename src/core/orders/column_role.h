// What a column of an orders file means: the vocabulary of presets, mappings and previews, which the reader of files and the
// interface share.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/orders/trait.h"

namespace clv::orders {

enum class ColumnRole : std::uint8_t {
  order_id,
  customer_id,
  email,
  customer_name,  // only where neither an id nor an e-mail column exists: two people may share a
                  // name
  date,
  amount,
  unit_price,  // with quantity, where no column holds an amount
  quantity,
  currency,
  refund,    // what was paid back of the amount, 0 or more
  tax,       // of the amount
  shipping,  // of the amount
  status,
  payment_status,  // where a second column tells whether it was paid
  cancelled_at,    // filled means cancelled
  test_order,      // one of the preset's test words means a try-out of the shop's owner
  row_type,        // sale, refund or something else, where one list mixes them
  reference,       // of a refund in a row of its own: the id of the order that it is about
  postcode,        // beside a name, where customers are told apart by both
  channel,         // from here on in the order of Trait
  country,
  product,
  discount,
};

inline constexpr std::size_t kRoleCount = 23;

// The names used in presets and in the analysis.
inline constexpr std::array<std::string_view, kRoleCount> kRoleNames{
    "order_id",   "customer_id",    "email",        "customer_name", "date",     "amount",
    "unit_price", "quantity",       "currency",     "refund",        "tax",      "shipping",
    "status",     "payment_status", "cancelled_at", "test_order",    "row_type", "reference",
    "postcode",   "channel",        "country",      "product",       "discount"};

// What a customer can be grouped by, not what an order is read from.
inline constexpr ColumnRole role_of(Trait trait) {
  return static_cast<ColumnRole>(static_cast<std::size_t>(ColumnRole::channel) +
                                 static_cast<std::size_t>(trait));
}
inline constexpr bool is_trait(ColumnRole role) { return role >= ColumnRole::channel; }

inline constexpr std::string_view role_name(ColumnRole role) {
  return kRoleNames[static_cast<std::size_t>(role)];
}

// The role of that name, or nothing.
inline std::optional<ColumnRole> find_role(std::string_view name) {
  for (std::size_t i = 0; i < kRoleCount; ++i) {
    if (kRoleNames[i] == name) return static_cast<ColumnRole>(i);
  }
  return std::nullopt;
}

}  // namespace clv::orders
