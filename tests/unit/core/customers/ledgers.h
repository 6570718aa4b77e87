// Ledgers for the tests of the views on the past: written by hand, or random with a fixed seed.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

#include "base/date.h"
#include "core/orders/ledger.h"

namespace clv::customers {

// A negative amount is a refund in a row of its own.
struct Order {
  std::uint32_t customer = 0;
  DayNumber day = 0;
  double amount = 0.0;  // major units, at most four decimals
  bool is_refund = false;
};

inline DayNumber day_of(int year, int month, int day) { return to_day_number({year, month, day}); }

inline orders::Ledger make_ledger(const std::vector<Order>& given, std::uint32_t customers) {
  std::vector<orders::Purchase> purchases;
  for (const Order& order : given) {
    orders::Purchase purchase{};
    purchase.customer = order.customer;
    // The bit field of a ledger is narrower than a day number.
    purchase.day = (order.day << 9) >> 9;
    purchase.is_refund = order.is_refund ? 1U : 0U;
    purchase.net =
        static_cast<orders::Amount>(order.amount * 10'000 + (order.amount < 0 ? -0.5 : 0.5));
    purchases.push_back(purchase);
  }
  return {std::move(purchases), customers};
}

inline orders::Ledger make_ledger(const std::vector<Order>& given) {
  std::uint32_t customers = 0;
  for (const Order& order : given) customers = std::max(customers, order.customer + 1);
  return make_ledger(given, customers);
}

// Some customers with many orders, some with one, some with refunds only, some entries with nothing.
// Days run over three years from 2020 on; amounts are whole cents and repeat.
inline std::vector<Order> random_orders(std::uint64_t seed, std::uint32_t customers) {
  std::mt19937_64 random(seed);
  const auto below = [&](std::uint64_t limit) {
    return static_cast<std::int32_t>(random() % limit);
  };
  std::vector<Order> made;
  for (std::uint32_t customer = 0; customer < customers; ++customer) {
    const std::int32_t count = below(3) == 0 ? below(14) : below(3);
    const DayNumber begin = day_of(2020, 1, 1) + below(900);
    for (std::int32_t i = 0; i < count; ++i) {
      const bool is_refund = below(8) == 0;
      const double amount = below(5) == 0 ? 20.0 : static_cast<double>(below(9000)) / 100.0;
      // Several on one day are wanted too.
      made.push_back({.customer = customer,
                      .day = begin + (below(4) == 0 ? 0 : below(500)),
                      .amount = is_refund ? -amount : amount,
                      .is_refund = is_refund});
    }
  }
  return made;
}

}  // namespace clv::customers
