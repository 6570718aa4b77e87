// Ways back and forth, examples, two scenarios, and the glide between what was and what is.
#include <doctest/doctest.h>

#include "app/branches.h"
#include "app/glide.h"
#include "app/input_warnings.h"
#include "app/reduce.h"
#include "core/finance/calculate.h"
#include "texts/texts.h"

using namespace clv;
using namespace clv::app;
using doctest::Approx;

namespace {

AppState dutch() { return initial_state({.language = texts::Language::nl, .currency = "EUR"}); }

std::vector<std::string> warnings_of(const finance::CalculatorInputs& inputs) {
  return input_warnings({.language = texts::Language::en, .currency = "EUR"}, inputs,
                        finance::calculate(inputs));
}

}  // namespace

TEST_CASE("a drag is one step back, the next drag another") {
  AppState state = dutch();
  const finance::CalculatorInputs start = state.inputs;
  for (const double number : {70.0, 75.0, 80.0}) reduce(state, MoveSlider{FieldId::aov, number});
  reduce(state, EndGesture{});
  const finance::CalculatorInputs first = state.inputs;
  for (const double number : {85.0, 90.0}) reduce(state, MoveSlider{FieldId::aov, number});
  reduce(state, MoveSlider{FieldId::cac, 40});
  const finance::CalculatorInputs last = state.inputs;

  reduce(state, Undo{});
  CHECK(state.inputs.cac == 28);
  reduce(state, Undo{});
  CHECK(state.inputs == first);
  reduce(state, Undo{});
  CHECK(state.inputs == start);
  CHECK_FALSE(state.history.can_undo());
  reduce(state, Undo{});
  CHECK(state.inputs == start);
  for (int i = 0; i < 3; ++i) reduce(state, Redo{});
  CHECK(state.inputs == last);
  CHECK_FALSE(state.history.can_redo());
}

TEST_CASE("what is done after going back takes the place of what was undone") {
  AppState state = dutch();
  reduce(state, MoveSlider{FieldId::aov, 80});
  reduce(state, Undo{});
  reduce(state, MoveSlider{FieldId::cac, 40});
  CHECK_FALSE(state.history.can_redo());
  reduce(state, Undo{});
  CHECK(state.inputs == dutch().inputs);
}

TEST_CASE("typing is one step; typing that is given up is none") {
  AppState state = dutch();
  reduce(state, BeginEdit{FieldId::aov});
  reduce(state, EditText{FieldId::aov, "1"});
  reduce(state, EditText{FieldId::aov, "120"});
  reduce(state, CancelEdit{FieldId::aov});
  CHECK_FALSE(state.history.can_undo());
  reduce(state, EditText{FieldId::aov, "1"});
  reduce(state, CommitEdit{FieldId::aov, "120"});
  reduce(state, Undo{});
  CHECK(state.inputs.aov == 65);
  CHECK_FALSE(state.editing.has_value());
}

TEST_CASE("examples are inputs that may be, earn something, and can be left again") {
  CHECK(branches().front().inputs == dutch().inputs);
  for (std::size_t i = 0; i < branches().size(); ++i) {
    CAPTURE(branches()[i].key);
    AppState state = dutch();
    reduce(state, ChooseBranch{i});
    CHECK(state.inputs == branches()[i].inputs);
    CHECK_FALSE(finance::check_inputs(state.inputs).has_value());
    CHECK(*finance::calculate(state.inputs).net_clv > 0);
    CHECK(warnings_of(state.inputs).empty());
    for (const Field& row : fields())
      CHECK(state.inputs.*row.member <= state.slider_maximum[static_cast<std::size_t>(row.id)]);
    reduce(state, MoveSlider{FieldId::cac, 1});
    reduce(state, ResetInputs{});
    CHECK(state.inputs == branches()[i].inputs);
  }
  AppState state = dutch();
  reduce(state, ChooseBranch{branches().size()});
  CHECK(state.inputs == dutch().inputs);
}

