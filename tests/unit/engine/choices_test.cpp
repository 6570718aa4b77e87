// What a person may decide about a file, and what the engine tells so that they can.
#include <doctest/doctest.h>

#include "csv/write.h"
#include "feed.h"

namespace clv::engine {
namespace {

using nlohmann::json;

const std::string kAmbiguous =
    "klant;datum;bedrag\n1;03-04-2024;10,00\n2;05-06-2024;20,00\n1;01-02-2024;30,00\n";

TEST_CASE("an ambiguous order of day and month is asked, with both effects") {
  const json preview = preview_of(kAmbiguous);
  CHECK(preview["certain"] == false);
  CHECK(preview["asks"] == json{"date_order"});
  json first_days;
  for (const json& reading : preview["date_readings"])
    first_days[reading["order"].get<std::string>()] = {reading["first"], reading["last"]};
  CHECK(first_days["day_month_year"] == json{"2024-02-01", "2024-06-05"});
  CHECK(first_days["month_day_year"] == json{"2024-01-02", "2024-05-06"});
  const json answered = preview_of(kAmbiguous, R"({"date_order":"month_day_year"})");
  CHECK(answered["certain"] == true);
  const json analysis =
      analysis_of_files({{"a.csv", kAmbiguous, R"({"date_order":"month_day_year"})"}});
  CHECK(analysis["report"]["last_order"] == "2024-05-06");
  CHECK(analysis["source"]["asks"] == json::array());
}

TEST_CASE("columns can be given other roles, or none") {
  const std::string text =
      "Wie,Dag,Prijs,Totaal,Mail\na,2024-01-02,5,50,a@x.nl\nb,2024-01-03,6,60,a@x.nl\n";
  const json by_itself = analysis_of(text);
  CHECK(by_itself["metrics"]["revenue"] == 110);
  CHECK(by_itself["report"]["customers"] == 1);
  const json chosen = analysis_of_files(
      {{"a.csv", text, R"({"columns":{"amount":"Prijs","customer_id":"Wie","email":null}})"}});
  CHECK(chosen["metrics"]["revenue"] == 11);
  CHECK(chosen["report"]["customers"] == 2);
  CHECK(analysis_of_files({{"a.csv", text, R"({"columns":{"amount":"Prijzen"}})"}})["error"] ==
        "unknown_column");
  CHECK(analysis_of_files({{"a.csv", text, R"({"columns":{"amounts":"Prijs"}})"}})["error"] ==
        "bad_choice");
  CHECK(analysis_of_files({{"a.csv", text, R"({"delimiter":"x"})"}})["error"] == "bad_choice");
  CHECK(analysis_of_files({{"a.csv", text, R"({"delimeter":";"})"}})["error"] == "unknown_choice");
}

TEST_CASE("what a customer costs tells when each cohort has earned it back") {
  // 2024-01: two customers, 100 on the first day; half of it is margin: 25 each, and 45 after the second month.
  const std::string text =
      "klant;datum;bedrag\n1;2024-01-01;50,00\n2;2024-01-02;50,00\n1;2024-02-15;80,00\n3;2024-06-"
      "01;9,00\n";
  const auto payback = [&](const std::string& cac) {
    return analysis_of(text, R"({"gross_margin":0.5,"cac":)" + cac + "}")["cohorts"]["rows"][0];
  };
  CHECK(payback("25")["payback_months"] == 0);
  CHECK(payback("45")["payback_months"] == 2);
  CHECK(payback("46")["payback_months"].is_null());
  CHECK(analysis_of(text)["cohorts"]["rows"][0]["payback_months_reason"] == "no_cac");
  CHECK(analysis_of(text, R"({"cac":-1})")["error"] == "bad_choice");
}

TEST_CASE("cohorts as a list: one line per observed period, months, quarters and weeks") {
  Engine engine;
  const std::string text =
      "klant;datum;bedrag\n1;2024-01-01;50,00\n1;2024-02-15;80,00\n3;2024-06-01;9,00\n";
  const auto fed = feed(engine, {{"a.csv", text}}, {{"cohorts", true}, {"gross_margin", 0.5}},
                        "analyze", [] { return std::size_t{1} << 20U; });
  REQUIRE(fed);
  const Result<std::string> answer = engine.finish();
  REQUIRE(answer);
  const std::string& list = engine.cohorts_csv();
  CHECK(
      list.starts_with("by,cohort,customers,small,period,share_active,orders,revenue,"
                       "contribution_per_customer,payback_months\r\n"
                       "month,2024-01,1,1,0,1,1,50,25,\r\nmonth,2024-01,1,1,1,1,2,130,65,\r\n"));
  std::size_t lines = 0;
  for (const auto* rows : {"cohorts", "quarter_cohorts", "week_cohorts"}) {
    for (const auto& row : json::parse(*answer)[rows]["rows"]) lines += row["periods"].size();
  }
  CHECK(static_cast<std::size_t>(std::ranges::count(list, '\n')) == lines + 1);
  CHECK(list.find("\r\nweek,2024-W01,") != std::string::npos);
}

TEST_CASE("a preview tells what is missing instead of failing") {
  const json preview = preview_of("wie,wanneer,hoeveel\na,1,2\n");
  CHECK(preview["problem"]["code"] == "no_date_column");
  CHECK(preview["columns"][0]["header"] == "wie");
  CHECK(preview["columns"][0]["examples"] == json{"a"});
  CHECK(preview_of("")["error"] == "empty_file");
}

TEST_CASE(
    "columns without a telling name are recognised by what only they hold, and that is said") {
  const json preview =
      preview_of("wanneer,wie,hoeveel\n2024-01-31,a@x.nl,12.50\n2024-02-01,b@x.nl,9.95\n");
  CHECK(preview["problem"].is_null());
  CHECK(preview["certain"] == false);
  CHECK(preview["columns"][0]["role"] == "date");
  CHECK(preview["columns"][1]["role"] == "email");
  CHECK(preview["columns"][2]["role"] == "amount");
  CHECK(preview["columns"][2]["reason"] == "content");
}

TEST_CASE("the first rows of a preview are read as they will be counted") {
  const json preview = preview_of(
      "bestelnummer;klant;datum;bedrag;status\n7;Ann;31-01-2024;1.234,50;betaald\n"
      "8;Bo;30-02-2024;5,00;betaald\n9;Cy;01-02-2024;5,00;geannuleerd\n");
  CHECK(preview["rows"][0] == json{{"line", 2},
                                   {"exclusion", nullptr},
                                   {"order_id", "7"},
                                   {"customer", "Ann"},
                                   {"day", "2024-01-31"},
                                   {"amount", 1234.5},
                                   {"refund", nullptr},
                                   {"currency", ""}});
  CHECK(preview["rows"][1]["exclusion"] == "unreadable_date");
  CHECK(preview["rows"][2]["exclusion"] == "cancelled");
  CHECK(preview["rows_looked_at"] == 3);
  CHECK(preview["rows_left_out"] == 2);
}

TEST_CASE("tax and shipping are taken off where the file tells them, tax also by a rate") {
  const std::string with_columns =
      "order id,customer id,date,order total,tax,shipping\n1,a,2024-01-02,121.00,21.00,5.00\n"
      "2,b,2024-01-03,242.00,42.00,\n";
  CHECK(analysis_of(with_columns)["metrics"]["revenue"] == 363);
  CHECK(analysis_of(with_columns, R"({"without_tax":true})")["metrics"]["revenue"] == 300);
  CHECK(analysis_of(with_columns, R"({"without_shipping":true})")["metrics"]["revenue"] == 358);
  const std::string without = "order id,customer id,date,order total\n1,a,2024-01-02,121.00\n";
  CHECK(analysis_of(without, R"({"without_tax":true,"vat_rate":0.21})")["metrics"]["revenue"] ==
        100);
  const std::string rates =
      "order id,customer id,date,order "
      "total,vat\n1,a,2024-01-02,121.00,21%\n2,a,2024-01-02,109.00,9 %\n";
  CHECK(analysis_of(rates, R"({"without_tax":true})")["metrics"]["revenue"] == 200);
  CHECK(analysis_of(without, R"({"vat_rate":21})")["error"] == "bad_choice");
}

TEST_CASE(
    "a price beside a quantity is that of one piece, whatever the product's column is called") {
  const std::string rows =
      "1;a;2024-01-02;10,00;2;Mug\n1;a;2024-01-02;20,00;1;Pot\n2;b;2024-01-05;10,00;3;Mug\n";
  CHECK(analysis_of("id;customer id;date;price;qty;product\n" + rows)["metrics"]["revenue"] == 70);
  CHECK(analysis_of("id;customer id;date;total;qty;product\n" + rows)["metrics"]["revenue"] == 40);
  CHECK(analysis_of("id;customer id;date;price;qty;remark\n" + rows)["metrics"]["revenue"] == 70);
  const json chosen = analysis_of_files({{"a.csv", "id;customer id;date;price;qty;product\n" + rows,
                                          R"({"columns":{"amount":"price"}})"}});
  CHECK(chosen["metrics"]["revenue"] == 40);
}

TEST_CASE("currencies beside the amounts of one column are kept apart") {
  const json analysis = analysis_of(
      "id;customer id;date;total\n1;a;2024-01-02;€ 10,00\n2;b;2024-01-02;20,00 €\n"
      "3;a;2024-01-03;30,00\n4;c;2024-01-04;$ 40,00\n5;c;2024-01-05;£ 50,00\n");
  CHECK(analysis["report"]["currency"] == "EUR");
  CHECK(analysis["report"]["other_currencies"] == json{"$", "GBP"});
  CHECK(analysis["metrics"]["revenue"] == 60);
  const json western = analysis_of(
      "id;customer id;date;total\n1;a;2024-01-02;\x80 10,00\n2;b;2024-01-02;20,00 \x80\n"
      "3;c;2024-01-05;\xA3 50,00\n");
  CHECK(western["source"]["encoding"] == "windows-1252");
  CHECK(western["report"]["currency"] == "EUR");
  CHECK(western["metrics"]["revenue"] == 30);
}

TEST_CASE("the currency to count can be chosen, the others are left out by name") {
  const std::string text =
      "order id,customer id,date,order "
      "total,currency\n1,a,2024-01-02,10,EUR\n2,b,2024-01-02,20,EUR\n"
      "3,a,2024-01-03,30,USD\n";
  CHECK(analysis_of(text)["report"]["currency"] == "EUR");
  const json dollars = analysis_of(text, R"({"currency":"usd"})");
  CHECK(dollars["metrics"]["revenue"] == 30);
  CHECK(dollars["report"]["other_currencies"] == json{"EUR"});
}

TEST_CASE("a time zone decides the day of moments whose zone is known") {
  const std::string text =
      "order id,customer id,created at,order total\n1,a,2024-01-31T23:30:00Z,10\n"
      "2,b,2024-02-01T23:30:00+01:00,20\n";
  CHECK(analysis_of(text)["report"]["first_order"] == "2024-01-31");
  const json local = analysis_of(
      text, R"({"time_zone":{"name":"Europe/Amsterdam","periods":[[0,3600],[1711846800,7200]]}})");
  CHECK(local["report"]["first_order"] == "2024-02-01");
  CHECK(local["report"]["last_order"] == "2024-02-01");
  CHECK(analysis_of(text, R"({"time_zone":{"name":"x","periods":[]}})")["error"] == "bad_choice");
}

TEST_CASE("orders of tomorrow are mistakes") {
  const json analysis =
      analysis_of("order id,customer id,date,order total\n1,a,2024-01-31,10\n2,b,2042-02-01,20\n",
                  R"({"today":"2024-02-01"})");
  CHECK(exclusion_of(analysis, "future_date")["lines"] == json{3});
  CHECK(analysis["report"]["last_order"] == "2024-01-31");
}

TEST_CASE(
    "without order ids, rows of an earlier file are repeats; equal rows of one file are not") {
  const std::string january =
      "klant,datum,bedrag\na,2024-01-30,5\na,2024-01-30,5\nb,2024-01-31,7\n";
  const std::string overlap =
      "klant,datum,bedrag\nb,2024-01-31,7\na,2024-01-30,5\nc,2024-02-01,9\n";
  const json alone = analysis_of(january);
  CHECK(alone["metrics"]["revenue"] == 17);
  const json twice = analysis_of_files({{"1.csv", january}, {"2.csv", january}});
  CHECK(twice["metrics"]["revenue"] == 17);
  CHECK(exclusion_of(twice, "duplicate_row")["rows"] == 3);
  for (const auto& files : {std::vector<TestFile>{{"1.csv", january}, {"2.csv", overlap}},
                            std::vector<TestFile>{{"2.csv", overlap}, {"1.csv", january}}}) {
    CHECK(analysis_of_files(files)["metrics"]["revenue"] == 26);
  }
}

TEST_CASE("the list of rejected rows names file, line, column and reason, and runs no formula") {
  const std::string text =
      "order id,customer id,=date,order total,status,currency\n"
      "1,a,2024-01-02,10,paid,EUR\n2,a,someday,10,paid,EUR\n3,a,2024-01-03,10,cancelled,EUR\n"
      "4,a,2024-01-04,10,paid,EUR\n5,b,2024-01-05,10,paid,USD\n";
  const json options = {{"rejects",
                         {{"headings", {"file", "line", "column", "reason"}},
                          {"reasons", {{"cancelled", "cancelled, alas"}}}}}};
  Engine engine;
  REQUIRE(feed(engine, {{"@shop.csv", text, R"({"columns":{"date":"=date"}})"}}, options, "analyze",
               [] { return std::size_t{7}; }));
  REQUIRE(engine.finish());
  CHECK(engine.rejects_csv() ==
        "file,line,column,reason\r\n"
        "'@shop.csv,3,'=date,unreadable_date\r\n"
        "'@shop.csv,4,,\"cancelled, alas\"\r\n"
        "'@shop.csv,6,,other_currency\r\n");
}

TEST_CASE("a field of our own CSV is quoted where needed and never a formula") {
  const auto field = [](std::string_view text) {
    std::string out;
    csv::append_field(out, text);
    return out;
  };
  CHECK(field("plain") == "plain");
  CHECK(field("say \"hi\", you") == "\"say \"\"hi\"\", you\"");
  for (const char* text : {"=1+1", "+1", "-1", "@x"}) CHECK(field(text) == "'" + std::string(text));
}

TEST_CASE("a file in UTF-16 gives the same figures as in UTF-8") {
  std::string wide = "\xFF\xFE";
  for (const char c : kAmbiguous) wide += std::string{c, '\0'};
  const json analysis = analysis_of(wide);
  CHECK(analysis["source"]["encoding"] == "utf-16le");
  CHECK(analysis["metrics"] == analysis_of(kAmbiguous)["metrics"]);
  for (const std::size_t size : {1U, 3U, 64U}) {
    const auto chunked = analyze({{"orders.csv", wide}}, "{}", [&] { return std::size_t{size}; });
    REQUIRE(chunked);
    CHECK(json::parse(*chunked) == analysis);
  }
}

TEST_CASE("customers of a marketplace by name and postcode, where somebody wants it") {
  const std::string text =
      "order,email,customer name,postcode,date,amount\n"
      "1,a1@verkopen.bol.com,Jansen,1234 AB,2024-01-02,10.50\n"
      "2,b2@verkopen.bol.com,JANSEN,1234ab,2024-02-02,10.50\n"
      "3,c3@verkopen.bol.com,Jansen,9999 ZZ,2024-03-02,10.50\n"
      "4,d4@verkopen.bol.com,,1234 AB,2024-04-02,10.50\n";
  const auto analysis_with = [&](const char* mapping) {
    return analysis_of_files({{"orders.csv", text, mapping}});
  };
  const nlohmann::json as_written = analysis_with("{}");
  CHECK(as_written["report"]["customers"] == 4);
  CHECK(as_written["report"]["doubts"][0]["code"] == "relay_addresses");
  CHECK(preview_of(text)["can_tell_by_name"] == true);
  CHECK(preview_of(text)["tells_by_name"] == false);
  // Who gave no name is told apart as before.
  const nlohmann::json by_name = analysis_with(R"({"customer_by": "name_and_postcode"})");
  CHECK(by_name["report"]["customers"] == 3);
  CHECK(by_name["source"]["customer_by"] == "name_and_postcode");
  CHECK(analysis_with(R"({"customer_by": "shoe size"})")["error"] == "bad_choice");
  // Without a postcode there is nothing to choose.
  CHECK(preview_of("order,email,customer name,date,amount\n1,a@x.nl,Jansen,2024-01-02,1.50\n")
            ["can_tell_by_name"] == false);
}

}  // namespace
}  // namespace clv::engine
