// The data view without a window: its charts, what leaves it, and its report.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "app/checklist.h"
#include "engine_answers.h"
#include "headless.h"
#include "texts/texts.h"

using namespace clv::ui;
using namespace clv::ui::testing;
using clv::texts::Language;
using enum clv::texts::TextKey;

namespace {

const char* const kDutch = R"({"lang":"nl"})";

// A list of subscriptions that can carry a forecast.
Json subscriptions() {
  Json body = Json::parse(
      R"({"as_of":"2022-01-11","interval":{"unit":"day","count":28,"months":0.92,"assumed":true},
    "started":12345,"running":8000,"ended":4345,"currency":"EUR","amount":1234.5,
    "verdict":{"level":"careful","reasons":["few_ended","horizon_beyond_history"]},
    "holdout":{"last_known_day":"2021-06-01","predicted_ended":812.3,"actual_ended":790,"error":0.028},
    "forecast":{"horizon_months":12,"new_subscription":{"payments":7.3,"clv":4321.98},
      "running":{"expected_renewals":51234.5,"clv":12345678.9}},
    "cohorts":[{"cohort":"2021-Q1","subscriptions":1234,"small":false,"survival":[0.9,0.8,0.75]},
      {"cohort":"2021-Q2","subscriptions":12,"small":true,"survival":[0.9]},
      {"cohort":"2021-Q4","subscriptions":40,"small":false,"survival":[]}]})");
  for (int renewal = 1; renewal <= 30; ++renewal) {
    const double survival = 1.0 / renewal;
    body["renewals"].push_back({{"renewal", renewal},
                                {"at_risk", renewal <= 20 ? 10000 / renewal : 0},
                                {"retention", renewal <= 20 ? Json(0.9) : Json(nullptr)},
                                {"survival", renewal <= 20 ? Json(survival) : Json(nullptr)},
                                {"fitted_survival", survival * 0.98}});
    body["forecast"]["running"]["by_renewals"].push_back({{"renewals", renewal},
                                                          {"subscriptions", 100},
                                                          {"expected_renewals", 9.5},
                                                          {"clv", 5000.5}});
  }
  return body;
}

