#include "ui/charts/tornado_chart_draw.h"

#include <algorithm>
#include <utility>

#include "ui/charts/tooltip.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr float kGap = 16;
constexpr float kBarHeight = 16;
constexpr float kLeastBars = 180;  // beside their names

// Where names, bars and changes stand.
struct Layout {
  bool one_line = true;
  bool changes_apart = false;  // where there are more lines: each change on one of its own
  float lower_right = 0;       // ends of the two columns of changes
  float higher_right = 0;
  TornadoPlace bars;
};

// "10 % lower: − € 9.26".
std::string change_text(const FrameContext& ui, const TornadoModel& model, const TornadoLine& line,
                        bool higher) {
  return ui.t(tornado_change, {{"change", higher ? model.higher_header : model.lower_header},
                               {"money", higher ? line.higher_text : line.lower_text}});
}

Layout lay_out(const FrameContext& ui, const TornadoModel& model, float x, float y, float width) {
  const auto widest = [&](std::string_view header, auto text_of) {
    float most = ui.paint.text_width(ui.muted(), header);
    for (const TornadoLine& line : model.lines)
      most = std::max(most, ui.paint.text_width(ui.body(), text_of(line)));
    return most;
  };
  const float names = widest(model.name_header, [](const TornadoLine& l) { return l.name; });
  const float lower = widest(model.lower_header, [](const TornadoLine& l) { return l.lower_text; });
  const float higher =
      widest(model.higher_header, [](const TornadoLine& l) { return l.higher_text; });
  Layout layout;
  layout.higher_right = x + width;
  layout.lower_right = x + width - higher - kGap;
  const float bars = width - names - lower - higher - 3 * kGap;
  layout.one_line = bars >= kLeastBars;
  const float line = Painter::line_height(ui.body());
  if (layout.one_line) {
    layout.bars = {.x = x + names + kGap,
                   .y = y,
                   .width = bars,
                   .row_height = 30,
                   .bar_top = (30 - kBarHeight) / 2,
                   .bar_height = kBarHeight};
  } else {
    layout.changes_apart = !std::ranges::all_of(model.lines, [&](const TornadoLine& one) {
      const float both = ui.paint.text_width(ui.muted(), change_text(ui, model, one, false)) +
                         ui.paint.text_width(ui.muted(), change_text(ui, model, one, true));
      return both + kGap <= width;
    });
    // The name has a line of its own, the changes one or two, each over its own bar's end.
    const float texts = (layout.changes_apart ? 3 : 2) * line;
    layout.bars = {.x = x,
                   .y = y,
                   .width = width,
                   .row_height = texts + kBarHeight + 10,
                   .bar_top = texts + 2,
                   .bar_height = kBarHeight};
  }
  return layout;
}

Color color_of(const Theme& theme, double change) {
  return change < 0 ? theme.negative : theme.accent;
}

void draw_bars(FrameContext& ui, const TornadoModel& model, const TornadoChart& chart) {
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    const TornadoRow& change = model.lines[i].change;
    const TornadoBar& bar = chart.bars[i];
    const auto draw = [&](const Rect& rect, double number) {
      if (rect.width > 0)
        ui.paint.fill(rect, color_of(ui.theme, number), std::min(3.0F, rect.width / 2));
    };
    draw(bar.lower, change.lower_change);
    draw(bar.higher, change.higher_change);
    ui.paint.line({chart.zero_x, bar.lower.y - 4}, {chart.zero_x, bar.lower.bottom() + 4},
                  ui.theme.muted);
  }
}

