#include "ui/views/analysis_parts.h"
#include "ui/views/excluded_parts.h"

namespace clv::ui {

using enum texts::TextKey;

void excluded_card(FrameContext& ui, CardRow& row, float x, float width) {
  const std::vector<FactRow> rows = excluded_rows(ui, analysis(ui).excluded);
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "excluded", ui.t(data_excluded),
                        ui.t(rows.empty() ? data_excluded_none : data_excluded_hint), x, width);
  if (!rows.empty()) {
    below += fact_list(ui, "reasons", ui.t(data_excluded), ui.t(data_excluded_reason),
                       ui.t(data_report_rows), rows, inner_x, below + 4, inner) +
             12;
    below += rejects_button(ui, app::RequestKind::rejects, inner_x, below, inner);
  }
  row.end_card(below);
}

}  // namespace clv::ui
