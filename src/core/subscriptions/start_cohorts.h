// Subscriptions by the calendar quarter of their start, and how many of each quarter's renew.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/subscriptions/subscription_list.h"

namespace clv::subscriptions {

struct StartCohort {
  std::string name;  // "2024-Q1"
  std::uint32_t subscriptions = 0;
  bool is_small = false;  // below customers::kSmallCohort: its shares move a lot by chance
  // Share still there after renewal 1, 2, …, as far as even one that began on the quarter's last day could be followed.
  std::vector<double> survival;
};

// Ascending, those with subscriptions.
std::vector<StartCohort> group_by_start(const Subscriptions& subscriptions);

}  // namespace clv::subscriptions
