// Draws a built profit curve and answers the pointer.
#pragma once

#include <span>
#include <string_view>

#include "ui/charts/curve_chart_build.h"
#include "ui/frame_context.h"

namespace clv::ui {

// `end_label` stands at the last point. The axes' labels lie left of and below the plot.
void draw_curve_chart(FrameContext& ui, const CurveChart& chart,
                      std::span<const finance::CurvePoint> curve, std::string_view end_label);

// The room that the axes' labels take.
inline constexpr float kCurveAxisWidth = 52;
inline constexpr float kCurveAxisHeight = 26;

}  // namespace clv::ui
