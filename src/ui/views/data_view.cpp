#include "ui/views/sections.h"
#include "ui/views/views.h"

namespace clv::ui {

float data_view(FrameContext& ui, float y, float width) {
  const float padding = ui.narrow ? 16.0F : 24.0F;
  const float inner = width - 2 * padding;
  float below = y + padding;
  const float status = import_status_section(ui, padding, below, inner);
  if (status > 0) below += status + 20;
  const auto& draft = ui.state.import.draft;
  if (draft && draft->open) {
    below += preview_section(ui, padding, below, inner);
  } else if (ui.state.import.analysis) {
    below += analysis_section(ui, padding, below, inner);
  } else if (ui.state.import.phase == app::ImportPhase::idle) {
    below += empty_data_section(ui, padding, below, inner);
  }
  below += 16 + privacy_section(ui, padding, below + 16, inner);
  return below + padding - y;
}

NodeId data_title_node(bool preview) {
  NodeId node = child_id(child_id(kRootNode, "panel"), "data");
  if (preview) node = child_id(node, "preview");
  return child_id(node, "title");
}

}  // namespace clv::ui
