#include "ui/views/analysis_parts.h"
#include "ui/views/excluded_parts.h"

namespace clv::ui {

using enum texts::TextKey;

void excluded_card(FrameContext& ui, CardRow& row, float x, float width) {
  SortFactsModel list{
      .key = "reasons",
      .caption = ui.t(data_excluded),
      .table = app::TableId::excluded,
      .name = {.name = std::string(ui.t(data_excluded_reason))},
      .text = {.name = std::string(ui.t(data_report_rows)), .descending_first = true},
      .rows = excluded_rows(ui, analysis(ui).excluded),
      .numbers = {}};
  for (const protocol::Exclusion& exclusion : analysis(ui).excluded) {
    if (exclusion.rows > 0) list.numbers.push_back(static_cast<double>(exclusion.rows));
  }
  auto [inner_x, below, inner] = begin_titled_card(
      ui, row, "excluded", ui.t(data_excluded),
      ui.t(list.rows.empty() ? data_excluded_none : data_excluded_hint), x, width);
  if (!list.rows.empty()) {
    below += sort_fact_list(ui, list, inner_x, below + 4, inner) + 12;
    below += rejects_button(ui, app::EngineTask::rejects, inner_x, below, inner);
  }
  row.end_card(below);
}

}  // namespace clv::ui
