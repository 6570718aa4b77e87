#include "app/reduce.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

#include "app/action_plan.h"
#include "app/branches.h"
#include "app/checklist.h"
#include "app/measures.h"
#include "app/number_slot.h"
#include "app/reduce_data.h"
#include "app/reduce_fields.h"
#include "app/reduce_import.h"
#include "app/reduce_preview.h"
#include "app/reduce_share.h"

namespace clv::app {
namespace {

void apply(AppState& state, const SetPricesIncludeVat& action) {
  state.inputs.prices_include_vat = action.included;
}

void apply(AppState& state, const SetRetentionDelta& action) {
  if (!std::isfinite(action.delta_pp)) return;
  state.retention_delta_pp = std::clamp(std::round(action.delta_pp), 0.0, kRetentionDeltaMaximum);
}

void apply(AppState& state, const ToggleMore& /*action*/) { state.more_open = !state.more_open; }

void apply(AppState& state, const ToggleWhy& /*action*/) { state.why_open = !state.why_open; }

void apply(AppState& state, const TogglePrivacy& /*action*/) {
  state.privacy_open = !state.privacy_open;
}

// Inputs that come from elsewhere than their own controls, with ranges that hold them.
void set_inputs(AppState& state, const finance::CalculatorInputs& inputs) {
  state.inputs = inputs;
  fit_slider_maxima(state);
  state.editing.reset();
}

// What a branch begins with: where the site's owner chose it, with the owner's own numbers.
const finance::CalculatorInputs& start_of(const AppState& state, std::size_t branch) {
  return branch == state.start_branch ? state.start_inputs : branches()[branch].inputs;
}

void apply(AppState& state, const ResetInputs& /*action*/) {
  state.notice = Notice{.text = texts::TextKey::calculator_was_reset,
                        .inputs_before = state.inputs,
                        .currency_before = {}};
  set_inputs(state, start_of(state, state.branch));
  state.retention_delta_pp = initial_state(state.locale).retention_delta_pp;
}

void apply(AppState& state, const EndGesture& /*action*/) { state.history.end_gesture(); }

void apply(AppState& state, const Undo& /*action*/) {
  if (const auto inputs = state.history.undo(state.inputs)) set_inputs(state, *inputs);
}

void apply(AppState& state, const Redo& /*action*/) {
  if (const auto inputs = state.history.redo(state.inputs)) set_inputs(state, *inputs);
}

void apply(AppState& state, const ChooseBranch& action) {
  if (action.branch >= branches().size()) return;
  state.branch = action.branch;
  set_inputs(state, start_of(state, action.branch));
}

void apply(AppState& state, const KeepScenario& /*action*/) {
  state.scenario_a = {
      .inputs = state.inputs, .actions = state.plan.actions, .answers = state.answers};
}

void apply(AppState& state, const SwapScenarios& /*action*/) {
  if (!state.scenario_a) return;
  const Scenario a = *state.scenario_a;
  apply(state, KeepScenario{});
  set_inputs(state, a.inputs);
  state.plan.actions = a.actions;
  state.answers = a.answers;
  state.slot_edit.reset();
}

void apply(AppState& state, const DropScenario& /*action*/) { state.scenario_a.reset(); }

void apply(AppState& state, const Explain& action) {
  state.explained = state.explained == action.text ? std::nullopt : std::optional(action.text);
}

void apply(AppState& state, const ShowReport& action) { state.report_open = action.open; }

Effects apply(AppState& state, const ShowView& action) {
  state.view = action.view;
  state.report_open = false;
  state.editing.reset();
  state.slot_edit.reset();
  // Whoever looks at the data view may drop a file next: the engine is there by then.
  Effects effects;
  effects.prepare_engine = action.view == View::data && !state.import.engine_ready;
  return effects;
}

void apply(AppState& state, const SetLanguage& action) {
  state.locale.language = action.language;
  state.editing.reset();
  state.slot_edit.reset();
}

void apply(AppState& state, const SetCurrency& action) { state.locale.currency = action.currency; }

Effects apply(AppState& state, const FileOverPage& action) {
  state.file_over_page = action.over;
  Effects effects;
  effects.prepare_engine = action.over && !state.import.engine_ready;
  return effects;
}

void apply(AppState& state, const UndoNotice& /*action*/) {
  if (!state.notice || !state.notice->can_undo) return;
  if (!state.notice->currency_before.empty()) state.locale.currency = state.notice->currency_before;
  set_inputs(state, finance::CalculatorInputs(state.notice->inputs_before));
  state.notice.reset();
}

void apply(AppState& state, const CloseNotice& /*action*/) { state.notice.reset(); }

// The field whose own controls this action comes from.
std::optional<FieldId> field_of(const StateAction& action) {
  return std::visit(
      [](const auto& one) -> std::optional<FieldId> {
        if constexpr (requires { one.field; }) {
          if constexpr (std::is_same_v<decltype(one.field), FieldId>) return one.field;
        }
        return std::nullopt;
      },
      action);
}

Effects apply_one(AppState& state, const StateAction& action) {
  return std::visit(
      [&state](const auto& one) -> Effects {
        if constexpr (std::is_void_v<decltype(apply(state, one))>) {
          apply(state, one);
          return {};
        } else {
          return apply(state, one);
        }
      },
      action);
}

}  // namespace

AppState initial_state(const texts::Locale& locale) {
  AppState state;
  state.locale = locale;
  fit_slider_maxima(state);
  return state;
}

void begin(AppState& state, const Config& config) {
  state.locale = config.locale;
  state.start_branch = state.branch = config.branch;
  state.inputs = state.start_inputs = config.inputs;
  fit_slider_maxima(state);
}

Effects reduce(AppState& state, const StateAction& action) {
  const finance::CalculatorInputs before = state.inputs;
  const Effects effects = apply_one(state, action);
  const bool steps = std::holds_alternative<Undo>(action) || std::holds_alternative<Redo>(action);
  if (!steps && state.inputs != before)
    state.history.changed(before, state.inputs, field_of(action));
  if (std::holds_alternative<CommitEdit>(action)) state.history.end_gesture();
  return effects;
}

}  // namespace clv::app
