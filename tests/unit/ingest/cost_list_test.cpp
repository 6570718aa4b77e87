// Lists of marketing costs: how they are told from orders, and their months.
#include "ingest/cost_list.h"

#include <string>

#include <doctest/doctest.h>

namespace clv::ingest {
namespace {

constexpr std::int32_t kMarch2025 = 2025 * 12 + 2;

std::optional<CostPlan> plan_of(const std::string& text) {
  const Result<Sample> sample = take_sample(text, true);
  return sample ? make_cost_plan(*sample) : std::nullopt;
}

TEST_CASE("a month in every form") {
  for (const char* text :
       {"2025-03", "2025/3", "03-2025", "3/2025", "202503", "mrt 2025", "March 2025", "2025 maart",
        "mars 2025", "März 2025", "2025-03-17", "17-03-2025", "17 mrt 2025"}) {
    CAPTURE(text);
    CHECK(parse_cost_month(text, DateOrder::day_month_year) == kMarch2025);
  }
  CHECK(parse_cost_month("3/17/2025", DateOrder::month_day_year) == kMarch2025);
  for (const char* text :
       {"", "2025", "13-2025", "2025-13", "maart", "00-2025", "ab-2025", "2025-", "9999999"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_cost_month(text, DateOrder::day_month_year));
  }
}

TEST_CASE("lists of costs are recognised in four languages, orders are not") {
  const auto english = plan_of("Month,Channel,Spend\n2025-01,Google,90.50\n2025-02,Mail,10\n");
  REQUIRE(english);
  CHECK(english->month_column == 0);
  CHECK(english->channel_column == 1U);
  CHECK(english->spend_column == 2);
  CHECK(english->decimal == '.');
  const auto dutch =
      plan_of("Maand;Kanaal;Kosten\njan 2025;Google;\"1.090,50\"\nfeb 2025;Mail;10,00\n");
  REQUIRE(dutch);
  CHECK(dutch->decimal == ',');
  CHECK(plan_of("Monat;Werbekosten\n01.2025;90,50\n02.2025;10,00\n"));
  CHECK(plan_of("Mois;Canal;Dépenses\njanvier 2025;Google;90,50\nmars 2025;Mail;10,00\n"));
  CHECK(plan_of("Month,Spend\n2025-01,90\n2025-03,400\n2025-04,100\n"));
  CHECK_FALSE(
      plan_of("Email,Date,Spend\na@example.com,2025-01-01,90\nb@example.com,2025-01-02,10\n"));
  CHECK_FALSE(plan_of("Order number,Date,Cost\n1,2025-01-01,90\n2,2025-01-02,10\n"));
  CHECK_FALSE(plan_of("Month,Visitors\n2025-01,90\n2025-02,100\n"));
  CHECK_FALSE(plan_of("Week,Spend\nblue,90\nred,100\n"));
}

}  // namespace
}  // namespace clv::ingest
