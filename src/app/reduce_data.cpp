#include "app/reduce_data.h"

#include <algorithm>
#include <cmath>

#include "app/reduce_import.h"

namespace clv::app {

void apply(AppState& state, const ChooseInData& action) {
  DataState& data = state.data;
  data.chosen[static_cast<std::size_t>(action.what)] = action.option;
  // Other rows and columns: what was read there is gone.
  if (action.what == DataChoice::cohort_by) {
    data.chosen[static_cast<std::size_t>(DataChoice::first_period)] = 0;
    data.cursor = {};
  }
}

void apply(AppState& state, const SortTable& action) {
  TableSort& sort = state.data.sorts[static_cast<std::size_t>(action.table)];
  sort = next_sort(sort, action.column, action.descending_first);
}

void apply(AppState& state, const MoveChartCursor& action) {
  ChartCursor& cursor = state.data.cursor;
  const auto moved = [](int from, int by, int count) {
    return std::clamp(from + by, 0, std::max(0, count - 1));
  };
  if (cursor.chart != action.chart) {
    cursor = {.chart = action.chart, .row = 0, .column = 0};
    // The first key shows the first place; only a leap goes on from there.
    if (std::abs(action.rows_down) + std::abs(action.columns_right) <= 1) return;
  }
  cursor.row = moved(cursor.row, action.rows_down, action.rows);
  cursor.column = moved(cursor.column, action.columns_right, action.columns);
}

Effects apply(AppState& state, const SaveList& action) {
  ImportState& import = state.import;
  const bool of_draft = action.list == EngineTask::draft_rejects;
  const bool has_subject = of_draft ? import.draft.has_value() : import.shown.has_value();
  if (!has_subject || import.phase != ImportPhase::idle) return {};
  import.saved_list.reset();
  // The problem whose rows are listed stays in sight.
  if (!of_draft) import.problem.reset();
  return ask_list(import, action.list);
}

Effects apply(AppState& /*state*/, const SavePicture& action) {
  Effects effects;
  effects.picture = action;
  return effects;
}

Effects apply(AppState& /*state*/, const PrintReport& /*action*/) {
  Effects effects;
  effects.print = true;
  return effects;
}

}  // namespace clv::app
