// The parts that views are built from. Each draws itself at (x, y) in `width` and returns the height it took.
#pragma once

#include <string>
#include <vector>

#include "ui/frame_context.h"
#include "ui/widgets/card.h"

namespace clv::ui {

float top_bar(FrameContext& ui, float x, float y, float width, NodeId panel);

// Calculator.
float inputs_section(FrameContext& ui, float x, float y, float width);
float headline_section(FrameContext& ui, float x, float y, float width);
// Label and figure in turn: what stays in sight on a phone.
std::vector<std::string> headline_strip(const FrameContext& ui);
float curve_section(FrameContext& ui, float x, float y, float width);
float compare_section(FrameContext& ui, float x, float y,
                      float width);  // 0 high without a scenario A
void what_if_card(FrameContext& ui, CardRow& row, float x, float width);
void levers_card(FrameContext& ui, CardRow& row, float x, float width);
void tornado_card(FrameContext& ui, CardRow& row, float x, float width);

// Data.
float import_status_section(FrameContext& ui, float x, float y, float width);
float empty_data_section(FrameContext& ui, float x, float y, float width);
float preview_section(FrameContext& ui, float x, float y, float width);
float analysis_section(FrameContext& ui, float x, float y, float width);

// Every view.
float share_section(FrameContext& ui, float y, float width);
float privacy_section(FrameContext& ui, float x, float y, float width);
float drop_zone(FrameContext& ui, float x, float y, float width);

}  // namespace clv::ui