// An analysis with everything that the data view shows: 30 months of customers, segments, a forecast and its
// proof.
std::string whole_analysis(int id) {
  Json body = Json::parse(kDone)["body"];
  body["report"]["as_of"] = "2022-01-11";
  body["report"]["counted_orders"] = 389;
  const auto cohorts = [](int count, const char* suffix, int periods) {
    Json rows = Json::array();
    for (int i = 0; i < count; ++i) {
      Json cells = Json::array();
      for (int period = 0; period < std::min(periods, count - i); ++period) {
        cells.push_back({{"share_active", period == 0 ? 1.0 : 0.3 / period},
                         {"orders", 40 + period},
                         {"revenue", 1234.5 * (period + 1)},
                         {"contribution", 23.45 * (period + 1)}});
      }
      const std::string number =
          i % 12 < 9 ? "0" + std::to_string(i % 12 + 1) : std::to_string(i % 12 + 1);
      rows.push_back({{"cohort", std::to_string(2019 + i / 12) + "-" + suffix + number},
                      {"customers", 20 + i},
                      {"small", i < 10},
                      {"periods", cells}});
    }
    return Json{{"small_below", 30}, {"rows", rows}};
  };
  body["cohorts"] = cohorts(30, "", 24);
  body["week_cohorts"] = cohorts(12, "W", 26);
  body["quarter_cohorts"] = Json::object();
  for (const char* name : {"champions", "loyal", "promising", "new", "needs_attention", "at_risk",
                           "cannot_lose", "lost"}) {
    body["segments"].push_back({{"segment", name},
                                {"customers", 37},
                                {"customer_share", 0.125},
                                {"revenue_share", 0.31},
                                {"expected_value", 61300.4}});
  }
  body["win_back"] = {{"customers", 1240}, {"expected_value", 61300}};
  body["alive_map"] = {{"from_orders", {1, 2, 3, 4, 6, 8, 12}},
                       {"from_days", {0, 31, 61, 91, 181, 366, 731}},
                       {"cells",
                        {{{"orders", 1}, {"days", 2}, {"customers", 12345}, {"p_alive", 0.87}},
                         {{"orders", 9}, {"days", 2}, {"customers", 1}, {"p_alive", 1}}}}};
  body["history"] = Json::parse(R"({"repeat_by_order_number":[
      {"from_order":1,"customers":296,"repeat_share":0.14},{"from_order":2,"customers":42,"repeat_share":0.33}],
    "days_between_orders":{"pairs":50,"q1":12,"median":34,"q3":94,
      "histogram":{"bin_days":7,"pairs":[9,8,7,6,5,4,3,2,1,0,1,1,1],"longer":2}},
    "concentration":{"top_1_percent":{"revenue_share":0.1},"top_20_percent":{"revenue_share":0.6}},
    "quarters":[{"quarter":"2021-Q4","complete":true,"orders":1234,"revenue":1234567.8,"aov":150.5,
      "orders_per_active_customer":1.35,"returning_revenue_share":0.268},
      {"quarter":"2022-Q1","complete":false,"orders":3,"revenue":100}],
    "guests":{"revenue_share":0.07,"needs_warning":true}})");
  body["groups"] = Json::parse(R"([{"trait":"channel","rows":[
    {"name":"Google","customers":100,"repeat_share":0.2,"new_customer":{"clv":30}},
    {"name":"direct","customers":9,"repeat_share":null,"new_customer":{"clv":null,"clv_reason":"few_customers"}},
    {"name":"E-mail","customers":20,"repeat_share":0.5,"new_customer":{"clv":80}},
    {"name":"","rest":true,"customers":167,"repeat_share":0.1,"new_customer":{"clv":null,"clv_reason":"group_is_mixed"}}]}])");
  body["models"] = {{"chosen", "pareto_nbd"}};
  body["holdout"] = Json::parse(R"({"days":136,"predicted":4640,"actual":4744,"error":-0.0218,
    "known":[{"day":"2020-01-01","actual":0,"model":0},{"day":"2021-06-01","actual":17667,"model":18022.2}],
    "predicted_curve":[{"day":"2021-06-01","actual":17667,"model":17667},{"day":"2022-01-11","actual":22411,"model":22307}]})");
  body["forecast"] =
      Json::parse(R"({"horizon_months":12,"discount_rate_annual":0.1,"gross_margin":0.45,
    "active_customers":{"expected":106,"low":104,"high":109},"clv":{"expected":368041,"low":362384,"high":373786},
    "new_customer":{"clv":39.24,"clv_low":38.48,"clv_high":40.0,"repeat_orders":1.48,"value":36.1}})");
  body["verdict"] = {{"level", "careful"}, {"reasons", {"few_customers", "holdout_off"}}};
  body["subscriptions"] = subscriptions();
  return Json{{"id", id}, {"kind", "done"}, {"body", body}}.dump();
}

void show_analysis(Headless& widget) {
  widget.shell.engine_message(R"({"kind":"ready"})");
  widget.shell.files(R"({"files":[{"key":1,"name":"orders.csv","size":100}]})");
  widget.shell.engine_message(previews(1, true));
  widget.shell.engine_message(whole_analysis(2));
  widget.settle();
}

}  // namespace

TEST_CASE("the data view and its report draw within their width in every language") {
  for (const Language language : clv::texts::kLanguages) {
    const std::string code(clv::texts::language_code(language));
    for (const float width : {320.0F, 390.0F, 768.0F, 1280.0F}) {
      CAPTURE(code);
      CAPTURE(width);
      Headless widget(R"({"lang":")" + code + R"(","today":"2026-11-22"})", width);
      show_analysis(widget);
      check_geometry(widget, width);
      widget.event(widget.host.find("button", text(language, export_menu)), EventKind::press);
      for (int measure = 1; measure < 4; ++measure) {
        widget.event(widget.host.find("select", text(language, cohorts_measure)), EventKind::number,
                     measure);
        check_geometry(widget, width);
      }
      widget.event(widget.host.find("button", text(language, cohorts_show_all)), EventKind::press);
      widget.event(widget.host.find("select", text(language, cohorts_by)), EventKind::number, 2);
      check_geometry(widget, width);
      widget.event(widget.host.find("button", text(language, export_report)), EventKind::press);
      CHECK(widget.host.has_text("2026"));
      check_geometry(widget, width);
    }
  }
}

