// All views, on one screen: what a tab shows.
#pragma once

#include <span>

#include "ui/frame_context.h"

namespace clv::ui {

struct ViewRow {
  app::View view;
  app::View tab;  // the view whose tab in the top bar it stands under: itself, or a neighbour
  const char* key;
  texts::TextKey title;
  texts::TextKey page;                                    // its name among those under one tab
  float (*draw)(FrameContext& ui, float y, float width);  // returns the height it took
};

std::span<const ViewRow> views();

// The tab that shows `view`.
app::View tab_of(app::View view);

float calculator_view(FrameContext& ui, float y, float width);
float data_view(FrameContext& ui, float y, float width);
float actions_view(FrameContext& ui, float y, float width);
float claims_view(FrameContext& ui, float y, float width);
float checklist_view(FrameContext& ui, float y, float width);
float measures_view(FrameContext& ui, float y, float width);

// In the place of any of them, while AppState::report_open.
float report_view(FrameContext& ui, float y, float width);

// The whole widget: frame, top bar, the chosen view, notices. Returns the content's height.
float draw_widget(FrameContext& ui);

// The heading of the data view's results, or of its preview.
NodeId data_title_node(bool preview);

// The first heading of a view.
NodeId title_node(app::View view);

// From this content width on there are two columns.
inline constexpr float kTwoColumnsFrom = 760;

}  // namespace clv::ui
