// Changes of the calculator's inputs: by slider, by arrow key, by typing, by the page around.
#pragma once

#include "app/state_action.h"

namespace clv::app {

void apply(AppState& state, const MoveSlider& action);
void apply(AppState& state, const StepField& action);
void apply(AppState& state, const BeginEdit& action);
void apply(AppState& state, const EditText& action);
void apply(AppState& state, const CommitEdit& action);
void apply(AppState& state, const CancelEdit& action);
void apply(AppState& state, const SetInputs& action);

// Each slider as long as its field's table says, or longer where the number is larger: after inputs were replaced.
void fit_slider_maxima(AppState& state);

}  // namespace clv::app
