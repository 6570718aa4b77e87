// What an embedding page hears.
#include "app/host_events.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "app/reduce.h"

using namespace clv;
using namespace clv::app;
using Json = nlohmann::json;

TEST_CASE("a result tells what is seen, to the cent") {
  AppState state = initial_state({});
  const Json event = Json::parse(result_event(state), nullptr, false);
  CHECK(event["kind"] == "result");
  CHECK(event["currency"] == "EUR");
  CHECK(event["horizon_months"] == 36);
  // FORMULAS.md, table, row 1, and its difference with a CAC of 28.
  CHECK(event["clv"].get<double>() == doctest::Approx(93).epsilon(0.01));
  CHECK(event["net_clv"].get<double>() == doctest::Approx(event["clv"].get<double>() - 28));
  CHECK(event["payback"]["status"] == "first_order");
  state.inputs.cac = 0;
  const Json without = Json::parse(result_event(state), nullptr, false);
  CHECK(without["clv_cac_ratio"].is_null());
  CHECK(without.contains("clv_cac_ratio_reason"));
}

TEST_CASE("nothing is told while a number comes from a file") {
  AppState state = initial_state({});
  state.inputs.aov = 61.37;
  state.measured = {{FieldId::aov, 61.37}};
  CHECK(result_event(state).empty());
  reduce(state, ResetInputs{});
  CHECK(!result_event(state).empty());
  reduce(state, UndoNotice{});
  CHECK(result_event(state).empty());
  reduce(state, Undo{});
  CHECK(!result_event(state).empty());
  reduce(state, Redo{});
  CHECK(result_event(state).empty());
  reduce(state, KeepScenario{});
  reduce(state, MoveSlider{FieldId::aov, 20});
  CHECK(!result_event(state).empty());
  reduce(state, SwapScenarios{});
  CHECK(result_event(state).empty());
  reduce(state, BeginEdit{FieldId::aov});
  reduce(state, EditText{FieldId::aov, "50"});
  CHECK(!result_event(state).empty());
  reduce(state, CancelEdit{FieldId::aov});
  CHECK(result_event(state).empty());
}

TEST_CASE("counts keep their first digit") {
  CHECK(first_digit_only(0) == 0);
  CHECK(first_digit_only(7) == 7);
  CHECK(first_digit_only(10) == 10);
  CHECK(first_digit_only(99) == 90);
  CHECK(first_digit_only(2357) == 2000);
  CHECK(first_digit_only(1'014'293) == 1'000'000);
}

TEST_CASE("an import tells rounded counts and nothing else") {
  AppState state = initial_state({});
  state.import.analysis = protocol::AnalysisView{};
  state.import.analysis->rows = 811;
  state.import.analysis->orders = 409;
  state.import.analysis->customers = 296;
  state.import.analysis->currency = "EUR";
  state.import.analysis->files = {{"geheim.csv", 811}};
  CHECK(Json::parse(import_event(state), nullptr, false) ==
        Json{{"kind", "import"}, {"files", 1}, {"rows", 800}, {"orders", 400}, {"customers", 200}});
}
