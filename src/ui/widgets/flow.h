// Things of one height side by side, going on in the next line where they no longer fit.
#pragma once

#include "ui/painter.h"

namespace clv::ui {

class Flow {
 public:
  Flow(const Rect& first_line, float gap) : line_(first_line), gap_(gap), x_(first_line.x) {}

  // The place of the next thing. One that is wider than a line stands alone.
  Point next(float width) {
    if (x_ > line_.x && x_ + width > line_.right() + 0.5F) {
      x_ = line_.x;
      line_.y += line_.height + gap_;
    }
    const Point place{x_, line_.y};
    x_ += width + gap_;
    return place;
  }

  float bottom() const { return line_.bottom(); }

 private:
  Rect line_;
  float gap_;
  float x_;
};

}  // namespace clv::ui
