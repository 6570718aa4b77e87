// Looking at how files are understood, and changing it. Each changed choice has the files looked at anew.
#pragma once

#include "app/reduce.h"

namespace clv::app {

void apply(AppState& state, const OpenPreview& action);
Effects apply(AppState& state, const ClosePreview& action);
void apply(AppState& state, const ShowPreviewFile& action);
void apply(AppState& state, const ToggleColumns& action);
Effects apply(AppState& state, const ChooseRole& action);
Effects apply(AppState& state, const ChooseInMapping& action);
Effects apply(AppState& state, const AnswerDateOrder& action);
Effects apply(AppState& state, const ChooseCounting& action);
Effects apply(AppState& state, const TypeRate& action);

}  // namespace clv::app
