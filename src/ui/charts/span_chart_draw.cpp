#include "ui/charts/span_chart_draw.h"

#include "ui/charts/tooltip.h"

namespace clv::ui {

void draw_span_chart(FrameContext& ui, const SpanChart& chart, const std::vector<SpanLabel>& labels,
                     bool connected) {
  const Rect& plot = chart.plot;
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    const SpanBar& bar = chart.bars[i];
    const float top = plot.y + chart.row_height * static_cast<float>(i);
    const TextStyle style = labels[i].strong ? ui.strong() : ui.body();
    const float text_width = ui.paint.text_width(style, labels[i].text);
    ui.paint.text(plot.x, top, style,
                  ui.paint.shortened(style, labels[i].name, plot.width - text_width - 12));
    ui.paint.text(plot.right(), top, style, labels[i].text, Align::right);
    if (connected && i + 1 < chart.bars.size()) {
      // From bar to bar, but not through the names between them.
      const float next = top + chart.row_height;
      const float below_text = next + Painter::line_height(ui.body());
      ui.paint.line({bar.end_x, bar.bar.bottom()}, {bar.end_x, next}, ui.theme.muted);
      ui.paint.line({bar.end_x, below_text}, {bar.end_x, chart.bars[i + 1].bar.y}, ui.theme.muted);
    }
    // Zero, beside the bars only: a line through the names would be hard to read.
    ui.paint.line({chart.zero_x, bar.bar.y - 4}, {chart.zero_x, bar.bar.bottom() + 4},
                  ui.theme.muted);
    const float mark_x = bar.mark_x.value_or(chart.zero_x);
    const Color good = bar.mark_x ? ui.theme.band : ui.theme.accent;
    ui.paint.fill(bar.bar, bar.falls ? ui.theme.negative : good, 3);
    if (bar.mark_x) {
      const Point center{mark_x, bar.bar.y + bar.bar.height / 2};
      ui.paint.circle(center, 6, ui.theme.field);
      ui.paint.circle(center, 5, mark_x < chart.zero_x ? ui.theme.negative : ui.theme.accent);
    }
  }
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    const float top = plot.y + chart.row_height * static_cast<float>(i);
    const SpanBar& bar = chart.bars[i];
    const Rect row{plot.x, top, plot.width, chart.row_height};
    if (labels[i].hover.empty() || !ui.hovered(row)) continue;
    draw_tooltip(ui, {bar.mark_x.value_or(bar.end_x), bar.bar.y},
                 {plot.x, plot.y - 60, plot.width, plot.height + 120}, labels[i].name,
                 labels[i].hover);
  }
}

}  // namespace clv::ui
