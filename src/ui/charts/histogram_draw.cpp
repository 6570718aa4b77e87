#include "ui/charts/histogram_draw.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "ui/charts/tooltip.h"

namespace clv::ui {
namespace {

void draw_axes(FrameContext& ui, const Histogram& histogram, std::span<const std::string> edges) {
  constexpr float kAir = 10;
  const TextStyle style = ui.muted();
  const Rect& plot = histogram.plot;
  for (const HistogramTick& tick : histogram.ticks) {
    ui.paint.line({plot.x, tick.y}, {plot.right(), tick.y}, ui.theme.line);
    ui.paint.text(plot.x - 10, tick.y - Painter::line_height(style) / 2, style,
                  texts::format_number(ui.locale(), tick.number, 0), Align::right);
  }
  float free_from = plot.x - kAir;
  for (std::size_t i = 0; i < std::min(edges.size(), histogram.starts.size()); ++i) {
    if (edges[i].empty()) continue;
    const float width = ui.paint.text_width(style, edges[i]);
    const float left =
        std::clamp(histogram.starts[i] - width / 2, plot.x, std::max(plot.x, plot.right() - width));
    if (left < free_from + kAir) continue;
    ui.paint.text(left, plot.bottom() + 4, style, edges[i]);
    free_from = left + width;
  }
}

// Marks may stand close together: each further one has the next of two lines, and where both are taken, none. All lines are drawn
// first, so that none goes through the name of another.
void draw_marks(FrameContext& ui, const Histogram& histogram, std::span<const std::string> names) {
  constexpr float kAir = 8;
  constexpr float kLine = 20;
  const TextStyle style = ui.muted();
  const Rect& plot = histogram.plot;
  struct Label {
    Rect plate;
    std::string_view name;
  };
  std::vector<Label> labels;
  float free_from[2] = {plot.x - kAir, plot.x - kAir};
  for (std::size_t i = 0; i < std::min(names.size(), histogram.mark_x.size()); ++i) {
    const auto& x = histogram.mark_x[i];
    if (!x) continue;
    const float width = ui.paint.text_width(style, names[i]);
    const float left = std::clamp(*x - width / 2, plot.x, std::max(plot.x, plot.right() - width));
    const int line = left >= free_from[0] + kAir ? 0 : 1;
    const float text_y = plot.y - 2 - kLine * static_cast<float>(line + 1);
    const bool fits = left >= free_from[line] + kAir;
    ui.paint.dashed_line({*x, fits ? text_y + kLine : plot.y}, {*x, plot.bottom()}, ui.theme.ink);
    if (!fits) continue;
    labels.push_back({{left - 2, text_y, width + 4, kLine}, names[i]});
    free_from[line] = left + width;
  }
  for (const auto& [plate, name] : labels) {
    ui.paint.fill(plate, ui.theme.field, 0);
    ui.paint.text(plate.x + 2, plate.y, style, name);
  }
}

void draw_tip(FrameContext& ui, const Histogram& histogram, const HistogramLabels& labels,
              std::size_t bar) {
  const Rect& rect = histogram.bars[bar];
  ui.paint.outline({rect.x - 1, rect.y - 1, rect.width + 2, rect.height + 2}, ui.theme.ink, 4, 2);
  const Rect& plot = histogram.plot;
  draw_tooltip(ui, {rect.x + rect.width / 2, rect.y},
               {plot.x - 40, plot.y - 44, plot.width + 40, plot.height + 100}, labels.name(bar),
               labels.text(bar));
}

}  // namespace

void draw_histogram(FrameContext& ui, const Histogram& histogram, const HistogramLabels& labels) {
  draw_axes(ui, histogram, labels.edges);
  for (const Rect& bar : histogram.bars) {
    if (bar.height > 0)
      ui.paint.fill(bar, ui.theme.accent, std::min({3.0F, bar.width / 2, bar.height / 2}));
  }
  draw_marks(ui, histogram, labels.marks);
  const auto cursor = read_chart(ui,
                                 {.chart = labels.chart,
                                  .name = labels.title,
                                  .rows = 1,
                                  .columns = histogram.bars.size(),
                                  .value =
                                      [&](std::size_t, std::size_t column) {
                                        return labels.name(column) + ": " + labels.text(column);
                                      }},
                                 histogram.plot);
  if (cursor) draw_tip(ui, histogram, labels, static_cast<std::size_t>(cursor->column));
  if (const auto bar = bar_at(histogram, ui.pointer.x); bar && ui.hovered(histogram.plot))
    draw_tip(ui, histogram, labels, *bar);
}

}  // namespace clv::ui
