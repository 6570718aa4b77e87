#include "core/orders/ledger.h"

#include <algorithm>
#include <random>
#include <tuple>

#include <doctest/doctest.h>

#include "core/orders/block_list.h"

namespace clv::orders {
namespace {

auto key_of(const Purchase& p) {
  return std::tuple(p.customer, std::int32_t{p.day}, std::uint32_t{p.is_refund}, p.net);
}

TEST_CASE("a ledger is its purchases sorted, and each customer finds the own ones") {
  std::mt19937 random(16);
  constexpr std::uint32_t kCustomers = 300;
  std::vector<Purchase> purchases;
  for (int i = 0; i < 3000; ++i) {
    // Squared, so that some customers are busy and some have nothing.
    const auto customer = static_cast<std::uint32_t>((random() % 17) * (random() % 17));
    purchases.push_back({.customer = customer,
                         .day = static_cast<std::int32_t>(random() % 50) - 10,
                         .currency = 0,
                         .is_refund = random() % 2 == 0 ? 1U : 0U,
                         .net = static_cast<Amount>(random() % 5) - 2});
  }
  std::vector<Purchase> expected = purchases;
  std::ranges::sort(expected, {}, key_of);
  const Ledger ledger(purchases, kCustomers);
  REQUIRE(ledger.customer_count() == kCustomers);
  CHECK(std::ranges::equal(ledger.all(), expected, {}, key_of, key_of));
  for (std::uint32_t customer = 0; customer < kCustomers; ++customer) {
    const auto own = std::ranges::equal_range(expected, customer, {}, &Purchase::customer);
    REQUIRE(std::ranges::equal(ledger.of_customer(customer), own, {}, key_of, key_of));
  }
}

TEST_CASE("a list of blocks keeps order and places, and drains") {
  BlockList<int> list;
  int& first = list.push_back(0);
  for (int i = 1; i < 10'000; ++i) list.push_back(i);
  CHECK(list.size() == 10'000);
  CHECK(&first == &list[0]);
  CHECK(list[9'999] == 9'999);
  int next = 0;
  list.drain([&](int element) { REQUIRE(element == next++); });
  CHECK(next == 10'000);
  CHECK(list.size() == 0);
  CHECK(list.push_back(7) == 7);
}

}  // namespace
}  // namespace clv::orders
