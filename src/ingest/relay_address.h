// E-mail addresses that a marketplace gives out in place of a customer's own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>

namespace clv::ingest {

// "…@verkopen.bol.com", "…@marketplace.amazon.de": `address` is in lower case.
bool is_relay_address(std::string_view address);

// Whether such addresses are of one order each, as the first thousand of them show: some marketplaces keep a customer's.
class RelayAddresses {
 public:
  void see(std::uint64_t address, std::uint64_t order) {
    const auto found = order_of_.find(address);
    if (found != order_of_.end()) {
      if (found->second != order && found->second != kSeveral) {
        found->second = kSeveral;
        ++with_several_orders_;
      }
    } else if (order_of_.size() < kMost) {
      order_of_.emplace(address, order);
    }
  }

  // One of ten shops' customers who come back is few; of what is no alias, more do.
  [[nodiscard]] bool are_of_one_order() const {
    return with_several_orders_ * kFew <= order_of_.size();
  }

 private:
  static constexpr std::size_t kMost = 1000;
  static constexpr std::size_t kFew = 10;
  static constexpr std::uint64_t kSeveral = 0;  // no hash of an order, but by a chance of 2^-64

  std::map<std::uint64_t, std::uint64_t> order_of_;
  std::size_t with_several_orders_ = 0;
};

}  // namespace clv::ingest
