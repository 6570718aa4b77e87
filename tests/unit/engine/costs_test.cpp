// Costs as advertising platforms write them, beside orders: made anew per platform, language and form of the time. The truth is
// the same in all of them: 30.50 in July 2026 and 20.25 in August.
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "feed.h"

namespace clv::engine {
namespace {

// 3 new customers in July, 1 in August.
const char* const kOrders =
    "Order ID,Date,Customer Email,Total,Currency,Source\n"
    "1001,2026-07-02,anna@example.com,40.00,EUR,google\n"
    "1002,2026-07-05,bert@example.com,60.00,EUR,facebook\n"
    "1003,2026-07-20,cleo@example.com,50.00,EUR,google\n"
    "1004,2026-08-01,anna@example.com,30.00,EUR,direct\n"
    "1005,2026-08-11,dirk@example.com,45.00,EUR,facebook\n"
    "1006,2026-08-25,bert@example.com,20.00,EUR,google\n";

nlohmann::json costs_beside(const std::string& costs, const std::string& options = "{}") {
  const nlohmann::json analysis =
      analysis_of_files({{"orders.csv", kOrders}, {"costs.csv", costs}}, options);
  REQUIRE_MESSAGE(analysis.contains("report"), analysis.dump());
  CHECK(analysis["report"]["files"][1]["platform"] == "marketing_costs");
  CHECK(analysis["report"]["files"][1]["unreadable_rows"] == 0);
  CHECK(analysis["report"]["counted_orders"] == 6);
  return analysis["acquisition"];
}

double month_spend(const nlohmann::json& acquisition, const std::string& month) {
  for (const auto& row : acquisition["total"]["months"]) {
    if (row["month"] == month) return row["spend"].get<double>();
  }
  return 0;
}

// The words of one platform in one language.
struct Platform {
  const char* name;
  const char* before;  // lines above the header
  const char* campaign;
  const char* clicks;
  const char* spend;
  const char* currency;  // column of currencies; empty: in the amounts' header
  const char* day;       // empty: this platform writes no such column
  const char* month;
  const char* start;
  const char* end;
  const char* total;  // begins a closing row; empty: none
  char delimiter;
  char decimal;
};

constexpr Platform kPlatforms[] = {
    {"Google Ads, English", "Campaign report\n\"July 1, 2026 - August 31, 2026\"\n", "Campaign",
     "Clicks", "Cost", "Currency code", "Day", "Month", "", "", "Total: Account", ',', '.'},
    {"Google Ads, Dutch", "Campagnerapport\n1 juli 2026 - 31 augustus 2026\n", "Campagne",
     "Klikken", "Kosten", "Valutacode", "Dag", "Maand", "", "", "Totaal: account", '\t', ','},
    {"Google Ads, German", "Kampagnenbericht\n1. Juli 2026 - 31. August 2026\n", "Kampagne",
     "Klicks", "Kosten", "W\xC3\xA4hrungscode", "Tag", "Monat", "", "", "Gesamt: Konto", '\t', ','},
    {"Google Ads, French", "Rapport\n1 juillet 2026 - 31 ao\xC3\xBBt 2026\n", "Campagne", "Clics",
     "Co\xC3\xBBt", "Code de devise", "Jour", "Mois", "", "", "Total : compte", '\t', ','},
    {"Meta, English", "", "Campaign name", "Link clicks", "Amount spent (EUR)", "", "Day", "Month",
     "Reporting starts", "Reporting ends", "", ',', '.'},
    {"Meta, Dutch", "", "Campagnenaam", "Klikken op links", "Besteed bedrag (EUR)", "", "Dag",
     "Maand", "Start rapportage", "Einde rapportage", "", ';', ','},
    {"Meta, German", "", "Kampagnenname", "Link-Klicks", "Ausgegebener Betrag (EUR)", "", "Tag",
     "Monat", "Auswertungsbeginn", "Auswertungsende", "", ';', ','},
    {"Meta, French", "", "Nom de la campagne", "Clics sur un lien",
     "Montant d\xC3\xA9pens\xC3\xA9 (EUR)", "", "Jour", "Mois",
     "D\xC3\xA9"
     "but des rapports",
     "Fin des rapports", "", ',', '.'},
    {"Microsoft Advertising",
     "\"Report Name: Mine\"\n\"Report Time: 7/1/2026,8/31/2026\"\n\"Time Zone: (GMT+01:00) "
     "Amsterdam, "
     "Berlin\"\n\"Last Completed Available Day: 9/1/2026 10:15:00 PM (GMT)\"\n\"Report Filter: \"\n"
     "\"Rows: 2\"\n\n",
     "CampaignName", "Clicks", "Spend", "CurrencyCode", "GregorianDate", "Month", "", "", "", ',',
     '.'},
    {"LinkedIn",
     "Campaign Performance Report (in UTC)\n\"Report Start: 7/1/2026, Report End: 8/31/2026\"\n\n",
     "Campaign Name", "Clicks", "Total Spent", "Currency", "Day", "Month", "Start Date (in UTC)",
     "End Date (in UTC)", "Total", '\t', '.'},
    {"TikTok", "", "Campaign name", "Clicks (all)", "Cost", "Currency", "By Day", "By Month", "",
     "", "Total of 2 results", ',', '.'},
    {"Pinterest", "", "Campaign name", "Outbound clicks", "Spend in account currency",
     "Account currency", "Date", "Month", "", "", "", ',', '.'},
    {"Amazon Ads, English", "", "Campaign Name", "Clicks", "Spend", "Currency", "Date", "Month",
     "Start Date", "End Date", "", ',', '.'},
    {"Amazon Ads, German", "", "Kampagnenname", "Klicks", "Ausgaben", "W\xC3\xA4hrung", "Datum",
     "Monat", "Startdatum", "Enddatum", "", ';', ','},
    {"Amazon Ads, French", "", "Nom de la campagne", "Clics", "D\xC3\xA9penses", "Devise", "Date",
     "Mois",
     "Date de d\xC3\xA9"
     "but",
     "Date de fin", "", ';', ','},
};

// One list, row by row.
class ListWriter {
 public:
  explicit ListWriter(const Platform& platform) : platform_(platform), text_(platform.before) {}

