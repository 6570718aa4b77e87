// Changes of the calculator's inputs: by slider, by arrow key, by typing.
#pragma once

#include "app/action.h"

namespace clv::app {

void apply(AppState& state, const MoveSlider& action);
void apply(AppState& state, const StepField& action);
void apply(AppState& state, const BeginEdit& action);
void apply(AppState& state, const EditText& action);
void apply(AppState& state, const CommitEdit& action);
void apply(AppState& state, const CancelEdit& action);

}  // namespace clv::app
