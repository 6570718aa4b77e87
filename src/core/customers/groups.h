// Customers grouped by what their first order said: channel, country, product, discount.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "core/models/new_customer.h"
#include "core/orders/order_summary.h"

namespace clv::customers {

// The largest groups are told apart; the others are one.
inline constexpr std::size_t kMostGroups = 12;

// Below this nothing is fitted: the verdict would refuse it (verdict.cpp).
inline constexpr std::uint32_t kLeastForecastCustomers = 100;

struct Group {
  std::string name;      // as the file writes it; empty where is_rest or the order says nothing
  bool is_rest = false;  // all smaller groups together
  std::uint32_t customers = 0;         // at least 1
  std::uint64_t orders = 0;            // up to the as-of day
  std::uint32_t repeat_customers = 0;  // two purchase days or more
  orders::Amount revenue = 0;          // net, up to the as-of day
  // What the model fitted to this group alone expects of a new customer; too_few_customers below
  // kLeastForecastCustomers, group_is_mixed for the rest, verdict_insufficient (also without a model for all),
  // or the model's reason.
  models::NewCustomer new_customer = models::NewCustomer::none("too_few_customers");
};

struct Grouping {
  orders::Trait trait = orders::Trait::channel;
  std::vector<Group> groups;  // by customers, the largest first; the rest last
};

// One grouping per trait that a file has a column for; none where all customers are in one group. Discount: the
// groups are named "yes" and "". `model`: the one chosen for all customers, or nullptr; each group is fitted with it, so that
// groups differ by their customers alone. Time: one pass over the ledger, one over the customers per trait, one over the ledger and a
// fit per large group. 24 bytes per customer meanwhile.
std::vector<Grouping> group_customers(const orders::Ledger& ledger,
                                      const orders::FirstOrderTraits& traits, DayNumber as_of,
                                      const models::ForecastTerms& terms,
                                      const models::PurchaseModel* model);

// What a new customer of the channel is worth, by its name in any case (ASCII). too_few_customers where it is no
// group of its own.
Number channel_clv(const std::vector<Grouping>& groupings, std::string_view channel);

}  // namespace clv::customers
