// Draws a built profit curve and answers the pointer.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "ui/charts/curve_chart_build.h"
#include "ui/frame_context.h"

namespace clv::ui {

// What is said of the curve: its name, its last point, and each of its points.
struct CurveLabels {
  std::string_view title;
  std::string_view end;
  std::function<std::string(std::size_t index)> month;
  std::function<std::string(std::size_t index)> net;
};

// Into the figure that is declared around it. The axes' labels lie left of and below the plot.
void draw_curve_chart(FrameContext& ui, const CurveChart& chart, const CurveLabels& labels);

// CurveChartInput::most_months.
int most_month_labels(const FrameContext& ui, double horizon_months, float plot_width);

// The room that the axes' labels take.
inline constexpr float kCurveAxisWidth = 52;
inline constexpr float kCurveAxisHeight = 26;

}  // namespace clv::ui
