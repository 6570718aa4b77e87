// The course of an import, and that nothing is lost on the way.
#include <doctest/doctest.h>

#include "app/reduce.h"
#include "app/reduce_import.h"

using namespace clv;
using namespace clv::app;

namespace {

AppState ready_state() {
  AppState state = initial_state({});
  reduce(state, EngineReady{});
  return state;
}

protocol::AnalysisView analysis_of(std::int64_t customers) {
  protocol::AnalysisView view;
  view.customers = customers;
  view.currency = "USD";
  view.metrics = {{.name = "aov", .number = 80.5, .reason = {}},
                  {.name = "retention_annual", .number = {}, .reason = "too_short"},
                  {.name = "orders_per_year", .number = 3.25, .reason = {}}};
  return view;
}

}  // namespace

TEST_CASE("files wait for the engine and start once it is there") {
  AppState state = initial_state({});
  Effects effects = reduce(state, ChooseFiles{{{.name = "a.csv", .size_bytes = 10}}});
  CHECK(effects.prepare_engine);
  CHECK(!effects.start_import);
  CHECK(state.import.phase == ImportPhase::preparing);
  CHECK(state.view == View::data);
  effects = reduce(state, EngineReady{});
  CHECK(effects.start_import == state.import.request);
  CHECK(state.import.phase == ImportPhase::reading);
  CHECK(state.import.progress.bytes_total == 10);
}

TEST_CASE("only the newest import is listened to") {
  AppState state = ready_state();
  reduce(state, ChooseFiles{{{.name = "first.csv", .size_bytes = 1}}});
  const std::uint32_t first = state.import.request;
  const Effects effects = reduce(state, ChooseFiles{{{.name = "second.csv", .size_bytes = 1}}});
  CHECK(effects.cancel_import == first);
  CHECK(effects.start_import == state.import.request);
  reduce(state, ImportDone{first, analysis_of(1)});
  CHECK(!state.import.analysis);
  reduce(state, ImportDone{state.import.request, analysis_of(2)});
  CHECK(state.import.analysis->customers == 2);
  CHECK(state.import.analysis_name == "second.csv");
}

TEST_CASE("a failed or cancelled import keeps the analysis before it") {
  AppState state = ready_state();
  reduce(state, ChooseFiles{{{.name = "good.csv", .size_bytes = 1}}});
  reduce(state, ImportDone{state.import.request, analysis_of(7)});

  reduce(state, ChooseFiles{{{.name = "bad.csv", .size_bytes = 1}}});
  reduce(state, ImportFailed{state.import.request, {}});
  CHECK(state.import.problem);
  CHECK(state.import.analysis->customers == 7);
  CHECK(state.import.analysis_name == "good.csv");
  reduce(state, DismissProblem{});
  CHECK(!state.import.problem);

  reduce(state, ChooseFiles{{{.name = "long.csv", .size_bytes = 1}}});
  const Effects effects = reduce(state, CancelImport{});
  CHECK(effects.cancel_import == state.import.request);
  CHECK(state.import.phase == ImportPhase::idle);
  reduce(state, ImportDone{state.import.request, analysis_of(9)});
  CHECK(state.import.analysis->customers == 7);
}

TEST_CASE("an engine that cannot start is a sentence, and the next file tries again") {
  AppState state = initial_state({});
  reduce(state, ChooseFiles{{{.name = "a.csv", .size_bytes = 1}}});
  reduce(state, EngineFailed{});
  CHECK(state.import.phase == ImportPhase::idle);
  REQUIRE(state.import.problem);
  CHECK(state.import.problem->text == texts::TextKey::data_problem_engine);
  CHECK(reduce(state, ChooseFiles{{{.name = "a.csv", .size_bytes = 1}}}).prepare_engine);
}

TEST_CASE("only measured numbers are taken over, and can be given back") {
  AppState state = ready_state();
  reduce(state, ChooseFiles{{{.name = "a.csv", .size_bytes = 1}}});
  reduce(state, ImportDone{state.import.request, analysis_of(7)});
  CHECK(measured_inputs(state.inputs, *state.import.analysis).size() == 2);
  // The order value is net of refunds: a return rate on top would count them twice.
  state.inputs.return_rate = 0.1;
  CHECK(measured_inputs(state.inputs, *state.import.analysis).size() == 3);
  reduce(state, UseMeasured{});
  CHECK(state.view == View::calculator);
  CHECK(state.inputs.aov == 80.5);
  CHECK(state.inputs.orders_per_year == 3.25);
  CHECK(state.inputs.retention_annual == 0.38);
  CHECK(state.inputs.return_rate == 0);
  CHECK(state.inputs.cac == 28);
  CHECK(state.locale.currency == "USD");
  reduce(state, UndoNotice{});
  CHECK(state.inputs.aov == 65);
  CHECK(state.inputs.orders_per_year == 2.4);
}
