// Choices of what to see of an analysis, and what leaves it as a file or on paper.
#pragma once

#include "app/reduce.h"

namespace clv::app {

void apply(AppState& state, const ChooseInData& action);
void apply(AppState& state, const SortTable& action);
void apply(AppState& state, const MoveChartCursor& action);
Effects apply(AppState& state, const SaveList& action);
Effects apply(AppState& state, const SavePicture& action);
Effects apply(AppState& state, const PrintReport& action);

}  // namespace clv::app
