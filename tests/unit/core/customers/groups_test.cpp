// Customers by what their first order said, against a count by brute force.
#include "core/customers/groups.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/customers/ledgers.h"
#include "core/models/model_table.h"

namespace clv::customers {
namespace {

constexpr auto kChannel = static_cast<std::size_t>(orders::Trait::channel);

// Every customer has one of `labels` labels, 0 among them.
orders::FirstOrderTraits random_traits(std::uint64_t seed, std::uint32_t customers,
                                       std::uint16_t labels) {
  std::mt19937_64 random(seed);
  orders::FirstOrderTraits traits;
  traits.is_read[kChannel] = true;
  for (std::uint16_t i = 1; i < labels; ++i)
    traits.names[kChannel].push_back("channel " + std::to_string(i));
  for (std::uint32_t i = 0; i < customers; ++i)
    traits.of_customer.push_back({static_cast<std::uint16_t>(random() % labels), 0, 0, 0});
  return traits;
}

TEST_CASE("counts of each group are those of its customers") {
  constexpr std::uint32_t kCustomers = 400;
  const DayNumber as_of = day_of(2024, 12, 31);
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    CAPTURE(seed);
    const std::vector<Order> shop = random_orders(seed, kCustomers);
    const orders::FirstOrderTraits traits = random_traits(seed + 100, kCustomers, 5);
    const auto groupings =
        group_customers(make_ledger(shop, kCustomers), traits, as_of, {}, nullptr);
    REQUIRE(groupings.size() == 1);
    std::map<std::string, std::map<std::uint32_t, std::multiset<DayNumber>>> days;
    std::map<std::string, double> revenue;
    std::map<std::uint32_t, bool> has_order;
    for (const Order& order : shop) has_order[order.customer] |= !order.is_refund;
    for (const Order& order : shop) {
      if (!has_order[order.customer]) continue;
      const std::uint16_t label = traits.of_customer[order.customer][kChannel];
      const std::string name = label == 0 ? "" : traits.names[kChannel][label - 1U];
      if (!order.is_refund) days[name][order.customer].insert(order.day);
      revenue[name] += order.amount;
    }
    REQUIRE(groupings[0].groups.size() == days.size());
    for (const Group& group : groupings[0].groups) {
      CAPTURE(group.name);
      const auto& customers = days[group.name];
      CHECK(group.customers == customers.size());
      std::uint64_t orders = 0;
      std::uint32_t repeats = 0;
      for (const auto& [customer, bought] : customers) {
        orders += bought.size();
        repeats += std::set<DayNumber>(bought.begin(), bought.end()).size() >= 2 ? 1 : 0;
      }
      CHECK(group.orders == orders);
      CHECK(group.repeat_customers == repeats);
      CHECK(orders::to_major_units(group.revenue) == doctest::Approx(revenue[group.name]));
    }
    for (std::size_t i = 1; i < groupings[0].groups.size(); ++i)
      CHECK(groupings[0].groups[i - 1].customers >= groupings[0].groups[i].customers);
  }
}

TEST_CASE("the smallest groups are one, and nobody is lost") {
  constexpr std::uint32_t kCustomers = 900;
  const std::vector<Order> shop = random_orders(7, kCustomers);
  const auto count = [&](std::uint16_t labels) {
    return group_customers(make_ledger(shop, kCustomers), random_traits(8, kCustomers, labels),
                           day_of(2023, 6, 30), {}, nullptr);
  };
  const auto many = count(60);
  REQUIRE(many[0].groups.size() == kMostGroups + 1);
  CHECK(many[0].groups.back().is_rest);
  CHECK(many[0].groups.back().new_customer.clv.error().reason == "group_is_mixed");
  std::uint32_t in_many = 0;
  for (const Group& group : many[0].groups) in_many += group.customers;
  std::uint32_t in_two = 0;
  const auto two = count(2);
  for (const Group& group : two[0].groups) in_two += group.customers;
  CHECK(in_many == in_two);
  CHECK(count(1).empty());  // all in one group
}

TEST_CASE("without a model for all, no group has a forecast") {
  constexpr std::uint32_t kCustomers = 800;
  const auto groupings =
      group_customers(make_ledger(random_orders(11, kCustomers), kCustomers),
                      random_traits(12, kCustomers, 2), day_of(2023, 6, 30), {}, nullptr);
  for (const Group& group : groupings[0].groups)
    CHECK(group.new_customer.clv.error().reason == "verdict_insufficient");
}

TEST_CASE("a group's forecast is that of a shop that has no other customers") {
  constexpr std::uint32_t kCustomers = 800;
  const DayNumber as_of = day_of(2023, 6, 30);
  std::vector<Order> shop = random_orders(11, kCustomers);
  const orders::FirstOrderTraits traits = random_traits(12, kCustomers, 2);
  const models::PurchaseModel* model = models::find_purchase_model("mbg_nbd");
  const auto groupings = group_customers(make_ledger(shop, kCustomers), traits, as_of, {}, model);
  std::erase_if(
      shop, [&](const Order& order) { return traits.of_customer[order.customer][kChannel] != 1; });
  const models::Forecast alone =
      models::make_forecast(make_ledger(shop), as_of, {}, std::span(&model, 1));
  for (const Group& group : groupings[0].groups) {
    if (group.name != "channel 1") continue;
    if (alone.verdict.level == models::VerdictLevel::insufficient) {
      CHECK(group.new_customer.clv.error().reason == "verdict_insufficient");
    } else {
      const models::NewCustomer expected = models::forecast_new_customer(alone, {});
      CHECK(group.new_customer.clv.has_value() == expected.clv.has_value());
      if (expected.clv) CHECK(*group.new_customer.clv == doctest::Approx(*expected.clv));
    }
    CHECK(channel_clv(groupings, "CHANNEL 1").has_value() == group.new_customer.clv.has_value());
  }
  CHECK(channel_clv(groupings, "radio").error().reason == "too_few_customers");
}

}  // namespace
}  // namespace clv::customers