TEST_CASE("subscriptions stand beside orders, and alone where there are none") {
  Headless beside(kDutch, 1280);
  show_analysis(beside);
  CHECK(beside.host.has_text("Na verlenging 12"));
  CHECK(beside.host.has_text("het model zegt"));
  Headless alone(kDutch, 390);
  alone.shell.engine_message(R"({"kind":"ready"})");
  alone.shell.files(R"({"files":[{"key":1,"name":"abonnementen.csv","size":100}]})");
  alone.shell.engine_message(previews(1, true));
  const Json body{{"source", {{"platform", "subscriptions"}}},
                  {"report", {{"rows", 12345}, {"orders", 0}}},
                  {"subscriptions", subscriptions()}};
  alone.shell.engine_message(Json{{"id", 2}, {"kind", "done"}, {"body", body}}.dump());
  alone.settle();
  check_geometry(alone, 390);
  CHECK(alone.host.has_text("12.345 abonnementen"));
  CHECK(alone.host.has_text(text(Language::nl, subscriptions_by_start)));
  // Nothing that only orders can say.
  CHECK_FALSE(alone.host.has_text(text(Language::nl, data_key_figures)));
  CHECK_FALSE(alone.host.has_text(text(Language::nl, data_take_over)));
  alone.event(alone.host.find("button", text(Language::nl, export_menu)), EventKind::press);
  CHECK_FALSE(alone.host.has_text(text(Language::nl, export_customers)));
  alone.event(alone.host.find("button", text(Language::nl, export_report)), EventKind::press);
  check_geometry(alone, 390);
}

TEST_CASE("the cohort map: table, measure and keyboard say the same") {
  Headless widget(kDutch);
  show_analysis(widget);
  const NodeId reader = widget.host.find("cursor", text(Language::nl, cohorts_title));
  REQUIRE(reader != kRootNode);
  // The newest twelve: July 2020 first.
  widget.event(reader, EventKind::step, 1);
  CHECK(widget.host.nodes[reader]["value"] ==
        "jul\u00a02020 · 38 klanten: maand\u00a00: 100\u00a0%");
  widget.event(reader, EventKind::step, 1001);
  CHECK(widget.host.nodes[reader]["value"] ==
        "aug\u00a02020 · 39 klanten: maand\u00a01: 30,0\u00a0%");
  widget.event(widget.host.find("select", text(Language::nl, cohorts_measure)), EventKind::number,
               3);
  CHECK(widget.host.nodes[reader]["value"] ==
        "aug\u00a02020 · 39 klanten: maand\u00a01: €\u00a046,90");
  // A month that the cohort was not observed for is said to be none.
  widget.event(reader, EventKind::step, 400);
  CHECK(std::string(widget.host.nodes[reader]["value"]).ends_with("–"));
  const NodeId table = widget.host.find("table", text(Language::nl, cohorts_title));
  REQUIRE(table != kRootNode);
  const Json& rows = widget.host.nodes[table]["rows"];
  CHECK(rows.size() == 13);
  CHECK(rows[1][0] == "jul\u00a02020");
  CHECK(rows[12].back() == "");
}

TEST_CASE("groups that earned their cost back are part of the groups of which one can tell") {
  Headless widget(kDutch);
  widget.shell.engine_message(R"({"kind":"ready"})");
  widget.shell.files(R"({"files":[{"key":1,"name":"orders.csv","size":100}]})");
  widget.shell.engine_message(previews(1, true));
  Json answer = Json::parse(whole_analysis(2));
  Json& cohorts = answer["body"]["cohorts"];
  cohorts["cac"] = 28;
  // One is followed; of the newest two, one was paid for by its first orders, and of the other nobody knows yet.
  cohorts["rows"] = {cohorts["rows"][0], cohorts["rows"][1], cohorts["rows"][2]};
  for (Json& row : cohorts["rows"]) row["payback_months"] = 0;
  for (std::size_t newest = 1; newest < 3; ++newest)
    cohorts["rows"][newest]["periods"] = Json::array();
  cohorts["rows"][2]["payback_months"] = nullptr;
  widget.shell.engine_message(answer.dump());
  widget.settle();
  CHECK(widget.host.has_text("2 van 2 groepen"));
}

