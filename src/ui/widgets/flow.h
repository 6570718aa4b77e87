// Things of one height side by side, going on in the next line where they no longer fit.
#pragma once

#include <span>

#include "ui/painter.h"

namespace clv::ui {

class Flow {
 public:
  Flow(const Rect& first_line, float gap) : Flow(first_line, gap, gap) {}
  // Another gap between lines than beside each other.
  Flow(const Rect& first_line, float gap, float line_gap)
      : line_(first_line), gap_(gap), line_gap_(line_gap), x_(first_line.x) {}

  // The place of the next thing. One that is wider than a line stands alone.
  Point next(float width) {
    if (x_ > line_.x && x_ + width > line_.right() + 0.5F) {
      x_ = line_.x;
      line_.y += line_.height + line_gap_;
    }
    const Point place{x_, line_.y};
    x_ += width + gap_;
    return place;
  }

  float bottom() const { return line_.bottom(); }

 private:
  Rect line_;
  float gap_;
  float line_gap_;
  float x_;
};

// The least width in which things of these widths take no more lines than in `width`: none of them is left alone in a
// line where the others could share.
float balanced_width(std::span<const float> widths, float gap, float width);

}  // namespace clv::ui
