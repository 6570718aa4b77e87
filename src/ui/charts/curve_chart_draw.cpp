#include "ui/charts/curve_chart_draw.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/tooltip.h"

namespace clv::ui {
namespace {

// The first and the last label stay within the plot; one between them that has no room is left out.
void draw_month_labels(FrameContext& ui, const CurveChart& chart) {
  constexpr float kAir = 8;
  const TextStyle style = ui.muted();
  const float y = chart.plot.bottom() + 6;
  float free_until = chart.plot.right() + kAir;
  for (auto tick = chart.month_ticks.rbegin(); tick != chart.month_ticks.rend(); ++tick) {
    const bool first = tick + 1 == chart.month_ticks.rend();
    const std::string label =
        first ? std::string("0") : texts::format_months_short(ui.locale(), tick->number);
    const float width = ui.paint.text_width(style, label);
    const float left = std::clamp(tick->at - width / 2, chart.plot.x,
                                  std::max(chart.plot.x, chart.plot.right() - width));
    if (left + width + kAir > free_until) continue;
    ui.paint.text(left, y, style, label);
    free_until = left;
  }
}

void draw_axes(FrameContext& ui, const CurveChart& chart) {
  const TextStyle style = ui.muted();
  const float half_line = Painter::line_height(style) / 2;
  for (const CurveTick& tick : chart.money_ticks) {
    if (tick.number != 0)
      ui.paint.line({chart.plot.x, tick.at}, {chart.plot.right(), tick.at}, ui.theme.line);
    ui.paint.text(chart.plot.x - 10, tick.at - half_line, style,
                  texts::format_money_short(ui.locale(), tick.number), Align::right);
  }
  draw_month_labels(ui, chart);
  ui.paint.dashed_line({chart.plot.x, chart.zero_y}, {chart.plot.right(), chart.zero_y},
                       ui.theme.negative);
}

void draw_end(FrameContext& ui, const CurveChart& chart, std::string_view end_label) {
  const Point end = chart.line.back();
  ui.paint.circle(end, 4, ui.theme.accent);
  const TextStyle style = ui.strong();
  const float height = Painter::line_height(style);
  // Above the band, or below the line where there is no room above.
  float y =
      (chart.band_high.empty() ? end.y : std::min(end.y, chart.band_high.back().y)) - height - 4;
  if (y < chart.plot.y - height)
    y = std::max(end.y, chart.band_low.empty() ? end.y : chart.band_low.back().y) + 4;
  ui.paint.text(chart.plot.right(), y, style, end_label, Align::right);
}

void draw_hover(FrameContext& ui, const CurveChart& chart,
                std::span<const finance::CurvePoint> curve) {
  const Rect reach{chart.plot.x - 4, chart.plot.y - 8, chart.plot.width + 8,
                   chart.plot.height + 16};
  if (!ui.hovered(reach)) return;
  const std::size_t index = nearest_point(chart, ui.pointer.x);
  const Point point = chart.line[index];
  ui.paint.line({point.x, chart.plot.y}, {point.x, chart.plot.bottom()}, ui.theme.muted);
  ui.paint.circle(point, 6, ui.theme.field);
  ui.paint.circle(point, 4.5F, ui.theme.accent);
  const std::string month = texts::format_number_short(ui.locale(), curve[index].month, 1);
  const double net = curve[index].net;
  const texts::TextKey form = net < 0 ? texts::TextKey::curve_loss : texts::TextKey::curve_profit;
  draw_tooltip(ui, point,
               {chart.plot.x, chart.plot.y - 16, chart.plot.width, chart.plot.height + 40},
               ui.t(texts::TextKey::curve_month, {{"month", month}}),
               ui.t(form, {{"money", texts::format_money(ui.locale(), std::fabs(net), 2)}}));
}

}  // namespace

void draw_curve_chart(FrameContext& ui, const CurveChart& chart,
                      std::span<const finance::CurvePoint> curve, std::string_view end_label) {
  draw_axes(ui, chart);
  if (!chart.band_low.empty()) ui.paint.band(chart.band_low, chart.band_high, ui.theme.band);
  ui.paint.polyline(chart.line, ui.theme.accent, 2.5F);
  if (chart.crossing) {
    ui.paint.circle(*chart.crossing, 5, ui.theme.field);
    ui.paint.ring(*chart.crossing, 4, ui.theme.accent, 2);
  }
  draw_end(ui, chart, end_label);
  draw_hover(ui, chart, curve);
}

}  // namespace clv::ui
