// The whole interface without a window: every view, language, theme and width, and what events do to it.
#include "ui/shell.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "engine_answers.h"
#include "headless.h"
#include "texts/texts.h"

using namespace clv::ui;
using namespace clv::ui::testing;
using clv::texts::Language;
using enum clv::texts::TextKey;

namespace {

const char* const kDutch = R"({"lang":"nl"})";

}  // namespace

TEST_CASE("every view, language, theme and width draws within its width") {
  for (const Language language : clv::texts::kLanguages) {
    const std::string code(clv::texts::language_code(language));
    for (const char* theme : {"light", "dark"}) {
      for (const float width : {320.0F, 390.0F, 620.0F, 768.0F, 1080.0F, 1280.0F}) {
        CAPTURE(code);
        CAPTURE(width);
        Headless widget(R"({"lang":")" + code + R"(","theme":")" + theme + "\"}", width);
        check_geometry(widget, width);
        widget.event(widget.host.find("disclosure", text(language, calculator_more)),
                     EventKind::press);
        check_geometry(widget, width);
        widget.event(widget.host.find("tab", text(language, nav_data)), EventKind::press);
        check_geometry(widget, width);
        widget.shell.engine_message(R"({"kind":"ready"})");
        widget.shell.files(
            R"({"files":[{"key":1,"name":"a_file_with_a_rather_long_name_that_does_not_fit_on_a_phone.csv","size":100}]})");
        widget.settle();
        check_geometry(widget, width);
        widget.shell.engine_message(previews(1, true));
        widget.settle();
        check_geometry(widget, width);
        widget.shell.engine_message(kDone);
        widget.settle();
        check_geometry(widget, width);
        widget.event(widget.host.find("button", text(language, preview_open)), EventKind::press);
        check_geometry(widget, width);
        widget.event(widget.host.find("select", text(language, preview_tax)), EventKind::number, 1);
        widget.shell.engine_message(previews(3, false));
        widget.settle();
        CHECK(widget.host.find("number_field", text(language, field_vat_rate_label)) != kRootNode);
        check_geometry(widget, width);
      }
    }
  }
}

TEST_CASE(
    "actions, claims, checklist and measures draw within their width, with and without orders") {
  for (const Language language : clv::texts::kLanguages) {
    const std::string code(clv::texts::language_code(language));
    for (const float width : {320.0F, 390.0F, 768.0F, 1080.0F}) {
      CAPTURE(code);
      CAPTURE(width);
      Headless widget(R"({"lang":")" + code + "\"}", width);
      const auto press = [&](const char* role, clv::texts::TextKey name) {
        widget.event(widget.host.find(role, text(language, name)), EventKind::press, 1);
        check_geometry(widget, width);
      };
      press("tab", nav_actions);
      press("checkbox", action_loyalty_points_title);
      press("checkbox", action_second_order_title);
      press("disclosure", plan_order_title);
      press("radio", plan_rank_certainty);
      press("tab", action_group_save);
      press("checkbox", action_self_service_title);
      press("tab", claims_page);
      press("tab", nav_checklist);
      for (const NodeId answer : widget.host.find_all("radio", text(language, checklist_no)))
        widget.event(answer, EventKind::press, 1);
      check_geometry(widget, width);
      press("button", checklist_go_data);
      press("tab", nav_checklist);
      press("tab", measures_page);
    }
  }
}

TEST_CASE(
    "a chosen action shows what it brings, and a press that leads away takes the focus along") {
  Headless widget(kDutch);
  widget.event(widget.host.find("tab", text(Language::nl, nav_actions)), EventKind::press);
  CHECK(widget.host.has_text(text(Language::nl, plan_none)));
  widget.event(widget.host.find("checkbox", text(Language::nl, action_loyalty_points_title)),
               EventKind::press, 1);
  CHECK_FALSE(widget.host.has_text(text(Language::nl, plan_none)));
  CHECK(widget.host.has_text("Loont vanaf +"));
  const NodeId slider =
      widget.host.find("slider", "Klanten die een jaar later blijven, in procentpunten");
  REQUIRE(slider != kRootNode);
  CHECK(widget.host.nodes[slider]["value"] == "+3\u00a0procentpunt");
  widget.event(slider, EventKind::number, 0.045);
  CHECK(widget.host.nodes[slider]["value"] == "+4,5\u00a0procentpunt");
}