TEST_CASE("what is exported, kept as a picture and printed") {
  Headless widget(kDutch);
  show_analysis(widget);
  const auto press = [&](clv::texts::TextKey key) {
    widget.event(widget.host.find("button", text(Language::nl, key)), EventKind::press);
  };
  press(export_picture);
  CHECK(widget.host.pictures.size() == 1);
  press(win_back_list);
  CHECK(widget.host.engine_messages.back().find(R"("win_back":true)") != std::string::npos);
  CHECK(widget.host.engine_messages.back().find(R"("gross_margin":0.45)") != std::string::npos);
  widget.shell.engine_message(R"({"id":3,"kind":"done","body":{"saved":true}})");
  widget.settle();
  CHECK(widget.host.has_text(text(Language::nl, export_saved)));
  press(export_menu);
  press(export_report);
  CHECK(widget.host.prints == 0);
  press(report_print);
  CHECK(widget.host.prints == 1);
  press(report_back);
  CHECK(widget.host.find("cursor", text(Language::nl, cohorts_title)) != kRootNode);
}

TEST_CASE(
    "paper has the report's charts by their names in the mirror, and the screen keeps its own") {
  for (const float width : {320.0F, 1280.0F}) {
    CAPTURE(width);
    Headless widget(R"({"lang":"nl","theme":"dark"})", width);
    show_analysis(widget);
    widget.event(widget.host.find("button", text(Language::nl, export_menu)), EventKind::press);
    widget.event(widget.host.find("button", text(Language::nl, export_report)), EventKind::press);
    const int told = widget.host.mirror_calls;
    const std::vector<PaperChart> charts = widget.shell.paper_frame(3);
    REQUIRE(charts.size() == 3);
    for (const PaperChart& chart : charts) {
      REQUIRE(widget.host.nodes.contains(chart.node));
      const Json& figure = widget.host.nodes[chart.node];
      CHECK(figure["role"] == "figure");
      CHECK(!figure.value("name", "").empty());
      // As wide as the sheet between its margins, whatever the screen is: 8 points for 14 pixels on A4 with 12 mm.
      CHECK(chart.place.width * 8 / 14 == doctest::Approx(186 / 25.4 * 72).epsilon(0.04));
      CHECK(chart.place.height > 100);
    }
    CHECK(widget.settle() == 1);
    CHECK(widget.host.mirror_calls == told);
    CHECK(widget.host.last_height == widget.shell.content_height());
  }
}

TEST_CASE("tables behind the report's charts are short enough for paper") {
  Headless widget(R"({"lang":"nl","horizon_months":60})");
  show_analysis(widget);
  widget.event(widget.host.find("button", text(Language::nl, export_menu)), EventKind::press);
  widget.event(widget.host.find("button", text(Language::nl, export_report)), EventKind::press);
  for (const auto title : {curve_title, cohorts_title, holdout_title}) {
    const NodeId table = widget.host.find("table", text(Language::nl, title));
    REQUIRE(table != kRootNode);
    const Json& rows = widget.host.nodes[table]["rows"];
    CHECK(rows.size() <= 15);
    CHECK(rows[0].size() <= 13);
  }
}

TEST_CASE("a number explains itself, once, and hides again") {
  Headless widget(kDutch);
  show_analysis(widget);
  const NodeId mark = widget.host.find("disclosure", "Uitleg: Orderwaarde");
  REQUIRE(mark != kRootNode);
  widget.event(mark, EventKind::press);
  CHECK(widget.host.nodes[mark]["checked"] == true);
  CHECK(widget.host.has_text("811 rijen → 389 bestellingen"));
  widget.event(mark, EventKind::press);
  CHECK_FALSE(widget.host.has_text("811 rijen → 389 bestellingen"));
}

