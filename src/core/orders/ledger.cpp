#include "core/orders/ledger.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/assert.h"

namespace clv::orders {

Ledger::Ledger(std::vector<Purchase> purchases, std::uint32_t customer_count)
    : purchases_(std::move(purchases)) {
  const auto key = [](const Purchase& p) {
    return std::tuple(p.customer, std::int32_t{p.day}, std::uint32_t{p.is_refund}, p.net);
  };
  std::ranges::sort(purchases_, {}, key);
  first_.assign(std::size_t{customer_count} + 1, 0);
  for (const Purchase& purchase : purchases_) {
    CLV_ASSERT(purchase.customer < customer_count, "a purchase belongs to a known customer");
    ++first_[purchase.customer + 1];
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
}

std::span<const Purchase> Ledger::of_customer(std::uint32_t customer) const {
  CLV_ASSERT(customer < customer_count(), "customer index out of range");
  return std::span(purchases_).subspan(first_[customer], first_[customer + 1] - first_[customer]);
}

}  // namespace clv::orders
