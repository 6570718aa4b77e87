// A row that was left out, for the list that people can download.
#pragma once

#include <cstdint>
#include <vector>

#include "core/orders/exclusion.h"

namespace clv::orders {

struct Reject {
  static constexpr std::uint16_t kNoColumn = 0xFFFF;

  std::uint32_t line = 0;  // 1-based; of an order with several rows, the first one
  std::uint16_t file = 0;
  std::uint16_t column = kNoColumn;  // the one that decided, where it was one
  Exclusion reason = Exclusion::none;
};

}  // namespace clv::orders