TEST_CASE("a table is put in another order by its header, as it is drawn and as it is heard") {
  Headless widget(kDutch);
  show_analysis(widget);
  const NodeId table = widget.host.find("sort_table", text(Language::nl, groups_title));
  REQUIRE(table != kRootNode);
  const auto column = [&](clv::texts::TextKey name) {
    for (const NodeId id : widget.host.find_all("column_header", text(Language::nl, name))) {
      if (widget.host.parents[id] == table) return id;
    }
    return kRootNode;
  };
  const auto first_cells = [&] {
    std::vector<std::string> names;
    for (const Json& row : widget.host.nodes[table]["rows"]) names.push_back(row[0]);
    return names;
  };
  using Names = std::vector<std::string>;
  const std::string rest(text(Language::nl, groups_rest));
  CHECK(first_cells() == Names{"Google", "direct", "E-mail", rest});
  const NodeId clv = column(groups_clv);
  CHECK(widget.host.nodes[clv]["value"] == "none");
  // The largest first; a CLV that does not exist comes last, and what is left of small groups stays at the end.
  widget.event(clv, EventKind::press);
  CHECK(first_cells() == Names{"E-mail", "Google", "direct", rest});
  CHECK(widget.host.nodes[clv]["value"] == "descending");
  widget.event(clv, EventKind::press);
  CHECK(first_cells() == Names{"Google", "E-mail", "direct", rest});
  CHECK(widget.host.nodes[clv]["value"] == "ascending");
  widget.event(clv, EventKind::press);
  CHECK(first_cells() == Names{"Google", "direct", "E-mail", rest});
  // 9, 20, 100: as numbers, not as texts.
  const NodeId customers = column(data_report_customers);
  widget.event(customers, EventKind::press);
  widget.event(customers, EventKind::press);
  CHECK(first_cells() == Names{"direct", "E-mail", "Google", rest});
  widget.event(column(groups_by_channel), EventKind::press);
  CHECK(first_cells() == Names{"direct", "E-mail", "Google", rest});
  CHECK(widget.host.nodes[customers]["value"] == "none");
  widget.event(column(groups_by_channel), EventKind::press);
  CHECK(first_cells() == Names{"Google", "E-mail", "direct", rest});
}

TEST_CASE("segments as a table, and every table keeps its header in sight") {
  Headless widget(kDutch);
  show_analysis(widget);
  CHECK(widget.host.find("sort_table", text(Language::nl, segments_title)) == kRootNode);
  widget.event(widget.host.find("button", text(Language::nl, segments_as_table)), EventKind::press);
  CHECK(widget.host.find("sort_table", text(Language::nl, segments_title)) != kRootNode);
  std::size_t tables = 0;
  std::size_t strips = 0;
  for (const auto& [id, node] : widget.host.nodes) {
    tables += node["role"] == "sort_table" ? 1 : 0;
    if (node["role"] != "header_strip") continue;
    ++strips;
    // Each name of the strip ends within the table, one after the other.
    REQUIRE(node["options"].size() == node["ends"].size());
    const double right = node["rect"][0].get<double>() + node["rect"][2].get<double>();
    for (std::size_t i = 1; i < node["ends"].size(); ++i) {
      CHECK(node["ends"][i].get<double>() > node["ends"][i - 1].get<double>());
      CHECK(node["ends"][i].get<double>() <= right + 0.5);
    }
  }
  CHECK(tables >= 4);
  CHECK(strips >= tables);
}

TEST_CASE("every column of a table is drawn and can be pressed, however narrow the page is") {
  for (const float width : {320.0F, 390.0F, 768.0F, 1280.0F}) {
    CAPTURE(width);
    Headless widget(kDutch, width);
    show_analysis(widget);
    const NodeId table = widget.host.find("sort_table", text(Language::nl, groups_title));
    std::size_t columns = 0;
    for (const auto& [id, node] : widget.host.nodes) {
      if (node["role"] != "column_header" || widget.host.parents[id] != table) continue;
      ++columns;
      CHECK(node["rect"][2].get<double>() > 0);
      CHECK_FALSE(node.value("disabled", false));
    }
    CHECK(columns == 7);
  }
}