  void header(const std::vector<std::string>& times) {
    std::vector<std::string> cells = times;
    cells.insert(cells.end(), {platform_.campaign, platform_.clicks, platform_.spend});
    if (platform_.currency[0] != '\0') cells.emplace_back(platform_.currency);
    line(cells);
    times_ = times.size();
  }

  // `spend` with a decimal point.
  void row(const std::vector<std::string>& times, std::string campaign, std::string spend) {
    std::vector<std::string> cells = times;
    for (char& c : spend) c = c == '.' ? platform_.decimal : c;
    cells.insert(cells.end(), {std::move(campaign), "7", std::move(spend)});
    if (platform_.currency[0] != '\0') cells.emplace_back("EUR");
    line(cells);
  }

  std::string finish() {
    if (platform_.total[0] != '\0') {
      std::vector<std::string> times(times_, "");
      if (times_ > 0) times.front() = platform_.total;
      row(times, times_ > 0 ? " --" : platform_.total, "50.75");
    }
    return text_;
  }

 private:
  void line(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text_ += platform_.delimiter;
      const bool is_quoted = cells[i].find(platform_.delimiter) != std::string::npos;
      text_ += is_quoted ? '"' + cells[i] + '"' : cells[i];
    }
    text_ += '\n';
  }

  const Platform& platform_;
  std::string text_;
  std::size_t times_ = 0;
};

std::string utf16(const std::string& text) {
  std::string out("\xFF\xFE", 2);
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto unit = static_cast<unsigned char>(text[i]);
    unsigned wide = unit;
    if (unit >= 0xC0 && i + 1 < text.size())
      wide = (unit & 0x1FU) << 6U | (static_cast<unsigned char>(text[++i]) & 0x3FU);
    out += static_cast<char>(wide & 0xFFU);
    out += static_cast<char>(wide >> 8U);
  }
  return out;
}

void check_truth(const std::string& list) {
  for (const std::string& costs : {list, utf16(list)}) {
    const nlohmann::json acquisition = costs_beside(costs);
    CHECK_MESSAGE(month_spend(acquisition, "2026-07") == 30.5, list << acquisition.dump());
    CHECK(month_spend(acquisition, "2026-08") == 20.25);
    CHECK(acquisition["total"]["new_customers"] == 4);
    CHECK(acquisition["total"]["cac"] == 12.6875);
    CHECK(acquisition["left_out"].empty());
    CHECK(acquisition["without_rate"].empty());
  }
}

TEST_CASE("months, days, weeks and periods of every platform give the same costs") {
  for (const Platform& platform : kPlatforms) {
    CAPTURE(std::string(platform.name));
    ListWriter months(platform);
    months.header({platform.month});
    months.row({"2026-07-01"}, "Summer", "30.50");
    months.row({"2026-08-01"}, "Late summer", "20.25");
    check_truth(months.finish());

    ListWriter days(platform);
    days.header({platform.day});
    days.row({"2026-07-01"}, "Summer", "12.50");
    days.row({"2026-07-01"}, "Late summer", "0.00");
    days.row({"2026-07-17"}, "Summer", "18.00");
    days.row({"2026-08-31"}, "Late summer", "20.25");
    check_truth(days.finish());

    if (platform.start[0] == '\0') continue;
    ListWriter ranges(platform);
    ranges.header({platform.start, platform.end});
    ranges.row({"2026-07-01", "2026-07-31"}, "Summer", "30.50");
    ranges.row({"2026-08-01", "2026-08-31"}, "Late summer", "20.25");
    check_truth(ranges.finish());
  }
}

