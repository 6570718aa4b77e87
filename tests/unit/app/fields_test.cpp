// Sliders, arrow keys and typing: three ways to one number.
#include <cmath>

#include <doctest/doctest.h>

#include "app/derived.h"
#include "app/field_text.h"
#include "app/reduce.h"

using namespace clv;
using namespace clv::app;
using doctest::Approx;

namespace {

AppState dutch() { return initial_state({.language = texts::Language::nl, .currency = "EUR"}); }

}  // namespace

TEST_CASE("each field stands in its own row, is an input, and its example lies on its slider") {
  const AppState state = dutch();
  for (const Field& row : fields()) {
    CAPTURE(row.key);
    CHECK(&field(row.id) == &row);
    const finance::InputField* input = finance::find_input_field(row.key);
    REQUIRE(input != nullptr);
    CHECK(input->number == row.member);
    CHECK(row.maximum <= finance::maximum_of(input->kind));
    const double number = state.inputs.*row.member;
    CHECK(number >= row.minimum);
    CHECK(number <= row.maximum);
  }
}

TEST_CASE("the example is row 1 of the table in FORMULAS") {
  const Derived derived =
      derive({.inputs = dutch().inputs, .retention_delta_pp = dutch().retention_delta_pp});
  CHECK(*derived.result.clv == Approx(92.573258).epsilon(1e-8));
  // 38 % + 5 points is row 2; a year of 400 new customers a month.
  CHECK(*derived.what_if.clv == Approx(99.523614).epsilon(1e-8));
  CHECK(*derived.what_if.yearly_profit_change ==
        Approx((99.523614 - 92.573258) * 12 * 400).epsilon(1e-6));
  CHECK(*derived.what_if_profit_change ==
        Approx((99.523614 - 92.573258) / (92.573258 - 28)).epsilon(1e-6));
  CHECK(derived.curve_high.back().net == Approx(99.523614 - 28).epsilon(1e-8));
}

TEST_CASE("a slider keeps to its steps and its range") {
  AppState state = dutch();
  reduce(state, MoveSlider{FieldId::orders_per_year, 3.14159});
  CHECK(state.inputs.orders_per_year == 3.1);
  reduce(state, MoveSlider{FieldId::orders_per_year, 999});
  CHECK(state.inputs.orders_per_year == 10);
  reduce(state, MoveSlider{FieldId::orders_per_year, -5});
  CHECK(state.inputs.orders_per_year == 0);
  reduce(state, MoveSlider{FieldId::orders_per_year, std::nan("")});
  CHECK(state.inputs.orders_per_year == 0);
}

TEST_CASE("arrow keys sum up without crumbs") {
  AppState state = dutch();
  for (int i = 0; i < 7; ++i) reduce(state, StepField{FieldId::orders_per_year, 1});
  CHECK(state.inputs.orders_per_year == 3.1);
  reduce(state, StepField{FieldId::gross_margin, -100});
  CHECK(state.inputs.gross_margin == 0);
  reduce(state, StepField{FieldId::gross_margin, 1000});
  CHECK(state.inputs.gross_margin == 1);
}

TEST_CASE("typing reads the language's numbers and widens the slider") {
  AppState state = dutch();
  reduce(state, BeginEdit{FieldId::aov});
  reduce(state, EditText{FieldId::aov, "1.234,56"});
  CHECK(state.inputs.aov == 1234.56);
  CHECK(state.slider_maximum[0] == 2000);
  reduce(state, CommitEdit{FieldId::aov, "1.234,56"});
  CHECK(!state.editing);
  CHECK(field_text(state.locale, field(FieldId::aov), state.inputs.aov) == "€\u00a01.234,56");

  state.locale.language = texts::Language::en;
  reduce(state, EditText{FieldId::aov, "1,234.56"});
  CHECK(state.inputs.aov == 1234.56);
  reduce(state, CancelEdit{FieldId::aov});
  reduce(state, EditText{FieldId::gross_margin, "37.5%"});
  CHECK(state.inputs.gross_margin == 0.375);
  CHECK(field_text(state.locale, field(FieldId::gross_margin), 0.375) == "37.5%");
}

TEST_CASE("a text that is no number changes nothing and is marked") {
  AppState state = dutch();
  for (const char* text : {"", "abc", "-3", "1e5", "--"}) {
    CAPTURE(text);
    reduce(state, EditText{FieldId::cac, text});
    CHECK(state.inputs.cac == 28);
    REQUIRE(state.editing);
    CHECK(!state.editing->usable);
    CHECK(state.editing->text == text);
  }
  reduce(state, EditText{FieldId::retention_annual, "101"});
  CHECK(state.inputs.retention_annual == 0.38);
  CHECK(!state.editing->usable);
}

TEST_CASE("Escape brings back the number before the edit") {
  AppState state = dutch();
  reduce(state, BeginEdit{FieldId::cac});
  reduce(state, EditText{FieldId::cac, "99"});
  CHECK(state.inputs.cac == 99);
  reduce(state, CancelEdit{FieldId::cac});
  CHECK(state.inputs.cac == 28);
  CHECK(!state.editing);
}

TEST_CASE("the slider's end is the next round number, never beyond what the field may be") {
  CHECK(slider_maximum_for(field(FieldId::aov), 65) == 200);
  CHECK(slider_maximum_for(field(FieldId::aov), 201) == 500);
  CHECK(slider_maximum_for(field(FieldId::aov), 501) == 1000);
  CHECK(slider_maximum_for(field(FieldId::aov), 1000) == 1000);
  CHECK(slider_maximum_for(field(FieldId::return_rate), 0.75) == 1);
}

TEST_CASE("a reset can be undone") {
  AppState state = dutch();
  reduce(state, MoveSlider{FieldId::aov, 120});
  reduce(state, ResetInputs{});
  CHECK(state.inputs.aov == 65);
  reduce(state, UndoNotice{});
  CHECK(state.inputs.aov == 120);
  CHECK(!state.notice);
}
