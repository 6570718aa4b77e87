#include "ui/charts/proof_chart_draw.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/charts/chart_figure.h"
#include "ui/charts/tooltip.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

void dashes(FrameContext& ui, std::span<const Point> points) {
  for (std::size_t i = 1; i < points.size(); ++i)
    ui.paint.dashed_line(points[i - 1], points[i], ui.theme.ink, 3, 3, 2);
}

std::pair<std::string, std::string> tip_of(const FrameContext& ui, const ProofChart& chart,
                                           std::size_t index) {
  const protocol::CurveDay& day = chart.days[index];
  return {texts::format_date(ui.locale(), day.day),
          ui.t(holdout_tip, {{"model", texts::format_number(ui.locale(), day.model, 0)},
                             {"actual", texts::format_number(ui.locale(), day.actual, 0)}})};
}

void draw_tip(FrameContext& ui, const ProofChart& chart, std::size_t index) {
  const Point at = chart.actual[index];
  ui.paint.line({at.x, chart.plot.y}, {at.x, chart.plot.bottom()}, ui.theme.muted);
  ui.paint.circle(at, 4.5F, ui.theme.ink);
  const auto [title, text] = tip_of(ui, chart, index);
  draw_tooltip(
      ui, at, {chart.plot.x - 40, chart.plot.y - 20, chart.plot.width + 40, chart.plot.height + 80},
      title, text);
}

void draw_axes(FrameContext& ui, const ProofChart& chart) {
  const TextStyle style = ui.muted();
  const float half = Painter::line_height(style) / 2;
  for (const ProofTick& tick : chart.order_ticks) {
    ui.paint.line({chart.plot.x, tick.at}, {chart.plot.right(), tick.at}, ui.theme.line);
    ui.paint.text(chart.plot.x - 10, tick.at - half, style,
                  texts::format_number(ui.locale(), tick.number, 0), Align::right);
  }
  ui.paint.dashed_line({chart.border_x, chart.plot.y - 20}, {chart.border_x, chart.plot.bottom()},
                       ui.theme.muted);
  ui.paint.text(chart.border_x - 8, chart.plot.y - 22, style, ui.t(holdout_known), Align::right);
  // Beside the border where there is room, otherwise it ends with the plot.
  const std::string_view predicted = ui.t(holdout_predicted);
  const float room = chart.plot.right() - chart.border_x - 8;
  if (ui.paint.text_width(style, predicted) <= room)
    ui.paint.text(chart.border_x + 8, chart.plot.y - 22, style, predicted);
  const float y = chart.plot.bottom() + 6;
  const auto date = [&](double day) {
    return texts::format_date(ui.locale(), static_cast<DayNumber>(std::lround(day)));
  };
  // Points are ends of days: what ends the evening before the first order begins with its day.
  const std::string first = date(chart.day_ticks[0].number + 1);
  const std::string last = date(chart.day_ticks[2].number);
  ui.paint.text(chart.plot.x, y, style, first);
  ui.paint.text(chart.plot.right(), y, style, last, Align::right);
  const std::string border = date(chart.day_ticks[1].number);
  const float half_width = ui.paint.text_width(style, border) / 2;
  const bool fits =
      chart.border_x - half_width > chart.plot.x + ui.paint.text_width(style, first) + 12 &&
      chart.border_x + half_width < chart.plot.right() - ui.paint.text_width(style, last) - 12;
  if (fits) ui.paint.text(chart.border_x, y, style, border, Align::center);
}

void draw_legend(FrameContext& ui, const ProofChart& chart) {
  const TextStyle style = ui.muted();
  const float y = chart.plot.bottom() + 28;
  const float middle = y + Painter::line_height(style) / 2;
  float x = chart.plot.x;
  ui.paint.line({x, middle}, {x + 22, middle}, ui.theme.accent, 2.5F);
  ui.paint.text(x + 30, y, style, ui.t(holdout_model));
  x += 30 + ui.paint.text_width(style, ui.t(holdout_model)) + 24;
  ui.paint.dashed_line({x, middle}, {x + 22, middle}, ui.theme.ink, 3, 3, 2);
  ui.paint.text(x + 30, y, style, ui.t(holdout_actual));
}

}  // namespace

void draw_proof_chart(FrameContext& ui, const ProofChart& chart) {
  draw_axes(ui, chart);
  ui.paint.polyline(chart.known_model, ui.theme.accent, 2.5F);
  ui.paint.polyline(chart.predicted_model, ui.theme.accent, 2.5F);
  dashes(ui, chart.actual);
  draw_legend(ui, chart);
  const auto cursor = read_chart(ui,
                                 {.chart = app::ChartId::holdout,
                                  .name = ui.t(holdout_title),
                                  .rows = 1,
                                  .columns = chart.days.size(),
                                  .value =
                                      [&](std::size_t, std::size_t column) {
                                        const auto [title, text] = tip_of(ui, chart, column);
                                        return title + ": " + text;
                                      }},
                                 chart.plot);
  if (cursor) draw_tip(ui, chart, static_cast<std::size_t>(cursor->column));
  if (ui.hovered(chart.plot)) draw_tip(ui, chart, nearest_day(chart, ui.pointer.x));
}

}  // namespace clv::ui
