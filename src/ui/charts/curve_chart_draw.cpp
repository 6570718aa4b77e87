#include "ui/charts/curve_chart_draw.h"

#include <algorithm>

#include "ui/charts/chart_figure.h"
#include "ui/charts/tooltip.h"

namespace clv::ui {
namespace {

// The first and the last label stay within the plot; there are as many as have room (most_month_labels).
void draw_month_labels(FrameContext& ui, const CurveChart& chart) {
  const TextStyle style = ui.muted();
  const float y = chart.plot.bottom() + 6;
  for (const CurveTick& tick : chart.month_ticks) {
    const std::string label =
        tick.number == 0 ? std::string("0") : texts::format_months_short(ui.locale(), tick.number);
    const float width = ui.paint.text_width(style, label);
    const float left = std::clamp(tick.at - width / 2, chart.plot.x,
                                  std::max(chart.plot.x, chart.plot.right() - width));
    ui.paint.text(left, y, style, label);
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
  // On a plate, as the lines of the axis go on behind it.
  const float width = ui.paint.text_width(style, end_label);
  ui.paint.fill({chart.plot.right() - width - 3, y, width + 6, height}, ui.theme.field, 4);
  ui.paint.text(chart.plot.right(), y, style, end_label, Align::right);
}

void draw_tip(FrameContext& ui, const CurveChart& chart, const CurveLabels& labels,
              std::size_t index) {
  const Point point = chart.line[index];
  ui.paint.line({point.x, chart.plot.y}, {point.x, chart.plot.bottom()}, ui.theme.muted);
  ui.paint.circle(point, 6, ui.theme.field);
  ui.paint.circle(point, 4.5F, ui.theme.accent);
  draw_tooltip(ui, point,
               {chart.plot.x, chart.plot.y - 16, chart.plot.width, chart.plot.height + 40},
               labels.month(index), labels.net(index));
}

}  // namespace

int most_month_labels(const FrameContext& ui, double horizon_months, float plot_width) {
  constexpr float kAir = 12;
  constexpr float kMost = 6;
  const float label =
      ui.paint.text_width(ui.muted(), texts::format_months_short(ui.locale(), horizon_months));
  // The last one ends with the plot, and comes half its width closer to the one before.
  return static_cast<int>(std::clamp(plot_width / (1.5F * label + kAir), 1.0F, kMost));
}

void draw_curve_chart(FrameContext& ui, const CurveChart& chart, const CurveLabels& labels) {
  draw_axes(ui, chart);
  if (!chart.band_low.empty()) ui.paint.band(chart.band_low, chart.band_high, ui.theme.band);
  ui.paint.polyline(chart.line, ui.theme.accent, 2.5F);
  if (chart.crossing) {
    ui.paint.circle(*chart.crossing, 5, ui.theme.field);
    ui.paint.ring(*chart.crossing, 4, ui.theme.accent, 2);
  }
  draw_end(ui, chart, labels.end);
  const auto cursor = read_chart(
      ui,
      {.chart = app::ChartId::curve,
       .name = labels.title,
       .rows = 1,
       .columns = chart.line.size(),
       .value = [&](std::size_t,
                    std::size_t index) { return labels.month(index) + ": " + labels.net(index); }},
      chart.plot);
  const Rect reach{chart.plot.x - 4, chart.plot.y - 8, chart.plot.width + 8,
                   chart.plot.height + 16};
  if (ui.hovered(reach)) {
    draw_tip(ui, chart, labels, nearest_point(chart, ui.pointer.x));
  } else if (cursor) {
    draw_tip(ui, chart, labels, static_cast<std::size_t>(cursor->column));
  }
}

}  // namespace clv::ui
