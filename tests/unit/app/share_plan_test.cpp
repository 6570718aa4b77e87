// Actions, answers, measures and scenario A in a link.
#include "app/share_plan.h"

#include <doctest/doctest.h>

#include "app/action_plan.h"
#include "app/reduce.h"
#include "app/share.h"

using namespace clv;
using namespace clv::app;

namespace {

AppState fresh() { return initial_state({}); }

std::size_t row_of(std::string_view code) {
  const auto table = levers::action_table();
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].code == code) return i;
  }
  FAIL("no such code");
  return 0;
}

AppState opened(const std::string& link) {
  AppState state = fresh();
  CHECK(read_share(link, state) == ShareRead::taken);
  return state;
}

}  // namespace

TEST_CASE("a plan, answers, measures and scenario A come back as they were") {
  AppState sent = fresh();
  reduce(sent, ChooseAction{row_of("lp"), true});
  sent.plan.actions[row_of("lp")].size = 0.045;
  sent.plan.actions[row_of("lp")].costs = {2000, std::nullopt, 0.25, 0};
  reduce(sent, ChooseAction{row_of("tc"), true});
  sent.plan.actions[row_of("tc")].size = -0.12;  // a saving
  sent.plan.actions[row_of("wb")].size = 0.02;   // changed, not chosen
  sent.answers[0] = Answer::yes;
  sent.answers[9] = Answer::no;
  sent.answers[4] = Answer::partly;
  sent.measures[0] = 250;
  sent.measures[kMeasureNumberCount - 1] = 3.25;
  reduce(sent, KeepScenario{});
  reduce(sent, MoveSlider{FieldId::aov, 80});
  reduce(sent, ClearPlan{});
  reduce(sent, ClearChecklist{});
  const AppState got = opened(write_share(sent));
  CHECK(got.plan.actions == sent.plan.actions);
  CHECK(got.answers == sent.answers);
  CHECK(got.measures == sent.measures);
  REQUIRE(got.scenario_a);
  CHECK(got.scenario_a->inputs == sent.scenario_a->inputs);
  CHECK(got.scenario_a->actions == sent.scenario_a->actions);
  CHECK(got.scenario_a->answers == sent.scenario_a->answers);
  CHECK(write_share(got) == write_share(sent));
}

TEST_CASE("without a plan a link has no more in it than before there were plans") {
  CHECK(write_share(fresh()).find("_p") == std::string::npos);
  CHECK_FALSE(opened(write_share(fresh())).scenario_a.has_value());
}

TEST_CASE("a link stays short, whatever is planned") {
  AppState state = fresh();
  for (std::size_t i = 0; i < state.plan.actions.size(); ++i) {
    state.plan.actions[i] = {.chosen = true,
                             .size = levers::action_table()[i].effect.size < 0 ? -0.1234 : 0.1234,
                             .costs = {123456.78, 23456.78, 12.34, 56.78}};
  }
  for (double& number : state.measures) number = 123456.78;
  state.answers.fill(Answer::partly);
  reduce(state, KeepScenario{});
  const std::string link = write_share(state);
  CHECK(link.size() <= kLongestShare);
  const AppState got = opened(link);
  CHECK(chosen_actions(got).size() == state.plan.actions.size());
  CHECK(got.plan.actions[0].size == state.plan.actions[0].size);
  CHECK(got.scenario_a->actions.back().size == state.plan.actions.back().size);
  CHECK(got.measures == state.measures);

  for (const finance::InputField& field : finance::input_fields()) {
    if (field.number != nullptr)
      state.inputs.*field.number = field.kind == finance::InputKind::fraction
                                       ? 0.123456789
                                       : finance::maximum_of(field.kind);
  }
  reduce(state, KeepScenario{});
  CHECK(write_share(state).size() <= kLongestShare);
  CHECK(chosen_actions(opened(write_share(state))).size() == state.plan.actions.size());
}

TEST_CASE("an action of a later program is passed over, damage is not") {
  std::vector<ActionChoice> actions;
  CHECK(read_actions("zz-lps0.05", actions));
  CHECK(actions[row_of("lp")].size == 0.05);
  for (const char* text : {"", "l", "lps", "lps1e9", "lpq5", "lps-", "lps0.05-", "lps0.1.2", "lpx5",
                           "lps99999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(read_actions(text, actions));
  }
  std::array<Answer, kQuestionCount> answers{};
  CHECK(read_answers("yypnoooooo", answers));
  for (const char* text : {"", "yypnooooo", "yypnooooooo", "yypnoooooz"}) {
    CAPTURE(text);
    CHECK_FALSE(read_answers(text, answers));
  }
  AppState state = fresh();
  CHECK(read_measures("A250", state));
  CHECK(state.measures[0] == 250);
  CHECK(read_measures("z250", state));  // of a later program
  for (const char* text : {"", "A", "A-1", "7250", "A99999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(read_measures(text, state));
  }
}

TEST_CASE("what was measured from a file is not in scenario A's part either") {
  AppState state = fresh();
  state.inputs.aov = 61.37;
  state.measured = {{FieldId::aov, 61.37}};
  reduce(state, KeepScenario{});
  reduce(state, MoveSlider{FieldId::aov, 70});
  CHECK(write_share(state).find("61.37") == std::string::npos);
  CHECK(write_share(state).find("a70-") != std::string::npos);
  // A and B are the same there for who opens the link.
  CHECK(opened(write_share(state)).scenario_a->inputs.aov == 70);
}
