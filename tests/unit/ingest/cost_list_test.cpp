// Lists of marketing costs: how they are told from orders, their times, and what their rows say.
#include "ingest/cost_list.h"

#include <cstring>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "core/subscriptions/subscription_list.h"
#include "ingest/cost_words.h"
#include "ingest/file_reader.h"

namespace clv::ingest {
namespace {

DayNumber day_of(int year, int month, int day) { return to_day_number({year, month, day}); }

std::optional<CostPlan> plan_of(const std::string& text) {
  const Result<Sample> sample = take_sample(text, true);
  return sample ? make_cost_plan(*sample) : std::nullopt;
}

// A whole file, read.
struct Read {
  bool is_costs = false;
  customers::MarketingCosts costs;
  CostFindings findings;
  std::uint64_t rows = 0;
  std::uint64_t unreadable_rows = 0;

  [[nodiscard]] orders::Amount spend(const DaySpan& part) const {
    orders::Amount sum = 0;
    for (const auto& [key, channel] : costs.channels()) {
      for (const auto& [what, amount] : channel.spending)
        sum += customers::spend_of_days(what.second, amount, part);
    }
    return sum;
  }
  [[nodiscard]] double month(int year, int month) const {
    return orders::to_major_units(spend({.first = day_of(year, month, 1),
                                         .last = day_of(year, month, days_in_month(year, month))}));
  }
  [[nodiscard]] double all() const {
    return orders::to_major_units(spend({.first = day_of(1, 1, 1), .last = day_of(9999, 1, 1)}));
  }
  [[nodiscard]] std::string currency() const {
    return costs.empty() ? "" : costs.channels().begin()->second.spending.rbegin()->first.first;
  }
};

Read read(const std::string& text) {
  orders::OrderCollector orders({});
  subscriptions::SubscriptionList subscriptions;
  Read out;
  FileReader reader({.orders = orders, .costs = out.costs, .subscriptions = subscriptions}, 0, {});
  const auto size = static_cast<std::uint32_t>(text.size());
  std::memcpy(reader.writable(size).data(), text.data(), size);
  if (!reader.commit(size) || !reader.finish()) return out;
  if (reader.list_plan() == nullptr || !std::holds_alternative<CostPlan>(*reader.list_plan()))
    return out;
  const auto& costs = static_cast<const CostReader&>(*reader.list_rows());
  out.is_costs = true;
  out.findings = costs.findings();
  out.rows = costs.rows();
  out.unreadable_rows = costs.unreadable_rows();
  return out;
}

TEST_CASE("a month in every form") {
  const DaySpan march{.first = day_of(2025, 3, 1), .last = day_of(2025, 3, 31)};
  for (const char* text :
       {"2025-03", "2025/3", "03-2025", "3/2025", "202503", "mrt 2025", "March 2025", "2025 maart",
        "mars 2025", "M\xC3\xA4rz 2025", "2025-03-17", "17-03-2025", "17 mrt 2025"}) {
    CAPTURE(text);
    CHECK(parse_cost_period(text, DateOrder::day_month_year, CostUnit::month) == march);
  }
  CHECK(parse_cost_period("3/17/2025", DateOrder::month_day_year, CostUnit::month) == march);
  for (const char* text :
       {"", "2025", "13-2025", "2025-13", "maart", "00-2025", "ab-2025", "2025-", "9999999"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_cost_period(text, DateOrder::day_month_year, CostUnit::month));
  }
}

TEST_CASE("weeks and quarters by number, by name and by their first day") {
  // ISO 8601: the first week of 2026 begins on December 29th.
  const DaySpan week{.first = day_of(2026, 6, 29), .last = day_of(2026, 7, 5)};
  for (const char* text : {"2026-W27", "2026W27", "W27 2026", "week 27, 2026", "KW 27 2026",
                           "202627", "2026-06-29", "semaine 27 2026"}) {
    CAPTURE(text);
    CHECK(parse_cost_period(text, DateOrder::day_month_year, CostUnit::week) == week);
  }
  CHECK(parse_cost_period("2026-W01", DateOrder::day_month_year, CostUnit::week)->first ==
        day_of(2025, 12, 29));
  const DaySpan quarter{.first = day_of(2026, 7, 1), .last = day_of(2026, 9, 30)};
  for (const char* text :
       {"Q3 2026", "2026-Q3", "2026Q3", "kwartaal 3 2026", "T3 2026", "2026-07-01"}) {
    CAPTURE(text);
    CHECK(parse_cost_period(text, DateOrder::day_month_year, CostUnit::quarter) == quarter);
  }
}

TEST_CASE("periods from one day to another, as platforms write them") {
  const DaySpan july{.first = day_of(2026, 7, 1), .last = day_of(2026, 7, 31)};
  for (const char* text :
       {"2026-07-01 - 2026-07-31", "July 1, 2026 - July 31, 2026", "Jul 1, 2026-Jul 31, 2026",
        "1 juli 2026 - 31 juli 2026", "1 juli 2026 t/m 31 juli 2026", "1 - 31 juli 2026",
        "1\xE2\x80\x93"
        "31 juli 2026",
        "Jul 1 \xE2\x80\x93 31, 2026", "Jul 1 - Jul 31, 2026",
        "1. Juli 2026 \xE2\x80\x93 31. Juli 2026", "1 juillet 2026 au 31 juillet 2026",
        "01.07.2026 bis 31.07.2026", "01/07/2026 - 31/07/2026", "2026-07-01/2026-07-31",
        "Report Start: 1-7-2026, Report End: 31-7-2026"}) {
    CAPTURE(text);
    CHECK(parse_day_range(text, DateOrder::day_month_year) == july);
  }
  CHECK(parse_day_range("7/1/2026,7/31/2026", DateOrder::month_day_year) == july);
  for (const char* text : {"2026-07-31 - 2026-07-01", "July 1, 2026", "1 - 31", "a - b", "-", ""}) {
    CAPTURE(text);
    CHECK_FALSE(parse_day_range(text, DateOrder::day_month_year));
  }
}

TEST_CASE("the currency in a header's name") {
  CHECK(read_spend_name("Amount spent (EUR)").currency == "EUR");
  CHECK(read_spend_name("Amount spent (EUR)").key == "amountspent");
  CHECK(read_spend_name("Cost (\xE2\x82\xAC)").currency == "EUR");
  CHECK(read_spend_name("Cost (\xE2\x82\xAC)").key == "cost");
  CHECK(read_spend_name("Cost \xE2\x82\xAC").currency == "EUR");
  CHECK(read_spend_name("Cost \xE2\x82\xAC").key == "cost");
  CHECK(read_spend_name("Cost ($)").currency == "$");
  CHECK(read_spend_name("Cost (US$)").currency == "USD");
  CHECK(read_spend_name("spend_usd").currency == "USD");
  CHECK(read_spend_name("Kosten in EUR").key == "kosten");
  CHECK(read_spend_name("Kosten in EUR").currency == "EUR");
  CHECK(read_spend_name("Spend").currency.empty());
  CHECK(read_spend_name("Spend (30 days)").currency.empty());
}

TEST_CASE("lists of costs are recognised in four languages, other lists are not") {
  const auto english = plan_of("Month,Channel,Spend\n2025-01,Google,90.50\n2025-02,Mail,10\n");
  REQUIRE(english);
  CHECK(english->time_column == 0U);
  CHECK(english->unit == CostUnit::month);
  CHECK(english->channel_column == 1U);
  CHECK(english->spend_column == 2);
  CHECK(english->decimal == '.');
  const auto dutch =
      plan_of("Maand;Kanaal;Kosten\njan 2025;Google;\"1.090,50\"\nfeb 2025;Mail;10,00\n");
  REQUIRE(dutch);
  CHECK(dutch->decimal == ',');
  CHECK(plan_of("Monat;Werbekosten\n01.2025;90,50\n02.2025;10,00\n"));
  CHECK(plan_of("Mois;Canal;D\xC3\xA9penses\njanvier 2025;Google;90,50\nmars 2025;Mail;10,00\n"));
  CHECK(plan_of("Month,Spend\n2025-01,90\n2025-03,400\n2025-04,100\n"));
  for (const char* text :
       {"Email,Date,Spend\na@example.com,2025-01-01,90\nb@example.com,2025-01-02,10\n",
        "Order number,Date,Cost\n1,2025-01-01,90\n2,2025-01-02,10\n",
        "Month,Visitors\n2025-01,90\n2025-02,100\n", "Week,Spend\nblue,90\nred,100\n",
        // A statement, a list of products, a cash book.
        "Datum;Omschrijving;Bruto;Kosten;Saldo\n1-7-2026;x;10,00;0,35;9,65\n",
        "Date,SKU,Cost,Quantity\n2026-07-01,a,3.00,2\n2026-07-02,b,4.00,1\n",
        "Datum;Rekening;Kosten\n1-7-2026;NL00;3,00\n2-7-2026;NL00;4,00\n",
        "Client,Date,Cost\nann,2026-07-01,3.00\nbob,2026-07-02,4.00\n"}) {
    CAPTURE(text);
    CHECK_FALSE(plan_of(text));
  }
  // An advertiser is a customer to the platform, which makes no order of its clicks.
  CHECK(plan_of("Day,Customer ID,Campaign,Clicks,Impressions,Cost\n2026-07-01,1,a,2,3,4.00\n"));
}

TEST_CASE("the length of a row's time: by name, by an end, by the days that follow one another") {
  const auto unit_of = [](const std::string& rows) {
    const auto plan = plan_of("Date,Spend\n" + rows);
    REQUIRE(plan);
    return plan->unit;
  };
  CHECK(unit_of("2026-07-01,5\n2026-08-01,5\n") == CostUnit::month);
  CHECK(unit_of("2026-07-01,5\n2026-07-02,5\n2026-08-01,5\n") == CostUnit::day);
  CHECK(unit_of("2026-07-06,5\n2026-07-13,5\n2026-07-20,5\n") == CostUnit::week);
  CHECK(unit_of("2026-07-06,5\n2026-07-13,5\n2026-07-21,5\n") == CostUnit::day);
  CHECK(unit_of("2026-07-06,5\n") == CostUnit::day);
  const Read weeks = read("Week,Cost,Clicks\n2026-06-29,70,1\n2026-07-06,14,1\n");
  CHECK(weeks.month(2026, 6) == 20);  // two of seven days
  CHECK(weeks.month(2026, 7) == 64);
  CHECK(weeks.findings.spread.rows == 0);  // a week in two months is near enough
  const Read quarters = read("Quarter,Cost,Clicks\n2026-Q2,70,1\n2026-Q3,14,1\n");
  CHECK(quarters.findings.spread.lines == std::vector<std::uint32_t>{2, 3});
  // Read month-first these would lie a month apart each.
  const auto days = plan_of(
      "Day,Cost,Clicks\n01/07/2026,5,1\n02/07/2026,5,1\n03/07/2026,5,1\n"
      "04/07/2026,5,1\n05/07/2026,5,1\n");
  REQUIRE(days);
  CHECK(days->date_order == DateOrder::day_month_year);
  CHECK_FALSE(days->asks_date_order);
  const auto few = plan_of("Day,Cost,Clicks\n01/07/2026,5,1\n02/07/2026,5,1\n");
  REQUIRE(few);
  CHECK(few->asks_date_order);
}

TEST_CASE("rows that sum up others, closing lines, cells without an amount") {
  const Read google = read(
      "Campagnerapport\n\"1 juli 2026 - 31 juli 2026\"\n"
      "Campagnestatus,Campagne,Valutacode,Kosten,Klikken,Begindatum\n"
      "Ingeschakeld,Merk,EUR,\"1.030,50\",120,2024-01-05\nOnderbroken,Oud, --, --,0,2023-05-06\n"
      "Ingeschakeld,Total look 2026,EUR,\"9,25\",3,2025-01-05\n"
      "Totaal: campagnes, --,EUR,\"1.039,75\",123,\nTotaal: account,,EUR,\"1.039,75\",123,\n");
  CHECK(google.is_costs);
  CHECK(google.all() == 1039.75);
  CHECK(google.month(2026, 7) == 1039.75);
  CHECK(google.currency() == "EUR");
  CHECK(google.findings.total_rows == 2);
  CHECK(read("Day,Campaign,Cost,Clicks\n2026-07-01,a,5,1\nTotal of 1 results,-,5,1\n").all() == 5);
  CHECK(google.rows == 5);
  CHECK(google.unreadable_rows == 0);
  CHECK(google.findings.spread.rows == 2);
  // The sum is not named here; one more cent, and it is a row without a name.
  const std::string meta =
      "Day,Campaign name,Amount spent (EUR)\n2026-07-01,,5.75\n2026-07-01,a,2.50\n"
      "2026-07-01,b,3.25\n";
  CHECK(read(meta).all() == 5.75);
  CHECK(read(meta).findings.unnamed_totals.rows == 1);
  CHECK(read(meta).findings.unnamed_total == 57'500);
  CHECK(read(meta + "2026-07-02,c,1.00\n").all() == 12.5);
  CHECK(read(meta + "2026-07-02,c,1.00\n").findings.unnamed_totals.rows == 0);
  const Read closed = read(
      "Month,Clicks,Spend\n2026-07,10,5\nTotal,10,5\n\n\"\xC2\xA9 2026 Somebody\"\nlater,1,3\n");
  CHECK(closed.all() == 5);
  CHECK(closed.rows == 3);
  CHECK(closed.unreadable_rows == 1);
}

TEST_CASE("nobody says when: nothing counts, and that is known") {
  for (const char* title : {"Campaign report\nAll time\n", ""}) {
    const Read costs =
        read(std::string(title) + "Campaign,Cost,Clicks,Impr.\na,30.50,1,2\nb,20.25,3,4\n");
    CHECK(costs.is_costs);
    CHECK(costs.costs.empty());
    CHECK(costs.findings.without_time.rows == 2);
    CHECK(costs.findings.spend == 507'500);
  }
  // The begin of a campaign is not when its costs were made.
  CHECK(read("Campaign report\nAll time\nCampaign,Start date,Cost,Clicks\na,2024-01-01,5,1\n")
            .costs.empty());
}

}  // namespace
}  // namespace clv::ingest
