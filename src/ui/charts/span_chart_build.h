// Spans on one scale, one below the other, as geometry: steps of a waterfall, ranges with a mark.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "ui/painter.h"

namespace clv::ui {

struct SpanRow {
  double from = 0;
  double to = 0;               // on either side of `from`
  std::optional<double> mark;  // a point on the scale
};

struct SpanBar {
  Rect bar;  // at least a pixel wide, so that nothing vanishes
  std::optional<float> mark_x;
  bool falls = false;  // `to` lies below `from`
  float end_x = 0;     // where `to` lies
};

struct SpanChart {
  Rect plot;
  float row_height = 0;
  float zero_x = 0;
  std::vector<SpanBar> bars;
};

// The scale holds zero, all spans and all marks, and fills the width. Precondition: all numbers are finite.
SpanChart build_span_chart(std::span<const SpanRow> rows, float x, float y, float width);

}  // namespace clv::ui
