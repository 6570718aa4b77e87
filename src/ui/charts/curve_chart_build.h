// The profit curve as geometry: numbers in, pixels out, nothing drawn.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/finance/curve.h"
#include "ui/painter.h"

namespace clv::ui {

struct CurveChartInput {
  std::span<const finance::CurvePoint> curve;  // at least two points for a picture
  std::span<const finance::CurvePoint> low;    // the band; empty for none
  std::span<const finance::CurvePoint> high;
  std::optional<double> crossing_month;
  Rect plot;
  int most_months = 6;  // steps of the axis of months that have room for their labels
};

struct CurveTick {
  double number;
  float at;  // x or y in pixels
};

struct CurveChart {
  Rect plot;
  std::vector<Point> line;
  std::vector<Point> band_low;
  std::vector<Point> band_high;
  std::vector<CurveTick> money_ticks;
  std::vector<CurveTick> month_ticks;
  float zero_y = 0;
  std::optional<Point> crossing;
};

// Nothing for fewer than two points. The scale holds the line, the band and zero.
std::optional<CurveChart> build_curve_chart(const CurveChartInput& input);

// The index of the point nearest to `x`.
std::size_t nearest_point(const CurveChart& chart, float x);

}  // namespace clv::ui
