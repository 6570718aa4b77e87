// What can be taken along: lists, the numbers behind everything, a report on paper.
#include "ui/views/data_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"

namespace clv::ui {

using enum texts::TextKey;

void export_card(FrameContext& ui, CardRow& row, float x, float width) {
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "export", ui.t(export_title), ui.t(export_hint), x, width);
  const protocol::AnalysisView& view = analysis(ui);
  struct Way {
    std::string_view key;
    texts::TextKey text;
    app::StateAction action;
    bool is_offered;
  };
  const std::array<Way, 5> ways{
      {{"customers", export_customers, app::SaveList{app::EngineTask::customers},
        view.has_customers()},
       {"cohorts", export_cohorts, app::SaveList{app::EngineTask::cohorts}, view.has_orders()},
       {"analysis", export_analysis, app::SaveList{app::EngineTask::analysis_file}, true},
       {"rejects", export_rejects, app::SaveList{app::EngineTask::rejects}, !view.is_summary},
       {"report", export_report, app::ShowReport{.open = true}, true}}};
  Flow flow({inner_x, below + 10, inner, button_height(ui, ButtonLook::quiet)}, 10);
  for (const Way& way : ways) {
    if (!way.is_offered) continue;
    const std::string_view text = ui.t(way.text);
    const Point at = flow.next(button_width(ui, text, ButtonLook::quiet));
    button(ui, way.key, text, at.x, at.y, ButtonLook::quiet, way.action);
  }
  below = flow.bottom();
  if (ui.state.import.saved_list)
    below += 8 + paragraph(ui, "saved", ui.t(export_saved), inner_x, below + 8, inner, ui.muted(),
                           NodeRole::status);
  row.end_card(below);
}

}  // namespace clv::ui
