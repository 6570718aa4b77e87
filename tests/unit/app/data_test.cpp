// Choices of the data view, what it saves, and what its numbers say of themselves.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "app/explain.h"
#include "app/reduce.h"

namespace clv::app {
namespace {

AppState shown_state() {
  AppState state = initial_state({});
  state.import.engine_ready = true;
  state.import.shown.emplace();
  state.import.analysis.emplace();
  return state;
}

TEST_CASE("a choice is kept; other cohorts begin at their first column") {
  AppState state = shown_state();
  reduce(state, ChooseInData{DataChoice::first_period, 12});
  reduce(state, ChooseInData{DataChoice::cohort_measure, 2});
  CHECK(state.data.at(DataChoice::first_period) == 12);
  reduce(state, ChooseInData{DataChoice::cohort_by, 1});
  CHECK(state.data.at(DataChoice::first_period) == 0);
  CHECK(state.data.at(DataChoice::cohort_measure) == 2);
}

TEST_CASE("the keyboard reads a chart from its first place on and never leaves it") {
  AppState state = shown_state();
  const auto move = [&](int down, int right) {
    reduce(state, MoveChartCursor{ChartId::cohorts, down, right, 3, 5});
  };
  move(0, 1);
  CHECK(state.data.cursor.chart == ChartId::cohorts);
  CHECK(state.data.cursor.column == 0);
  move(1, 1);
  CHECK(state.data.cursor.row == 1);
  CHECK(state.data.cursor.column == 1);
  move(9, -400);
  CHECK(state.data.cursor.row == 2);
  CHECK(state.data.cursor.column == 0);
  move(-9, 400);
  CHECK(state.data.cursor.row == 0);
  CHECK(state.data.cursor.column == 4);
  reduce(state, MoveChartCursor{ChartId::alive, 0, 1, 3, 5});
  CHECK(state.data.cursor.chart == ChartId::alive);
  CHECK(state.data.cursor.column == 0);
}

TEST_CASE("a leap into a chart that was not read yet goes as far as it says") {
  AppState state = shown_state();
  reduce(state, MoveChartCursor{ChartId::alive, 0, 3, 3, 5});
  CHECK(state.data.cursor.chart == ChartId::alive);
  CHECK(state.data.cursor.row == 0);
  CHECK(state.data.cursor.column == 3);
}

TEST_CASE("lists are made of what is shown, one at a time, and the one that was saved is known") {
  AppState nothing = initial_state({});
  CHECK_FALSE(reduce(nothing, SaveList{EngineTask::customers}).request);
  AppState state = shown_state();
  CHECK(reduce(state, SaveList{EngineTask::win_back}).request == EngineTask::win_back);
  CHECK_FALSE(reduce(state, SaveList{EngineTask::cohorts}).request);
  reduce(state, ListDone{state.import.request});
  CHECK(state.import.saved_list == EngineTask::win_back);
  CHECK(reduce(state, SaveList{EngineTask::cohorts}).request == EngineTask::cohorts);
  CHECK_FALSE(state.import.saved_list);
}

TEST_CASE("pictures and paper are for the page") {
  AppState state = shown_state();
  const Effects effects = reduce(state, SavePicture{"map", 1, 2, 3, 4});
  REQUIRE(effects.picture);
  CHECK(effects.picture->name == "map");
  CHECK(effects.picture->height == 4);
  CHECK_FALSE(effects.print);
  CHECK(reduce(state, PrintReport{}).print);
}

TEST_CASE("every number says what it means and what it rests on, in every language") {
  protocol::AnalysisView analysis;
  analysis.rows = 811;
  analysis.counted_orders = 389;
  analysis.customers = 296;
  analysis.guest_orders = 19;
  analysis.as_of = to_day_number({.year = 2022, .month = 1, .day = 11});
  analysis.excluded.push_back({.reason = "cancelled", .rows = 37, .first_lines = {}, .files = {}});
  analysis.forecast.emplace().model = "pareto_nbd";
  for (const texts::Language language :
       {texts::Language::nl, texts::Language::en, texts::Language::de, texts::Language::fr}) {
    for (int id = 1; id <= static_cast<int>(ExplainId::quarters); ++id) {
      const std::string text = explanation({.language = language, .currency = "EUR"}, analysis,
                                           static_cast<ExplainId>(id));
      CAPTURE(text);
      for (const char* part : {"811", "389", "296", "37", "19", "2022"})
        CHECK(text.find(part) != std::string::npos);
      CHECK(text.find('{') == std::string::npos);
    }
  }
  CHECK(explanation({}, analysis, ExplainId::clv).find("Pareto/NBD") != std::string::npos);
}

}  // namespace
}  // namespace clv::app