TEST_CASE("two scenarios change places, and comparing ends") {
  AppState state = dutch();
  reduce(state, SwapScenarios{});
  CHECK(state.inputs == dutch().inputs);
  reduce(state, KeepScenario{});
  reduce(state, MoveSlider{FieldId::retention_annual, 0.5});
  reduce(state, ChooseAction{3, true});
  reduce(state, AnswerQuestion{2, Answer::partly});
  reduce(state, SwapScenarios{});
  CHECK(state.inputs.retention_annual == 0.38);
  CHECK_FALSE(state.plan.actions[3].chosen);
  CHECK(state.answers[2] == Answer::open);
  CHECK(state.scenario_a->inputs.retention_annual == 0.5);
  CHECK(state.scenario_a->actions[3].chosen);
  CHECK(state.scenario_a->answers[2] == Answer::partly);
  reduce(state, Undo{});
  CHECK(state.inputs.retention_annual == 0.5);
  reduce(state, DropScenario{});
  CHECK_FALSE(state.scenario_a.has_value());
}

TEST_CASE("an explanation opens, gives way to another, and closes") {
  AppState state = dutch();
  reduce(state, Explain{texts::TextKey::explain_clv});
  reduce(state, Explain{texts::TextKey::explain_cac});
  CHECK(state.explained == texts::TextKey::explain_cac);
  reduce(state, Explain{texts::TextKey::explain_cac});
  CHECK_FALSE(state.explained.has_value());
}

TEST_CASE("each contradiction is said, and only then") {
  const finance::CalculatorInputs fine = dutch().inputs;
  CHECK(warnings_of(fine).empty());
  const auto once = [&](double finance::CalculatorInputs::* member, double number) {
    finance::CalculatorInputs inputs = fine;
    inputs.*member = number;
    return warnings_of(inputs);
  };
  using Inputs = finance::CalculatorInputs;
  // 65 x 45 % = 29.25 before a cost of 30.
  REQUIRE(once(&Inputs::cost_per_order, 30).size() == 1);
  CHECK(once(&Inputs::cost_per_order, 30).front().contains("0.75"));
  CHECK(once(&Inputs::cost_per_order, 29.25).empty());
  // 29.25 x 2.4 = 70.20 a year.
  CHECK(once(&Inputs::service_cost_per_year, 71).size() == 1);
  CHECK(once(&Inputs::service_cost_per_year, 70).empty());
  CHECK(once(&Inputs::horizon_months, 0).size() == 1);
  CHECK(once(&Inputs::return_rate, 1).size() == 1);
  CHECK(once(&Inputs::retention_annual, 0.96).size() == 1);
  CHECK(once(&Inputs::orders_per_year, 0.5).size() == 1);
  CHECK(once(&Inputs::orders_per_year, 0).size() == 1);
  finance::CalculatorInputs vat = fine;
  vat.prices_include_vat = true;
  CHECK(warnings_of(vat).empty());
  vat.vat_rate = 0;
  CHECK(warnings_of(vat).size() == 1);
}

TEST_CASE("a glide begins at once, never overshoots, and ends at its target within 200 ms") {
  Glide glide;
  ShownInputs target{.inputs = dutch().inputs, .retention_delta_pp = 5};
  CHECK(glide.step(target, 1000, false) == target);
  CHECK_FALSE(glide.moving());

  target.inputs.aov = 165;
  target.inputs.horizon_months = 12;
  double before = 65;
  double now = 2000;
  do {
    const ShownInputs& shown = glide.step(target, now, false);
    CHECK(shown.inputs.aov > before);
    CHECK(shown.inputs.aov <= 165);
    CHECK(shown.inputs.horizon_months == 12);
    before = shown.inputs.aov;
    now += 16;
  } while (glide.moving());
  CHECK(now - 2000 <= 200);
  CHECK(glide.step(target, now, false) == target);

  target.inputs.aov = 65;
  CHECK(glide.step(target, now, true) == target);
  CHECK_FALSE(glide.moving());
}

TEST_CASE("a glide that is turned around goes on from where it is") {
  Glide glide;
  ShownInputs low{.inputs = dutch().inputs};
  ShownInputs high = low;
  high.inputs.aov = 165;
  glide.step(low, 0, false);
  const double half = glide.step(high, 16, false).inputs.aov;
  const double back = glide.step(low, 32, false).inputs.aov;
  CHECK(back < half);
  CHECK(back > 65);
}
