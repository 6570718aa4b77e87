// From files to groups and to what winning customers cost.
#include <doctest/doctest.h>

#include "feed.h"

namespace clv::engine {
namespace {

const char* const kOrders =
    "Order ID,Customer,Date,Total,Source,Shipping Country,Lineitem name,Discount Code\n"
    "1,ann,2025-01-05,100.00,Google,NL,Mug,WELCOME\n"
    "1,ann,2025-01-05,,,,Plate,\n"
    "2,bob,2025-01-20,50.00,google,BE,Cup,\n"
    "3,ann,2025-02-10,30.00,Mail,NL,Cup,\n"
    "4,cas,2025-02-14,80.00,Mail,NL,Mug,0.00\n"
    "5,dee,2025-03-03,200.00,,NL,Mug,\n";

nlohmann::json grouping(const nlohmann::json& analysis, const std::string& trait) {
  for (const auto& one : analysis["groups"]) {
    if (one["trait"] == trait) return one["rows"];
  }
  return {};
}

TEST_CASE("customers belong to what their first order said, in its first row") {
  const nlohmann::json analysis = analysis_of(kOrders);
  CHECK(analysis["source"]["columns"]["channel"] == "Source");
  const nlohmann::json channels = grouping(analysis, "channel");
  REQUIRE(channels.size() == 3);
  CHECK(channels[0]["name"] == "Google");  // as first written, in any case
  CHECK(channels[0]["customers"] == 2);
  CHECK(channels[0]["orders"] == 3);  // ann's order by mail too: she came by Google
  CHECK(channels[0]["revenue"] == 180);
  CHECK(channels[0]["repeat_share"] == 0.5);
  CHECK(channels[0]["new_customer"]["clv"] == nullptr);
  CHECK(channels[0]["new_customer"]["clv_reason"] == "too_few_customers");
  const nlohmann::json products = grouping(analysis, "product");
  REQUIRE(products.size() == 2);
  CHECK(products[0]["name"] == "Mug");
  CHECK(products[0]["customers"] == 3);
  const nlohmann::json discounts = grouping(analysis, "discount");
  REQUIRE(discounts.size() == 2);
  CHECK(discounts[0]["name"] == "");  // an amount of nothing is no discount
  CHECK(discounts[0]["customers"] == 3);
  CHECK(discounts[1]["name"] == "yes");
  CHECK(grouping(analysis, "country").size() == 2);
}

TEST_CASE("the same groups whatever the chunks, the order of rows, and over several files") {
  const nlohmann::json whole = analysis_of(kOrders)["groups"];
  const auto small = analyze({{"a.csv", kOrders}}, "{}", [] { return std::size_t{3}; });
  REQUIRE(small);
  CHECK(nlohmann::json::parse(*small)["groups"] == whole);
  const std::string header =
      "Order ID,Customer,Date,Total,Source,Shipping Country,Lineitem name,Discount Code\n";
  const nlohmann::json two = analysis_of_files(
      {{"b.csv",
        header + "3,ann,2025-02-10,30.00,Mail,NL,Cup,\n4,cas,2025-02-14,80.00,Mail,NL,Mug,0.00\n"
                 "5,dee,2025-03-03,200.00,,NL,Mug,\n"},
       {"a.csv", header +
                     "1,ann,2025-01-05,100.00,Google,NL,Mug,WELCOME\n1,ann,2025-01-05,,,,Plate,\n"
                     "2,bob,2025-01-20,50.00,google,BE,Cup,\n"}});
  CHECK(grouping(two, "product") == grouping(analysis_of(kOrders), "product"));
  // A first file without such columns leaves its customers without a group.
  const nlohmann::json mixed = analysis_of_files(
      {{"old.csv",
        "Order ID,Customer,Date,Total\n90,zoe,2024-12-01,10.00\n91,yan,2024-12-02,10.00\n"},
       {"new.csv", kOrders}});
  CHECK(grouping(mixed, "country")[0]["name"] == "NL");
  CHECK(grouping(mixed, "country")[1]["name"] == "");
  CHECK(grouping(mixed, "country")[1]["customers"] == 2);
}

TEST_CASE("a second file with marketing costs gives the CAC, before the orders or after them") {
  const char* const kCosts =
      "Month,Channel,Spend\n2025-01,GOOGLE,90\n2025-02,Mail,8\nlater,Mail,8\n";
  for (const bool first : {true, false}) {
    const TestFile costs{"costs.csv", kCosts};
    const TestFile orders{"orders.csv", kOrders};
    const nlohmann::json analysis =
        analysis_of_files(first ? std::vector{costs, orders} : std::vector{orders, costs},
                          R"({"gross_margin": 0.6})");
    CHECK(analysis["source"]["columns"]["amount"] == "Total");
    CHECK(analysis["report"]["rows"] == 6);
    const nlohmann::json& acquisition = analysis["acquisition"];
    CHECK(acquisition["total"]["spend"] == 98);
    CHECK(acquisition["total"]["new_customers"] == 3);
    REQUIRE(acquisition["channels"].size() == 2);
    CHECK(acquisition["channels"][0]["channel"] == "GOOGLE");
    CHECK(acquisition["channels"][0]["cac"] == 45);
    CHECK(acquisition["channels"][0]["payback_months"] == 0);
    CHECK(acquisition["channels"][0]["clv_cac"] == nullptr);
    CHECK(acquisition["channels"][0]["clv_cac_reason"] == "too_few_customers");
    CHECK(acquisition["channels"][1]["months"][0]["month"] == "2025-02");
    const nlohmann::json& file = analysis["report"]["files"][first ? 0 : 1];
    CHECK(file["platform"] == "marketing_costs");
    CHECK(file["unreadable_rows"] == 1);
  }
  CHECK(analysis_of_files({{"costs.csv", kCosts}})["error"] == "only_costs");
  CHECK(preview_of(kCosts)["kind"] == "marketing_costs");
  CHECK(preview_of(kCosts)["certain"] == true);
  CHECK(preview_of(kOrders)["kind"] == "orders");
}

}  // namespace
}  // namespace clv::engine