TEST_CASE("columns of a map that have no room are one link away") {
  Headless widget(kDutch, 320);
  show_analysis(widget);
  const auto shows = [&](const char* name) {
    return std::ranges::any_of(widget.host.nodes, [&](const auto& one) {
      if (one.second["role"] != "header_strip") return false;
      const Json& names = one.second["options"];
      return std::ranges::find(names, Json(name)) != names.end();
    });
  };
  CHECK(shows("0–30"));
  CHECK_FALSE(shows("731+"));
  const auto press_last = [&](clv::texts::TextKey key) {
    widget.event(widget.host.find_all("button", text(Language::nl, key)).back(), EventKind::press);
  };
  // The cohort map has such a link as well, above.
  for (int page = 0; page < 4 && !shows("731+"); ++page) press_last(cohorts_later);
  CHECK(shows("731+"));
  for (int page = 0; page < 4 && !shows("0–30"); ++page) press_last(cohorts_earlier);
  CHECK(shows("0–30"));
}

TEST_CASE(
    "a mouse that rests on a mark sees the explanation, until it goes, or the mark is pressed") {
  Headless widget(kDutch);
  show_analysis(widget);
  const NodeId mark = widget.host.find("disclosure", "Uitleg: Orderwaarde");
  const auto bubble = [&] {
    for (const auto& [id, node] : widget.host.nodes) {
      if (node["role"] == "tooltip") return id;
    }
    return kRootNode;
  };
  CHECK(widget.host.nodes[mark]["target"] == "explains");
  CHECK(bubble() == kRootNode);
  widget.event(mark, EventKind::rest, 1);
  REQUIRE(bubble() != kRootNode);
  const Json node = widget.host.nodes[bubble()];
  CHECK(std::string(node["name"]).find("811 rijen → 389 bestellingen") != std::string::npos);
  CHECK(node["controls"] == mark);
  // Nothing between it and its mark: a mouse can go from one to the other.
  const Json& own = widget.host.nodes[mark]["rect"];
  const double below = own[1].get<double>() + own[3].get<double>();
  const double bottom = node["rect"][1].get<double>() + node["rect"][3].get<double>();
  CHECK((node["rect"][1].get<double>() == below || bottom == own[1].get<double>()));
  check_geometry(widget, 1080);
  widget.event(mark, EventKind::rest, 0);
  CHECK(bubble() == kRootNode);
  widget.event(mark, EventKind::rest, 1);
  widget.event(mark, EventKind::press);
  CHECK(bubble() == kRootNode);
  CHECK(widget.host.has_text("811 rijen → 389 bestellingen"));
}

TEST_CASE(
    "a new customer's value stands with its interval, among the key figures and in the report") {
  Headless widget(kDutch);
  show_analysis(widget);
  // The verdict is careful: no cents, and the word.
  CHECK(widget.host.has_text("rond €\u00a039"));
  CHECK(widget.host.has_text("tussen €\u00a038 en €\u00a040"));
  widget.event(widget.host.find("button", text(Language::nl, export_menu)), EventKind::press);
  widget.event(widget.host.find("button", text(Language::nl, export_report)), EventKind::press);
  const NodeId table = widget.host.find("table", text(Language::nl, forecast_title));
  REQUIRE(table != kRootNode);
  const std::string rows = widget.host.nodes[table]["rows"].dump();
  CHECK(rows.contains("rond €\u00a039"));
  CHECK(rows.contains("tussen €\u00a038 en €\u00a040"));
}

TEST_CASE("how long customers wait: bars, table and keyboard say the same") {
  Headless widget(kDutch);
  show_analysis(widget);
  const NodeId table = widget.host.find("table", text(Language::nl, history_waiting_title));
  REQUIRE(table != kRootNode);
  const Json& rows = widget.host.nodes[table]["rows"];
  REQUIRE(rows.size() == 15);
  CHECK(rows[1] == Json{"1–7", "9"});
  CHECK(rows[14] == Json{"meer dan 91", "2"});
  const NodeId reader = widget.host.find("cursor", text(Language::nl, history_waiting_title));
  widget.event(reader, EventKind::step, 1);
  CHECK(widget.host.nodes[reader]["value"] == "Dagen ertussen 1–7: 9 · 18,0\u00a0%");
  CHECK(widget.host.has_text("hooguit 34\u00a0dagen"));
}

