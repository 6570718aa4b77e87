#include "app/reduce.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

#include "app/checklist.h"
#include "app/measures.h"
#include "app/number_slot.h"
#include "app/plan.h"
#include "app/reduce_fields.h"
#include "app/reduce_import.h"
#include "app/reduce_preview.h"

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

void apply(AppState& state, const ResetInputs& /*action*/) {
  const AppState fresh = initial_state(state.locale);
  state.notice =
      Notice{.text = texts::TextKey::calculator_was_reset, .inputs_before = state.inputs};
  state.inputs = fresh.inputs;
  state.slider_maximum = fresh.slider_maximum;
  state.retention_delta_pp = fresh.retention_delta_pp;
  state.editing.reset();
}

Effects apply(AppState& state, const ShowView& action) {
  state.view = action.view;
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
  if (!state.notice) return;
  state.inputs = state.notice->inputs_before;
  for (const Field& row : fields()) {
    state.slider_maximum[static_cast<std::size_t>(row.id)] =
        slider_maximum_for(row, state.inputs.*row.member);
  }
  state.notice.reset();
}

void apply(AppState& state, const CloseNotice& /*action*/) { state.notice.reset(); }

}  // namespace

AppState initial_state(const texts::Locale& locale) {
  AppState state;
  state.locale = locale;
  for (const Field& row : fields())
    state.slider_maximum[static_cast<std::size_t>(row.id)] = row.maximum;
  return state;
}

Effects reduce(AppState& state, const Action& action) {
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

}  // namespace clv::app
