#include "app/reduce.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

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

void apply(AppState& state, const ResetInputs& /*action*/) {
  state.notice = Notice{.text = texts::TextKey::calculator_was_reset,
                        .inputs_before = state.inputs,
                        .from_file_before = state.from_file};
  state.inputs = state.start_inputs;
  state.from_file = 0;
  fit_slider_maxima(state);
  state.retention_delta_pp = AppState{}.retention_delta_pp;
  state.editing.reset();
}

Effects apply(AppState& state, const ShowView& action) {
  state.view = action.view;
  state.editing.reset();
  // Whoever looks at the data view may drop a file next: the engine is there by then.
  Effects effects;
  effects.prepare_engine = action.view == View::data && !state.import.engine_ready;
  return effects;
}

void apply(AppState& state, const SetLanguage& action) {
  state.locale.language = action.language;
  state.editing.reset();
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
  state.inputs = state.notice->inputs_before;
  state.from_file = state.notice->from_file_before;
  fit_slider_maxima(state);
  state.notice.reset();
}

void apply(AppState& state, const CloseNotice& /*action*/) { state.notice.reset(); }

}  // namespace

AppState initial_state(const texts::Locale& locale) {
  AppState state;
  state.locale = locale;
  fit_slider_maxima(state);
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