TEST_CASE("the report has what is planned and answered, also without orders") {
  Headless widget(R"({"lang":"nl","view":"checklist"})");
  const auto press = [&](clv::texts::TextKey key) {
    const NodeId node = widget.host.find("button", text(Language::nl, key));
    REQUIRE(node != kRootNode);
    widget.event(node, EventKind::press);
  };
  const NodeId no = widget.host.find("radio", text(Language::nl, checklist_no));
  REQUIRE(no != kRootNode);
  widget.event(no, EventKind::press);
  press(export_report);
  CHECK(widget.host.has_text(text(Language::nl, report_title)));
  CHECK(widget.host.has_text(text(Language::nl, report_calculator_title)));
  const NodeId table = widget.host.find("table", text(Language::nl, checklist_page));
  REQUIRE(table != kRootNode);
  // Whichever question it was: it is there with its next step, and no other.
  const std::string rows = widget.host.nodes[table]["rows"].dump();
  int questions = 0;
  for (const clv::app::CheckRow& check : clv::app::checklist()) {
    const bool is_there = rows.find(text(Language::nl, check.question)) != std::string::npos;
    CHECK(is_there == (rows.find(text(Language::nl, check.step)) != std::string::npos));
    questions += is_there ? 1 : 0;
  }
  CHECK(questions == 1);
  CHECK(widget.host.find("table", text(Language::nl, data_key_figures)) == kRootNode);
  press(report_back);
  CHECK(widget.host.find("radio", text(Language::nl, checklist_no)) != kRootNode);
}

namespace {

// Of a list with one row per customer: what needs orders is null.
std::string summary_analysis(int id) {
  Json body = Json::parse(whole_analysis(id))["body"];
  body["source"] = Json::parse(R"({"platform":"customer_summary","time_unit":"week",
    "columns":{"frequency":"x","recency":"t_x","age":"T"},"doubts":[]})");
  body["report"] =
      Json::parse(R"({"rows":2357,"orders":null,"orders_reason":"needs_orders","customers":2357,
    "excluded":[],"files":[{"name":"orders.csv","rows":2357}]})");
  body["metrics"] = Json::parse(R"({"aov":null,"aov_reason":"needs_orders","revenue":null,
    "revenue_reason":"needs_orders","repeat_customer_share":0.401})");
  for (const char* key : {"cohorts", "quarter_cohorts", "week_cohorts", "segments", "history"})
    body[key] = nullptr;
  body["holdout"] = {{"error", nullptr}, {"error_reason", "needs_orders"}};
  body["verdict"] = {{"level", "careful"}, {"reasons", {"no_orders_to_test_on"}}};
  return Json{{"id", id}, {"kind", "done"}, {"body", body}}.dump();
}

}  // namespace

