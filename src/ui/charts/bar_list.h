// Named bars around a zero line, with the value in words on the right.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/frame_context.h"

namespace clv::ui {

struct BarRow {
  std::string name;
  std::optional<double> number;  // nothing: no bar, the text says why
  std::string text;
};

// Where the bars stand, from the left end of the rows on.
struct BarListLayout {
  bool one_line;  // beside their names; otherwise below them, as wide as the rows
  float bar_x, bar_width;
};

// For rows of that width, and the widest of their names and texts, `gap` apart: bars shorter than `least`, too short to be
// compared, get lines of their own.
BarListLayout lay_out_bar_list(float width, float name_width, float text_width, float gap,
                               float least);

// The same scale for all rows: the longest bar fills its side. Positive to the right in the accent, negative to the left.
// Without a negative row the zero line stands left. Returns the height it took.
float draw_bar_list(FrameContext& ui, const std::vector<BarRow>& rows, float x, float y,
                    float width);

}  // namespace clv::ui
