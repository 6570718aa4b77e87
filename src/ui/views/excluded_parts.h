// Which rows do not count: of what is shown, and of a file of which no row does.
#pragma once

#include <span>
#include <vector>

#include "ui/frame_context.h"
#include "ui/widgets/fact_list.h"

namespace clv::ui {

// Reason, number of rows, first lines.
std::vector<FactRow> excluded_rows(const FrameContext& ui,
                                   std::span<const protocol::Exclusion> excluded);

// Hands over the list that `list` names (rejects or draft_rejects), and says so once it did. Returns the height it took.
float rejects_button(FrameContext& ui, app::EngineTask list, float x, float y, float width);

}  // namespace clv::ui