TEST_CASE("one period, in a line above or in each row, is spread by days") {
  for (const Platform& platform : kPlatforms) {
    CAPTURE(std::string(platform.name));
    const bool has_title = platform.before[0] != '\0';
    if (!has_title && platform.start[0] == '\0') continue;
    ListWriter list(platform);
    const std::vector<std::string> times =
        has_title ? std::vector<std::string>{}
                  : std::vector<std::string>{"2026-07-01", "2026-08-31"};
    list.header(has_title ? times : std::vector<std::string>{platform.start, platform.end});
    list.row(times, "Summer", "30.50");
    list.row(times, "Late summer", "20.25");
    const nlohmann::json acquisition = costs_beside(list.finish());
    CHECK(month_spend(acquisition, "2026-07") == 25.38);  // 31 of 62 days
    CHECK(acquisition["total"]["spend"] == 50.75);
    CHECK(acquisition["total"]["cac"] == 12.6875);
  }
}

TEST_CASE("a row without a campaign that is the sum of the others counts once") {
  const nlohmann::json acquisition = costs_beside(
      "\"Reporting starts\",\"Reporting ends\",\"Campaign name\",\"Results\",\"Amount spent "
      "(EUR)\"\n"
      "2026-07-01,2026-08-31,,3,50.75\n2026-07-01,2026-07-31,Summer,2,30.5\n"
      "2026-08-01,2026-08-31,Late summer,1,20.25\n");
  CHECK(acquisition["total"]["spend"] == 50.75);
  CHECK(month_spend(acquisition, "2026-07") == 30.5);
}

TEST_CASE("costs in dollars beside orders in euros give no CAC until a rate is typed") {
  const std::string dollars =
      "Reporting starts,Reporting ends,Campaign name,Amount spent (USD)\n"
      "2026-07-01,2026-07-31,Summer,30.5\n2026-08-01,2026-08-31,Late,20.25\n";
  const nlohmann::json none = costs_beside(dollars);
  CHECK(none["total"]["cac"] == nullptr);
  CHECK(none["total"]["cac_reason"] == "costs_in_other_currency");
  CHECK(none["without_rate"][0]["currency"] == "USD");
  CHECK(none["without_rate"][0]["spend"] == 50.75);
  const nlohmann::json typed = costs_beside(dollars, R"({"exchange_rates": {"usd": 0.8}})");
  CHECK(typed["total"]["spend"] == 40.6);
  CHECK(typed["total"]["cac"] == 10.15);
  CHECK(typed["without_rate"].empty());
  for (const char* options : {R"({"exchange_rates": 2})", R"({"exchange_rates": {"USD": 0}})",
                              R"({"exchange_rates": {"USD": "2"}})"})
    CHECK(analysis_of_files({{"orders.csv", kOrders}}, options)["error"] == "bad_choice");
}

TEST_CASE("twelve months of costs beside orders to July: what is left out is told") {
  std::string costs = "Month,Spend\n";
  for (int month = 1; month <= 12; ++month)
    costs += "2026-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + ",310\n";
  // An order a day, the last on July 20th: 20 of July's 31 days are known.
  std::string orders = "Order ID,Customer,Date,Total\n";
  for (int day = 1; day <= 20; ++day)
    orders += std::to_string(day) + ",c" + std::to_string(day % 5) + ",2026-07-" +
              (day < 10 ? "0" : "") + std::to_string(day) + ",10\n";
  const nlohmann::json acquisition =
      analysis_of_files({{"orders.csv", orders}, {"costs.csv", costs}})["acquisition"];
  CHECK(acquisition["total"]["spend"] == 200);
  CHECK(acquisition["total"]["cac"] == 40);  // all of July would say 62, all twelve months 744
  REQUIRE(acquisition["left_out"].size() == 2);
  CHECK(acquisition["left_out"][0] == nlohmann::json{{"why", "before_orders"},
                                                     {"from", "2026-01-01"},
                                                     {"to", "2026-06-30"},
                                                     {"spend", 1860}});
  CHECK(acquisition["left_out"][1] == nlohmann::json{{"why", "after_orders"},
                                                     {"from", "2026-07-21"},
                                                     {"to", "2026-12-31"},
                                                     {"spend", 1660}});
}

}  // namespace
}  // namespace clv::engine
