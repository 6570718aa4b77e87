#include "protocol/groups_json.h"

#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/money.h"
#include "protocol/fit_json.h"

namespace clv::protocol {
namespace {

constexpr int kExpectedDigits = 6;

Number quotient(double part, double whole) {
  if (!(whole > 0)) return undefined("no_orders");
  return part / whole;
}

Json write_group(const customers::Group& group) {
  const double revenue = to_major(orders::to_minor(group.revenue));
  const auto customers = static_cast<double>(group.customers);
  const auto orders = static_cast<double>(group.orders);
  Json out;
  out["name"] = group.name;
  out["rest"] = group.is_rest;
  out["customers"] = group.customers;
  out["orders"] = group.orders;
  out["revenue"] = json_number(revenue);
  put_number(out, "aov", quotient(revenue, orders));
  put_number(out, "orders_per_customer", quotient(orders, customers));
  put_number(out, "repeat_share", quotient(group.repeat_customers, customers));
  put_number(out, "revenue_per_customer", quotient(revenue, customers));
  Json person = Json::object();
  put_number(person, "clv", rounded(group.new_customer.clv, kExpectedDigits));
  put_number(person, "clv_low", rounded(group.new_customer.clv_low, kExpectedDigits));
  put_number(person, "clv_high", rounded(group.new_customer.clv_high, kExpectedDigits));
  out["new_customer"] = std::move(person);
  return out;
}

}  // namespace

Json write_groups(const std::vector<customers::Grouping>& groupings) {
  Json list = Json::array();
  for (const customers::Grouping& grouping : groupings) {
    Json rows = Json::array();
    for (const customers::Group& group : grouping.groups) rows.push_back(write_group(group));
    Json out;
    out["trait"] = orders::kTraitNames[static_cast<std::size_t>(grouping.trait)];
    out["rows"] = std::move(rows);
    list.push_back(std::move(out));
  }
  return list;
}

}  // namespace clv::protocol
