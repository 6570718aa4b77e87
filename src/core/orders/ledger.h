// All counted orders by customer and day: what metrics, cohorts and models are computed from.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/date.h"
#include "core/orders/amount.h"

namespace clv::orders {

// One order of a known customer, or a refund that stands in a row of its own. 16 bytes, because
// there are millions.
struct Purchase {
  std::uint32_t customer;       // dense index
  std::int32_t day : 23;        // DayNumber; years 1 to 9999 fit
  std::uint32_t currency : 8;   // index into OrderSummary::currencies while collecting
  std::uint32_t is_refund : 1;  // lowers revenue, is no purchase
  Amount net;                   // after refunds; negative for a refund
};
static_assert(sizeof(Purchase) == 16);

class Ledger {
 public:
  Ledger() = default;
  // Sorts by customer, then day, then amount, so that the same orders in another order give the
  // same ledger. Linear in the purchases but for very
  // busy customers; takes their memory twice for a moment.
  Ledger(std::vector<Purchase> purchases, std::uint32_t customer_count);

  // Customers 0 … customer_count() - 1; one may have no entries (only cancelled orders).
  [[nodiscard]] std::uint32_t customer_count() const {
    return static_cast<std::uint32_t>(first_.size()) - 1;
  }
  [[nodiscard]] std::span<const Purchase> of_customer(std::uint32_t customer) const;
  [[nodiscard]] std::span<const Purchase> all() const { return purchases_; }

 private:
  std::vector<Purchase> purchases_;
  std::vector<std::uint32_t> first_{
      0};  // customer -> index of the first purchase; one more at the end
};

}  // namespace clv::orders
