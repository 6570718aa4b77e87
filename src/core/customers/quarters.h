// Revenue, orders and active customers per calendar quarter, without guests. The revenues of all
// quarters add up to that of the ledger, refunds of people without an order included.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "core/customers/customer_totals.h"
#include "core/orders/ledger.h"

namespace clv::customers {

// The newest ones are counted: 20 years.
inline constexpr std::int32_t kMostQuarters = 80;

struct Quarter {
  std::string name;                    // "1997-Q1"
  bool is_complete = false;            // its last day is not after the as-of day
  std::uint64_t active_customers = 0;  // with an order in it
  std::uint64_t orders = 0;
  orders::Amount revenue = 0;            // net; a refund lowers the quarter it is dated in
  orders::Amount returning_revenue = 0;  // the part dated after the customer's first order day
  Number returning_revenue_share = undefined("no_revenue_in_quarter");  // where revenue > 0
  Number aov = undefined("no_orders_in_quarter");                       // revenue / orders
  Number orders_per_active_customer = undefined("no_orders_in_quarter");
};

class QuarterCounter {
 public:
  explicit QuarterCounter(DayNumber as_of);

  // One customer's purchases up to the as-of day, in the order of the ledger, and their totals.
  void take(std::span<const orders::Purchase> purchases, const CustomerTotals& totals);

  // From the first quarter with an order or refund to that of the as-of day, empty ones between them
  // too; none if there was nothing in the last kMostQuarters.
  [[nodiscard]] std::vector<Quarter> finish() const;

 private:
  struct Count {
    std::uint64_t active_customers = 0;
    std::uint64_t orders = 0;
    orders::Amount revenue = 0;
    orders::Amount returning_revenue = 0;
  };

  [[nodiscard]] Quarter close(const Count& count, DayNumber any_day) const;

  DayNumber as_of_;
  std::int32_t newest_;        // period_number of the as-of day
  std::vector<Count> by_age_;  // [0] is the quarter of the as-of day
};

}  // namespace clv::customers
