// What was spent on winning customers, by month and channel.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/orders/amount.h"

namespace clv::customers {

// A month's number: years times twelve plus months, as period_number of Period::month.
class MarketingCosts {
 public:
  // `channel`: as written, empty where the list names none. Names are one whatever their case (ASCII).
  void add(std::int32_t month, const std::string& channel, orders::Amount spend);

  struct Channel {
    std::string name;  // as first written
    std::map<std::int32_t, orders::Amount> by_month;
  };

  // By name in lower case.
  [[nodiscard]] const std::map<std::string, Channel>& channels() const { return channels_; }
  [[nodiscard]] bool empty() const { return channels_.empty(); }

 private:
  std::map<std::string, Channel> channels_;
};

}  // namespace clv::customers
