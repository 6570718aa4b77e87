#include "ui/widgets/flow.h"

namespace clv::ui {
namespace {

std::size_t lines_in(std::span<const float> widths, float gap, float width) {
  Flow flow({0, 0, width, 1}, gap);
  std::size_t lines = 1;
  float y = 0;
  for (const float one : widths) {
    const float line_y = flow.next(one).y;
    if (line_y > y) ++lines;
    y = line_y;
  }
  return lines;
}

}  // namespace

float balanced_width(std::span<const float> widths, float gap, float width) {
  const std::size_t lines = lines_in(widths, gap, width);
  if (lines == 1) return width;
  // The longest line is some of the things beside each other: every such run is tried.
  float least = width;
  for (std::size_t first = 0; first < widths.size(); ++first) {
    float run = -gap;
    for (std::size_t last = first; last < widths.size(); ++last) {
      run += gap + widths[last];
      if (run < least && lines_in(widths, gap, run) <= lines) least = run;
    }
  }
  return least;
}

}  // namespace clv::ui
