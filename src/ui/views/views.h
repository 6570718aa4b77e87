// All views, on one screen: what a tab shows.
#pragma once

#include <span>

#include "ui/frame_context.h"

namespace clv::ui {

struct ViewRow {
  app::View view;
  const char* key;
  texts::TextKey title;
  float (*draw)(FrameContext& ui, float y, float width);  // returns the height it took
};

std::span<const ViewRow> views();

float calculator_view(FrameContext& ui, float y, float width);
float data_view(FrameContext& ui, float y, float width);

// The whole widget: frame, top bar, the chosen view, notices. Returns the content's height.
float draw_widget(FrameContext& ui);

// The heading of the data view's results, or of its preview.
NodeId data_title_node(bool preview);

// From this content width on there are two columns.
inline constexpr float kTwoColumnsFrom = 760;

}  // namespace clv::ui
