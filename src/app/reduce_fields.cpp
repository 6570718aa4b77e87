#include "app/reduce_fields.h"

#include <algorithm>
#include <cmath>

#include "app/field_text.h"
#include "base/assert.h"

namespace clv::app {
namespace {

double clamp_to_domain(const Field& field, double number) {
  const finance::InputField* input = finance::find_input_field(field.key);
  CLV_ASSERT(input != nullptr, "each field is an input");
  return std::clamp(number, 0.0, finance::maximum_of(input->kind));
}

void set_input(AppState& state, const Field& field, double number) {
  state.inputs.*field.member = number;
  double& maximum = state.slider_maximum[static_cast<std::size_t>(field.id)];
  // The range only grows while a number is set from elsewhere: under a moving thumb it would jump.
  maximum = std::max(maximum, slider_maximum_for(field, number));
}

// Sums of steps such as 0.1 must not show as 2.4000000000000004.
double snap(double number, double step) {
  return std::round(std::round(number / step) * step * 1e9) / 1e9;
}

// The edit of this field, or null.
Editing* editing_of(AppState& state, FieldId id) {
  return state.editing && state.editing->field == id ? &*state.editing : nullptr;
}

}  // namespace

void fit_slider_maxima(AppState& state) {
  for (const Field& row : fields()) {
    state.slider_maximum[static_cast<std::size_t>(row.id)] =
        slider_maximum_for(row, state.inputs.*row.member);
  }
}

void apply(AppState& state, const SetInputs& action) {
  for (std::size_t i = 0; i < finance::input_fields().size(); ++i) {
    const finance::InputField& input = finance::input_fields()[i];
    if ((action.given >> i & 1U) == 0) continue;
    if (input.flag != nullptr) {
      state.inputs.*input.flag = state.start_inputs.*input.flag = action.inputs.*input.flag;
    } else {
      state.inputs.*input.number = state.start_inputs.*input.number = action.inputs.*input.number;
    }
  }
  state.editing.reset();
  fit_slider_maxima(state);
}

void apply(AppState& state, const MoveSlider& action) {
  const Field& row = field(action.field);
  if (!std::isfinite(action.number)) return;
  const double maximum = state.slider_maximum[static_cast<std::size_t>(row.id)];
  state.inputs.*row.member = std::clamp(snap(action.number, row.step), row.minimum, maximum);
}

void apply(AppState& state, const StepField& action) {
  const Field& row = field(action.field);
  if (!std::isfinite(action.steps)) return;
  const double stepped = snap(state.inputs.*row.member + action.steps * row.step, row.step);
  set_input(state, row, clamp_to_domain(row, std::max(stepped, row.minimum)));
  if (Editing* editing = editing_of(state, row.id)) {
    editing->text = field_text(state.locale, row, state.inputs.*row.member);
    editing->usable = true;
  }
}

void apply(AppState& state, const BeginEdit& action) {
  const Field& row = field(action.field);
  const double number = state.inputs.*row.member;
  state.editing = Editing{.field = row.id,
                          .text = field_text(state.locale, row, number),
                          .usable = true,
                          .number_before = number};
}

void apply(AppState& state, const EditText& action) {
  if (editing_of(state, action.field) == nullptr) apply(state, BeginEdit{action.field});
  Editing* editing = editing_of(state, action.field);
  CLV_ASSERT(editing != nullptr, "the edit has begun");
  const Field& row = field(action.field);
  editing->text = action.text;
  const auto number = read_field_text(state.locale, row, action.text);
  editing->usable = number.has_value();
  // An unusable text leaves the last number in force: the results stay those of something real.
  if (number) set_input(state, row, *number);
}

void apply(AppState& state, const CommitEdit& action) {
  if (editing_of(state, action.field) == nullptr) return;
  apply(state, EditText{action.field, action.text});
  state.editing.reset();
}

void apply(AppState& state, const CancelEdit& action) {
  const Editing* editing = editing_of(state, action.field);
  if (editing == nullptr) return;
  state.inputs.*field(action.field).member = editing->number_before;
  state.editing.reset();
}

}  // namespace clv::app
