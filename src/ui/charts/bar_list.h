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

// The same scale for all rows: the longest bar fills its side. Positive to the right in the accent, negative to the left.
// Without a negative row the zero line stands left. Returns the height it took.
float draw_bar_list(FrameContext& ui, const std::vector<BarRow>& rows, float x, float y,
                    float width);

}  // namespace clv::ui
