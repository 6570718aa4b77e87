// What was spent on winning customers: when, by which channel, in which currency.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/customers/day_span.h"
#include "core/orders/amount.h"

namespace clv::customers {

struct CostEntry {
  DaySpan time;          // that the amount was spent in, evenly as far as anybody knows
  std::string channel;   // as written, empty where the list names none
  std::string currency;  // upper case, or "$" where nobody says which dollars; empty: not said
  orders::Amount spend = 0;
};

class MarketingCosts {
 public:
  // Names of channels are one whatever their case (ASCII).
  void add(const CostEntry& entry);

  // By currency and time.
  using Spending = std::map<std::pair<std::string, DaySpan>, orders::Amount>;

  struct Channel {
    std::string name;  // as first written
    Spending spending;
  };

  // By name in lower case.
  [[nodiscard]] const std::map<std::string, Channel>& channels() const { return channels_; }
  [[nodiscard]] bool empty() const { return channels_.empty(); }

 private:
  std::map<std::string, Channel> channels_;
};

// What of `spend`, spread evenly over the days of `time`, belongs to `part`; parts that together are `time` add up to `spend`.
orders::Amount spend_of_days(const DaySpan& time, orders::Amount spend, const DaySpan& part);

}  // namespace clv::customers
