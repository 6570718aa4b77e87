// Doubts about files: each row of the table on both sides of its rule, and what is read anew.
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/doubts/doubt_table.h"
#include "feed.h"

namespace clv::engine {
namespace {

using Json = nlohmann::json;

std::set<std::string> codes_of(const Json& analysis) {
  std::set<std::string> codes;
  for (const Json& doubt : analysis["report"]["doubts"])
    codes.insert(doubt["code"].get<std::string>());
  return codes;
}

Json doubt_of(const Json& analysis, const std::string& code) {
  for (const Json& doubt : analysis["report"]["doubts"]) {
    if (doubt["code"] == code) return doubt;
  }
  return Json::object();
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// Days 1 to 28 of each month of 2023, by the row's number.
std::string day_of(int row) { return two_digits(row % 28 + 1); }
std::string month_of(int row) { return two_digits(row / 28 % 12 + 1); }
std::string iso_day(int row) { return "2023-" + month_of(row) + "-" + day_of(row); }
std::string day_first(int row) { return day_of(row) + "-" + month_of(row) + "-2023"; }
std::string month_first(int row) { return month_of(row) + "-" + day_of(row) + "-2023"; }

// More rows than the sample has, each of another order and day; `amount` and `date` by the row's number.
template <class Amount, class Date>
std::string orders_with(int rows, char delimiter, const Amount& amount, const Date& date) {
  const std::string cut(1, delimiter);
  std::string text = "order_id" + cut + "email" + cut + "date" + cut + "total\n";
  for (int i = 0; i < rows; ++i)
    text += std::to_string(i) + cut + "k" + std::to_string(i % 50) + "@example.com" + cut +
            date(i) + cut + amount(i) + "\n";
  return text;
}

constexpr int kManyRows = 12'000;  // the sample has 5,000

// So many rows, the header with them.
std::string rows_of_sheet(int rows) {
  std::string text = "customer,date,amount\n";
  for (int row = 2; row <= rows; ++row) text += "a,2024-01-02,5.50\n";
  return text;
}

// A shop of steady growth: a new customer each day, an order every 40 days from each, seen on the days 0 to 359 of 2023. Of one
// that began earlier, those who look new at first are not.
std::string shop_since(int first_day) {
  std::string text = "customer,date,amount\n";
  for (int start = first_day; start < 360; ++start) {
    for (int day = start; day < std::min(start + 400, 336); day += 40) {
      if (day >= 0) text += "k" + std::to_string(start + 1000) + "," + iso_day(day) + ",5.50\n";
    }
  }
  return text;
}

std::string monthly_costs() {
  std::string text = "month,spend\n";
  for (int month = 1; month <= 12; ++month) text += "2023-" + two_digits(month) + ",100\n";
  return text;
}

TEST_CASE("each doubt has a case where it is raised, and one where it is not") {
  struct Sides {
    const char* code;
    std::vector<TestFile> raised;
    std::vector<TestFile> holds;
    Sides(const char* of, const std::string& text, const std::string& other)
        : code(of), raised{{"orders.csv", text}}, holds{{"orders.csv", other}} {}
    // Beside orders that hold.
    Sides(const char* of, const std::string& orders, const std::string& beside,
          const std::string& other)
        : code(of),
          raised{{"orders.csv", orders}, {"beside.csv", beside}},
          holds{{"orders.csv", orders}, {"beside.csv", other}} {}
  };
  const std::string head = "customer,date,amount\n";
  const std::string rows = "a,2024-01-02,1.50\nb,2024-01-03,2.50\n";
  std::string many = head;
  for (int i = 0; i < 200; ++i) many += "k" + std::to_string(i) + ",2024-02-03,12.50\n";
  const std::string lines = "order_id,customer,date,revenue\n";
  const std::string few =
      "order_id,customer,date,revenue,currency\n1,a,2026-07-02,40.00,EUR\n2,b,2026-08-05,60.00,"
      "EUR\n";
  const std::string costs = "Reporting starts,Reporting ends,Campaign name,Amount spent (EUR)\n";
  const std::string months = costs +
                             "2026-07-01,2026-07-31,Summer,30.50\n"
                             "2026-08-01,2026-08-31,Late,20.25\n";
  std::string nearly = lines;
  for (int i = 0; i < 40; ++i) {
    const std::string row = std::to_string(i) + ",a,2024-02-03," + std::to_string(10 + i) + ".50\n";
    nearly += row + row;
  }
  const std::string other_line = "X,b,2024-02-03,5.00\nX,b,2024-02-03,6.00\n";
  std::string mostly = nearly + other_line;
  for (int i = 0; i < 5; ++i) {
    std::string copy = other_line;
    for (char& c : copy) c = c == 'X' ? static_cast<char>('A' + i) : c;
    mostly += copy;
  }
  const std::string running =
      "id,Customer ID,Interval,Amount,Currency,Status,Created (UTC),Current Period End (UTC)";
  const std::vector<Sides> cases{
      {"dates_swapped", head + "a,15/01/2024,5\nb,2024-11-02,5\nc,23/02/2024,5\nd,2024-07-03,5\n",
       head + "a,15/01/2024,5\nb,2024-11-02,5\nc,23/02/2024,5\nd,2024-07-13,5\n"},
      {"order_ids_collapsed",
       lines + "5.31235E+12,a,2024-01-02,5.50\n5.31235E+12,b,2024-01-03,5.50\n",
       lines + "5312350000001,a,2024-01-02,5.50\n5312350000002,b,2024-01-03,5.50\n"},
      {"customer_ids_collapsed", head + "5.31235E+12,2024-01-02,5.50\n",
       head + "5312350000001,2024-01-02,5.50\n"},
      // Three addresses of one id and twice as many addresses as ids.
      {"customer_ids_shared",
       "customer id,email,date,amount\n7,a@x.nl,2024-01-02,5.50\n7,b@x.nl,2024-01-02,5.50\n"
       "7,c@x.nl,2024-01-02,5.50\n",
       "customer id,email,date,amount\n7,a@x.nl,2024-01-02,5.50\n8,b@x.nl,2024-01-02,5.50\n"
       "9,c@x.nl,2024-01-02,5.50\n"},
      // An address that orders a second time is a customer's.
      {"relay_addresses",
       "email,date,amount\na1@verkopen.bol.com,2024-01-02,5.50\nb2@verkopen.bol.com,2024-01-03,5."
       "50\n",
       "email,date,amount\na1@marketplace.amazon.de,2024-01-02,5.50\n"
       "a1@marketplace.amazon.de,2024-01-03,5.50\n"},
      {"net_of_fees", "customer,date,fee,net amount\na,2024-01-02,1.00,9.50\n",
       "customer,date,gross,fee,net amount\na,2024-01-02,10.50,1.00,9.50\n"},
      // One piece is its price either way.
      {"price_of_one", "customer,date,product,price,quantity\na,2024-01-02,x,5.50,2\n",
       "customer,date,product,price,quantity\na,2024-01-02,x,5.50,1\n"},
      {"totals_repeated",
       lines + "1,a,2024-01-02,59.90\n1,a,2024-01-02,59.90\n2,b,2024-01-02,88.40\n"
               "2,b,2024-01-02,88.40\n",
       lines + "1,a,2024-01-02,59.90\n1,a,2024-01-02,59.90\n2,b,2024-01-02,88.40\n"
               "2,b,2024-01-02,8.40\n"},
      // One of 40 orders has other lines, and six of 40.
      {"totals_nearly_repeated", nearly + other_line, mostly},
      {"orders_shared", lines + "1,a,2024-01-02,5.50\n1,b,2024-01-02,6.50\n",
       lines + "1,a,2024-01-02,5.50\n1,a,2024-01-02,6.50\n"},
      {"only_running",
       running + "\ns1,c1,month,10.00,eur,active,2025-01-02,2025-02-02\n"
                 "s2,c2,month,10.00,eur,past_due,2025-01-03,2025-02-03\n",
       running + ",Ended At (UTC)\ns1,c1,month,10.00,eur,active,2025-01-02,2025-02-02,\n"
                 "s2,c2,month,10.00,eur,canceled,2025-01-03,2025-02-03,2025-02-03\n"},
      {"costs_without_time", few, "All time\nCampaign,Clicks,Impr.,Cost\nBrand,5,100,30.50\n",
       months},
      {"costs_spread", few, costs + "2026-07-01,2026-08-31,Summer,30.50\n", months},
      {"costs_summed_up", few, months + "2026-07-01,2026-08-31,,50.75\n",
       months + "2026-07-01,2026-08-31,,50.65\n"},
      {"costs_without_rate", few,
       "Reporting starts,Reporting ends,Campaign name,Amount spent (USD)\n"
       "2026-07-01,2026-07-31,Summer,30.50\n",
       months},
      {"costs_outside_orders", few, months + "2026-09-01,2026-09-30,Autumn,5.00\n", months},
      {"currencies_mixed",
       "customer,date,amount,currency\na,2024-01-02,5.50,EUR\nb,2024-01-02,5.50,USD\n",
       "customer,date,amount,currency\na,2024-01-02,5.50,EUR\nb,2024-01-02,5.50,EUR\n"},
      // The same ids without the zeros, and other ids.
      {"rows_in_both", lines + "001,a,2024-01-02,5.50\n002,b,2024-01-03,5.50\n",
       lines + "1,a,2024-01-02,5.5\n", lines + "3,a,2024-01-02,5.5\n"},
      // One cell that has another reading settles it.
      {"decimal_assumed", head + "a,2024-01-02,1.234\nb,2024-01-03,2.500\n",
       head + "a,2024-01-02,1.234\nb,2024-01-03,2.50\n"},
      {"decimals_mixed", many + "z,2024-02-03,\"1.234,56\"\n", many},
      {"date_order_assumed", head + "a,01/02/2024,5\n", head + "a,01/02/2024,5\nb,13/02/2024,5\n"},
      {"date_orders_mixed", head + "a,25/02/2024,5\nb,26/02/2024,5\nc,02/27/2024,5\n",
       head + "a,25/02/2024,5\nb,26/02/2024,5\nc,27/02/2024,5\n"},
      {"column_guessed", "customer,order placed here,amount\na,2024-01-02,5\n",
       "customer,order date,amount\na,2024-01-02,5\n"},
      {"unclosed_quote", head + "a,2024-01-02,1\nb,2024-01-02,1\n\"c,2024-01-02,5\n",
       head + "a,2024-01-02,1\nb,2024-01-02,1\n\"c\",2024-01-02,5\n"},
      {"cut_at_sheet_limit", rows_of_sheet(65'536), rows_of_sheet(65'535)},
      {"times_assumed_days", "id,frequency,recency,age\n1,1,3,9\n",
       "id,frequency,recency_days,age_days\n1,1,3,9\n"},
      {"times_assumed_weeks", "id,frequency,recency,age\n1,1,3.5,9.1\n",
       "ID,x,t_x,T\n1,1,3.5,9.1\n"},
      // Three rows, and one in fifty.
      {"many_rows_left_out",
       many + "z,gisteren,5\nz,gisteren,5\nz,gisteren,5\nz,ooit,5\nz,ooit,5\n",
       many + "z,gisteren,5\nz,gisteren,5\n"},
  };
  std::vector<Sides> all = cases;
  // The same costs beside a shop that began in its file.
  all.push_back({"months_not_new", shop_since(-360), monthly_costs(), monthly_costs()});
  all.back().holds.front().text = shop_since(0);
  std::set<std::string> seen;
  for (const Sides& sides : all) {
    CAPTURE(sides.code);
    seen.insert(sides.code);
    const Json raised = analysis_of_files(sides.raised);
    REQUIRE_MESSAGE(!raised.contains("error"), raised.dump());
    CHECK(codes_of(raised).contains(sides.code));
    const auto code = doubts::find_code(sides.code);
    REQUIRE(code);
    const Json doubt = doubt_of(raised, sides.code);
    CHECK(doubt["remedy"] == doubts::row_of(*code).remedy);
    CHECK((doubt["file"].is_null() || doubt["file"] == sides.raised.back().name));
    const Json holds = analysis_of_files(sides.holds);
    REQUIRE_MESSAGE(!holds.contains("error"), holds.dump());
    CHECK(!codes_of(holds).contains(sides.code));
  }
  for (const doubts::DoubtRow& row : doubts::table())
    CHECK_MESSAGE(seen.contains(std::string(row.name)), row.name);
}

TEST_CASE("a doubt tells the column, the first values and their lines") {
  std::string text = "customer;date;amount\n";
  for (int i = 0; i < 300; ++i) text += "k" + std::to_string(i) + ";2024-02-03;12,50\n";
  text += "z;2024-02-03;1,234.56\nz;2024-02-03;7.50\nz;2024-02-03;8.50\nz;2024-02-03;9.50\n";
  const Json doubt = doubt_of(analysis_of(text), "decimals_mixed");
  CHECK(doubt["severity"] == "ask");
  CHECK(doubt["column"] == "amount");
  CHECK(doubt["rows"] == 4);
  CHECK(doubt["lines"] == Json{302, 303, 304});
  CHECK(doubt["evidence"]["values"] == Json{"1,234.56", "7.50", "8.50"});
}

TEST_CASE("the first decimal comma comes behind the sample: read anew with it") {
  const auto amount = [](int i) {
    return i < 9000 ? std::to_string(10 + i % 90) : std::to_string(10 + i % 90) + ",50";
  };
  const Json analysis = analysis_of(orders_with(kManyRows, ';', amount, iso_day));
  CHECK(analysis["report"]["doubts"].empty());
  CHECK(analysis["source"]["decimal_separator"] == ",");
  CHECK(analysis["report"]["counted_orders"] == kManyRows);
  double revenue = 0;
  for (int i = 0; i < kManyRows; ++i) revenue += 10 + i % 90 + (i < 9000 ? 0 : 0.5);
  CHECK(analysis["metrics"]["revenue"] == revenue);
}

// "1.250" is a thousand and more once a later row shows the comma.
TEST_CASE("what looked like decimals are thousands, as a row behind the sample proves") {
  const auto amount = [](int i) { return i < 11'990 ? "1.250" : "17,25"; };
  const Json analysis = analysis_of(orders_with(kManyRows, '\t', amount, iso_day));
  CHECK(analysis["report"]["doubts"].empty());
  CHECK(analysis["metrics"]["revenue"] == 11'990 * 1250.0 + 10 * 17.25);
}

TEST_CASE("a day above 12 behind the sample settles the order, in either way") {
  for (const bool is_day_first : {true, false}) {
    const auto date = [&](int i) -> std::string {
      if (i == 11'000) return is_day_first ? "13/02/2023" : "02/13/2023";
      return "0" + std::to_string(i % 9 + 1) + "/0" + std::to_string(i / 9 % 9 + 1) + "/2023";
    };
    const auto amount = [](int) { return "5.50"; };
    const Json analysis = analysis_of(orders_with(kManyRows, ',', amount, date));
    CAPTURE(is_day_first);
    CHECK(analysis["report"]["doubts"].empty());
    CHECK(analysis["source"]["date_order"] == (is_day_first ? "day_month_year" : "month_day_year"));
    CHECK(analysis["source"]["asks"].empty());
    CHECK(analysis["report"]["counted_orders"] == kManyRows);
    CHECK(analysis["report"]["last_order"] == "2023-09-09");
  }
}

TEST_CASE("dates that change their order half-way are asked about") {
  const auto date = [](int i) { return i < 8000 ? day_first(i) : month_first(i); };
  const Json analysis = analysis_of(orders_with(kManyRows, ',', [](int) { return "5.50"; }, date));
  const Json doubt = doubt_of(analysis, "date_orders_mixed");
  CHECK(doubt["severity"] == "ask");
  CHECK(doubt["column"] == "date");
  CHECK(doubt["lines"].size() == 3);
  CHECK(doubt["lines"][0] >= 8002);
}

TEST_CASE("the year in front, and later the day: the later rows are read too") {
  const auto date = [](int i) { return i < 8000 ? iso_day(i) : day_first(i); };
  const Json analysis = analysis_of(orders_with(kManyRows, ',', [](int) { return "5.50"; }, date));
  CHECK(analysis["report"]["counted_orders"] == kManyRows);
  CHECK(analysis["source"]["date_order"] == "day_month_year");
}

TEST_CASE("what a person chose does not fall") {
  const auto amount = [](int i) { return i < 9000 ? "1.250" : "12,50"; };
  const std::string text = orders_with(kManyRows, ';', amount, iso_day);
  const Result<std::string> json = analyze({{"orders.csv", text, R"({"decimal_separator":"."})"}});
  REQUIRE(json);
  const Json analysis = Json::parse(*json);
  CHECK(analysis["source"]["decimal_separator"] == ".");
  CHECK(doubt_of(analysis, "decimals_mixed")["rows"] == 3000);
}

TEST_CASE("several files: one that falls has all of them read anew, and each counts once") {
  const auto whole = [](int) { return "20"; };
  const auto late = [](int i) { return i < 9000 ? "10" : "10,25"; };
  std::string first = orders_with(100, ';', whole, iso_day);
  const std::string second = orders_with(kManyRows, ';', late, [](int) { return "2024-01-01"; });
  for (std::size_t at = first.find('\n'); at + 1 < first.size(); at = first.find('\n', at + 1))
    first.insert(at + 1, "a");
  const Json analysis = analysis_of_files({{"a.csv", first}, {"b.csv", second}});
  CHECK(analysis["report"]["rows"] == 100 + kManyRows);
  CHECK(analysis["report"]["counted_orders"] == 100 + kManyRows);
  CHECK(analysis["metrics"]["revenue"] == 100 * 20 + kManyRows * 10 + 3000 * 0.25);
}

TEST_CASE("an accepted doubt is told and no longer asked") {
  const std::string text = "customer,date,amount\na,2024-01-02,1.234\n";
  const Result<std::string> json =
      analyze({{"orders.csv", text, R"({"accept":["decimal_assumed"]})"}});
  REQUIRE(json);
  const Json doubt = doubt_of(Json::parse(*json), "decimal_assumed");
  CHECK(doubt["severity"] == "tell");
  CHECK(doubt["accepted"] == true);
  CHECK(preview_of(text)["certain"] == false);
  CHECK(preview_of(text, R"({"accept":["decimal_assumed"]})")["certain"] == true);
}

TEST_CASE("a person says what a file is") {
  const std::string costs = "month,spend\n2024-01,100\n2024-02,50\n";
  const std::string orders = "customer,date,amount\na,2024-01-02,10.50\na,2024-02-03,10.50\n";
  CHECK(preview_of(costs)["kind"] == "marketing_costs");
  CHECK(preview_of(costs, R"({"kind":"orders"})")["problem"]["code"] == "no_date_column");
  CHECK(preview_of(orders, R"({"kind":"marketing_costs"})")["problem"]["code"] == "not_of_kind");
  CHECK(preview_of(orders, R"({"kind":"other"})")["kind"] == "other");
  const Result<std::string> json =
      analyze({{"orders.csv", orders}, {"costs.csv", costs, R"({"kind":"other"})"}});
  REQUIRE(json);
  const Json analysis = Json::parse(*json);
  CHECK(!analysis.contains("acquisition"));
  CHECK(analysis["report"]["rows"] == 2);
  CHECK(analysis["report"]["files"][1]["kind"] == "other");
  const auto alone = analyze({{"orders.csv", orders, R"({"kind":"other"})"}});
  REQUIRE(!alone);
  CHECK(alone.error().code == "nothing_to_count");
  const auto wrong = analyze({{"orders.csv", orders, R"({"kind":"recipes"})"}});
  REQUIRE(!wrong);
  CHECK(wrong.error().code == "bad_choice");
}

}  // namespace
}  // namespace clv::engine
