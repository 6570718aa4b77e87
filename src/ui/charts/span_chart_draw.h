// Draws built spans with a name above each and its number on the right, and answers the pointer.
#pragma once

#include <string>
#include <vector>

#include "ui/charts/span_chart_build.h"
#include "ui/frame_context.h"

namespace clv::ui {

struct SpanLabel {
  std::string name;
  std::string text;     // on the right
  std::string hover;    // the second line beside the pointer
  bool strong = false;  // a total
};

// `connected`: a line leads from the end of each span to the next, as in a waterfall. Precondition: a label per bar.
void draw_span_chart(FrameContext& ui, const SpanChart& chart, const std::vector<SpanLabel>& labels,
                     bool connected);

}  // namespace clv::ui