void draw_texts(FrameContext& ui, const TornadoModel& model, const Layout& layout,
                const TornadoChart& chart, float x, float width) {
  const float line = Painter::line_height(ui.body());
  for (std::size_t i = 0; i < model.lines.size(); ++i) {
    const TornadoLine& one = model.lines[i];
    const float top = chart.plot.y + chart.row_height * static_cast<float>(i);
    const float text_y = layout.one_line ? top + (chart.row_height - line) / 2 : top;
    ui.paint.text(x, text_y, ui.body(),
                  layout.one_line ? one.name : ui.paint.shortened(ui.body(), one.name, width));
    if (layout.one_line) {
      ui.paint.text(layout.lower_right, text_y, ui.body(), one.lower_text, Align::right);
      ui.paint.text(layout.higher_right, text_y, ui.body(), one.higher_text, Align::right);
    } else {
      // Where more is worse, the higher one's bar is the left one.
      const bool higher_is_left = one.change.higher_change < one.change.lower_change;
      const float second = top + (layout.changes_apart ? 2 : 1) * line;
      ui.paint.text(x, top + line, ui.muted(), change_text(ui, model, one, higher_is_left));
      ui.paint.text(x + width, second, ui.muted(), change_text(ui, model, one, !higher_is_left),
                    Align::right);
    }
  }
}

TableRows table_of(const TornadoModel& model) {
  TableRows rows{{model.name_header, model.lower_header, model.higher_header}};
  for (const TornadoLine& line : model.lines)
    rows.push_back({line.name, line.lower_text, line.higher_text});
  return rows;
}

void draw_tip(FrameContext& ui, const TornadoModel& model, const TornadoChart& chart,
              std::size_t row, bool higher) {
  const Rect& bar = higher ? chart.bars[row].higher : chart.bars[row].lower;
  ui.paint.outline({bar.x - 1, bar.y - 1, bar.width + 2, bar.height + 2}, ui.theme.ink, 4, 2);
  draw_tooltip(ui, {bar.x + bar.width / 2, bar.y},
               {chart.plot.x, chart.plot.y - 60, chart.plot.width, chart.plot.height + 120},
               model.lines[row].name, change_text(ui, model, model.lines[row], higher));
}

}  // namespace

float tornado_chart(FrameContext& ui, const TornadoModel& model, float x, float y, float width) {
  const float header = Painter::line_height(ui.muted()) + 4;
  Layout layout = lay_out(ui, model, x, y + header, width);
  if (!layout.one_line) layout.bars.y = y;
  std::vector<TornadoRow> changes;
  changes.reserve(model.lines.size());
  for (const TornadoLine& one : model.lines) changes.push_back(one.change);
  const TornadoChart chart = build_tornado_chart(changes, layout.bars);
  if (layout.one_line) {
    ui.paint.text(layout.lower_right, y, ui.muted(), model.lower_header, Align::right);
    ui.paint.text(layout.higher_right, y, ui.muted(), model.higher_header, Align::right);
  }
  draw_bars(ui, model, chart);
  draw_texts(ui, model, layout, chart, x, width);
  const Rect whole{x, y, width, chart.plot.bottom() - y};
  const NodeId figure =
      chart_figure(ui, model.key, whole, model.summary, model.title, table_of(model));
  const Scope scope(ui.tree, figure);
  const auto cursor =
      read_chart(ui,
                 {.chart = app::ChartId::tornado,
                  .name = model.title,
                  .rows = model.lines.size(),
                  .columns = 2,
                  .value =
                      [&](std::size_t row, std::size_t column) {
                        return model.lines[row].name + ", " +
                               change_text(ui, model, model.lines[row], column == 1);
                      }},
                 chart.plot);
  if (cursor)
    draw_tip(ui, model, chart, static_cast<std::size_t>(cursor->row), cursor->column == 1);
  const auto row = tornado_row_at(chart, ui.pointer.y);
  // On either side of zero: the change that lies there.
  if (row && ui.hovered(chart.plot)) {
    const Rect& higher = chart.bars[*row].higher;
    const bool right = ui.pointer.x >= chart.zero_x;
    draw_tip(ui, model, chart, *row, (higher.x + higher.width / 2 >= chart.zero_x) == right);
  }
  return whole.height;
}

}  // namespace clv::ui