TEST_CASE("of a list with one row per customer, only what it tells is drawn") {
  for (const Language language : clv::texts::kLanguages) {
    for (const float width : {320.0F, 1280.0F}) {
      CAPTURE(clv::texts::language_code(language));
      CAPTURE(width);
      Headless widget(R"({"lang":")" + std::string(clv::texts::language_code(language)) + R"("})",
                      width);
      widget.shell.engine_message(R"({"kind":"ready"})");
      widget.shell.files(R"({"files":[{"key":1,"name":"orders.csv","size":100}]})");
      widget.shell.engine_message(previews(1, true));
      widget.shell.engine_message(summary_analysis(2));
      widget.settle();
      check_geometry(widget, width);
      const auto region = [&](clv::texts::TextKey key) {
        return widget.host.find("region", text(language, key)) != kRootNode;
      };
      CHECK(region(alive_title));
      CHECK(region(win_back_title));
      CHECK(region(forecast_title));
      CHECK(region(data_report));
      CHECK(region(metric_repeat_customer_share_label));
      for (const auto key : {cohorts_title, segments_title, holdout_title, data_excluded,
                             history_quarters_title, metric_aov_label}) {
        CAPTURE(text(language, key));
        CHECK(!region(key));
      }
      CHECK(widget.host.has_text(text(language, verdict_no_orders_to_test_on)));
      const NodeId facts = widget.host.find("table", text(language, data_report));
      REQUIRE(facts != kRootNode);
      const std::string rows = widget.host.nodes[facts]["rows"].dump();
      for (const auto key : {preview_platform_summary, time_unit_week})
        CHECK(rows.find(text(language, key)) != std::string::npos);
      // Lists of orders are not offered.
      widget.event(widget.host.find("button", text(language, export_menu)), EventKind::press);
      CHECK(widget.host.find("button", text(language, export_customers)) != kRootNode);
      CHECK(widget.host.find("button", text(language, export_cohorts)) == kRootNode);
      widget.event(widget.host.find("button", text(language, export_report)), EventKind::press);
      check_geometry(widget, width);
    }
  }
}

TEST_CASE("where no row was usable, the reasons stand there and their list can be saved") {
  Headless widget(kDutch, 320);
  widget.shell.engine_message(R"({"kind":"ready"})");
  widget.shell.files(R"({"files":[{"key":1,"name":"orders.csv","size":100}]})");
  widget.shell.engine_message(previews(1, true));
  widget.shell.engine_message(R"({"id":2,"kind":"error","body":{"code":"no_usable_rows",
    "arguments":[{"name":"file","text":"orders.csv"},{"name":"rows","text":"3"}],
    "excluded":[{"reason":"unreadable_date","rows":1,"lines":[3]},{"reason":"cancelled","rows":2,"lines":[2,4]}]}})");
  widget.settle();
  check_geometry(widget, 320);
  CHECK(widget.host.has_text("geen enkele van de 3 regels"));
  const NodeId reasons = widget.host.find("table", text(Language::nl, data_excluded));
  REQUIRE(reasons != kRootNode);
  CHECK(widget.host.nodes[reasons]["rows"].dump().find("regel 2, 4") != std::string::npos);
  const NodeId list = widget.host.find("button", text(Language::nl, data_rejects_button_short));
  const NodeId wide = widget.host.find("button", text(Language::nl, data_rejects_button));
  widget.event(list != kRootNode ? list : wide, EventKind::press);
  CHECK(widget.host.engine_messages.back().find(R"("kind":"list")") != std::string::npos);
  widget.shell.engine_message(R"({"id":3,"kind":"done","body":{"saved":true}})");
  widget.settle();
  CHECK(widget.host.has_text(text(Language::nl, data_rejects_saved)));
  CHECK(widget.host.has_text("geen enkele van de 3 regels"));
}

TEST_CASE("how a file is understood can be looked at while it is read") {
  Headless widget(kDutch);
  widget.shell.engine_message(R"({"kind":"ready"})");
  widget.shell.files(R"({"files":[{"key":1,"name":"orders.csv","size":100}]})");
  widget.shell.engine_message(previews(1, true));
  widget.settle();
  const std::size_t asked = widget.host.engine_messages.size();
  widget.event(widget.host.find("button", text(Language::nl, data_reading_preview)),
               EventKind::press);
  CHECK(widget.host.find("region", text(Language::nl, preview_columns)) != kRootNode);
  CHECK(widget.host.find("button", text(Language::nl, data_cancel)) != kRootNode);
  CHECK(widget.host.engine_messages.size() == asked);
  widget.shell.engine_message(whole_analysis(2));
  widget.settle();
  CHECK(widget.host.find("region", text(Language::nl, preview_columns)) != kRootNode);
  CHECK(widget.host.find("button", text(Language::nl, data_cancel)) == kRootNode);
  widget.event(widget.host.find("button", text(Language::nl, preview_back)), EventKind::press);
  CHECK(widget.host.find("region", text(Language::nl, data_key_figures)) != kRootNode);
}