TEST_CASE("an idle widget says nothing") {
  Headless widget(kDutch);
  const int calls = widget.host.mirror_calls;
  CHECK(widget.settle() == 1);
  CHECK(widget.host.mirror_calls == calls);
}

TEST_CASE("the example is shown, and a moved slider shows in the same frame") {
  Headless widget(kDutch);
  CHECK(widget.host.has_text("€\u00a093"));
  const NodeId slider =
      widget.host.find("slider", text(Language::nl, field_retention_annual_label));
  REQUIRE(slider != kRootNode);
  CHECK(widget.host.nodes[slider]["number"] == 38);
  CHECK(widget.host.nodes[slider]["max"] == 100);
  widget.event(slider, EventKind::number, 43);
  CHECK(widget.host.nodes[slider]["value"] == "43\u00a0%");
  CHECK(widget.host.has_text("€\u00a0100"));
}

TEST_CASE("what more retention brings is asked for as many points as are left") {
  Headless widget(kDutch);
  const NodeId slider =
      widget.host.find("slider", text(Language::nl, field_retention_annual_label));
  CHECK(widget.host.has_text("procentpunt meer klanten blijven?"));
  widget.event(slider, EventKind::number, 95);
  CHECK(widget.host.has_text("procentpunt meer klanten blijven?"));
  CHECK(widget.host.has_text("Bain"));
  widget.event(slider, EventKind::number, 97);
  CHECK(widget.host.has_text("97\u00a0% → 100\u00a0%"));
  CHECK(widget.host.has_text(text(Language::nl, what_if_title_all)));
  CHECK_FALSE(widget.host.has_text("Bain"));
}

TEST_CASE("typing in a field moves the slider; a bad text is marked and said") {
  Headless widget(kDutch);
  const NodeId field = widget.host.find("number_field", text(Language::nl, field_aov_label));
  const NodeId slider = widget.host.find("slider", text(Language::nl, field_aov_label));
  widget.event(field, EventKind::focus, 1);
  widget.event(field, EventKind::text, 0, "1.234,56");
  CHECK(widget.host.nodes[slider]["number"] == 1234.56);
  widget.event(field, EventKind::text, 0, "duur");
  CHECK(widget.host.nodes[field]["invalid"] == true);
  CHECK(widget.host.find("alert", "Vul hier een getal in, bijvoorbeeld €\u00a065,00.") !=
        kRootNode);
  CHECK(widget.host.nodes[slider]["number"] == 1234.56);
  widget.event(field, EventKind::cancel);
  CHECK(widget.host.nodes[slider]["number"] == 65);
  CHECK(widget.host.nodes[field]["value"] == "€\u00a065,00");
}

TEST_CASE("a file is looked at, read, shown and taken over; a cancelled one leaves it") {
  Headless widget(kDutch);
  widget.shell.files(R"({"files":[{"key":1,"name":"orders.csv","size":100}]})");
  CHECK(widget.host.engine_prepared);
  CHECK(widget.host.engine_messages.empty());
  widget.shell.engine_message(R"({"kind":"ready"})");
  REQUIRE(widget.host.engine_messages.size() == 1);
  CHECK(widget.host.engine_messages.back().find("inspect") != std::string::npos);
  widget.shell.engine_message(previews(1, true));
  REQUIRE(widget.host.engine_messages.size() == 2);
  CHECK(widget.host.engine_messages.back().find("analyze") != std::string::npos);
  widget.settle();
  widget.shell.engine_message(
      R"({"id":2,"kind":"progress","body":{"bytes_read":45,"bytes_total":100,"rows":1234}})");
  widget.settle();
  CHECK(widget.host.has_text("1.234 rijen gelezen · 45\u00a0%"));
  widget.shell.engine_message(kDone);
  widget.settle();
  CHECK(widget.host.has_text("orders.csv"));
  CHECK(widget.host.has_text("€\u00a0150,50"));

  widget.shell.files(R"({"files":[{"key":2,"name":"second.csv","size":100}]})");
  widget.settle();
  widget.event(widget.host.find("button", text(Language::nl, data_cancel)), EventKind::press);
  CHECK(widget.host.engine_messages.back().find("cancel") != std::string::npos);
  CHECK(widget.host.has_text("orders.csv"));

  widget.event(widget.host.find("button", text(Language::nl, data_use_numbers)), EventKind::press);
  const NodeId field = widget.host.find("number_field", text(Language::nl, field_aov_label));
  REQUIRE(field != kRootNode);
  CHECK(widget.host.nodes[field]["value"] == "€\u00a0150,50");
  widget.event(widget.host.find("button", text(Language::nl, common_undo)), EventKind::press);
  CHECK(widget.host.nodes[field]["value"] == "€\u00a065,00");
}

