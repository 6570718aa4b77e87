// A small dark card beside a point, with a title and a value.
#pragma once

#include <string_view>

#include "ui/frame_context.h"

namespace clv::ui {

// Stands above `at`, or below it when there is no room, and never outside `bounds`.
void draw_tooltip(FrameContext& ui, Point at, const Rect& bounds, std::string_view title,
                  std::string_view text);

}  // namespace clv::ui
