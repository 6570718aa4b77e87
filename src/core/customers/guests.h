// Revenue without a known customer: orders of guests, of which no view on customers knows.
#pragma once

#include "base/result.h"
#include "core/orders/amount.h"
#include "core/orders/tally.h"

namespace clv::customers {

// From this share on, figures about customers leave out so much that whoever shows them says it.
inline constexpr double kManyGuestsShare = 0.05;

struct GuestRevenue {
  orders::Amount revenue = 0;  // net
  // Of the net revenue of all counted orders; undefined no_revenue where that is not positive.
  Number share = undefined("no_revenue");
  // The share exceeds kManyGuestsShare, or there is none although guests had revenue.
  bool needs_warning = false;
};

GuestRevenue measure_guests(const orders::Tally& tally);

}  // namespace clv::customers