TEST_CASE("dates that can be read in two ways are asked, with what each way leads to") {
  Headless widget(kDutch);
  widget.shell.engine_message(R"({"kind":"ready"})");
  widget.shell.files(R"({"files":[{"key":1,"name":"orders.csv","size":100}]})");
  widget.shell.engine_message(previews(1, false));
  widget.settle();
  const NodeId day_first = widget.host.find("button",
                                            "3-4-2024 is 3\u00a0apr\u00a02024: bestellingen van "
                                            "3\u00a0apr\u00a02024 tot en met 5\u00a0jun\u00a02024");
  const NodeId month_first =
      widget.host.find("button",
                       "3-4-2024 is 4\u00a0mrt\u00a02024: bestellingen van 4\u00a0mrt\u00a02024 "
                       "tot en met 6\u00a0mei\u00a02024");
  CHECK(day_first != kRootNode);
  widget.event(month_first, EventKind::press);
  CHECK(widget.host.engine_messages.back().find(R"("date_order":"month_day_year")") !=
        std::string::npos);
  widget.shell.engine_message(previews(2, true));
  CHECK(widget.host.engine_messages.back().find("analyze") != std::string::npos);
}

TEST_CASE("every language is chosen from the list by its own name") {
  Headless widget(kDutch);
  Language shown = Language::nl;
  for (std::size_t i = 0; i < clv::texts::kLanguages.size(); ++i) {
    const Language wanted = clv::texts::kLanguages[i];
    CAPTURE(clv::texts::language_code(wanted));
    const NodeId list = widget.host.find("select", text(shown, common_language));
    REQUIRE(list != kRootNode);
    CHECK(widget.host.nodes[list]["options"][i] == clv::texts::language_name(wanted));
    widget.event(list, EventKind::number, static_cast<double>(i));
    CHECK(widget.host.last_language == clv::texts::language_code(wanted));
    CHECK(widget.host.has_text(text(wanted, calculator_hero_label)));
    shown = wanted;
  }
}

TEST_CASE("another language and currency, from the page and from the widget") {
  Headless widget(kDutch);
  widget.event(widget.host.find("select", text(Language::nl, common_language)), EventKind::number,
               1);
  CHECK(widget.host.last_language == "en");
  CHECK(widget.host.has_text(text(Language::en, calculator_hero_label)));
  widget.event(widget.host.find("select", text(Language::en, common_currency)), EventKind::number,
               1);
  CHECK(widget.host.has_text("$93"));
  widget.shell.environment(R"({"lang":"nl","theme":"dark"})");
  widget.settle();
  // The page's language did not change: what the visitor chose stays.
  CHECK(widget.host.has_text(text(Language::en, calculator_hero_label)));
}

TEST_CASE("the host hears of a result when it asks, and of each once") {
  Headless widget(kDutch);
  const auto results = [&] {
    return std::ranges::count_if(widget.host.events, [](const std::string& event) {
      return event.find(R"("kind":"result")") != std::string::npos;
    });
  };
  CHECK(widget.host.results_changed > 0);
  CHECK(results() == 0);
  widget.shell.tell_result();
  CHECK(results() == 1);
  widget.shell.tell_result();
  CHECK(results() == 1);

  const int before = widget.host.results_changed;
  const NodeId slider = widget.host.find("slider", text(Language::nl, field_aov_label));
  for (const double euros : {70.0, 75.0, 80.0}) widget.event(slider, EventKind::number, euros);
  CHECK(widget.host.results_changed >= before + 3);
  CHECK(results() == 1);
  widget.shell.tell_result();
  CHECK(results() == 2);
  CHECK(widget.host.events.back().find(R"("clv":)") != std::string::npos);
}

TEST_CASE("events of nodes that are gone, and nonsense from outside, change nothing") {
  Headless widget(kDutch);
  const auto before = widget.host.nodes;
  widget.shell.on_event({.node = 12345, .kind = EventKind::press, .number = 0, .text = {}});
  widget.shell.engine_message("nonsense");
  widget.shell.files("nonsense");
  widget.shell.environment("nonsense");
  widget.settle();
  CHECK(widget.host.nodes == before);
}
