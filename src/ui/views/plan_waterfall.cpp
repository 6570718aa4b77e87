#include <cmath>
#include <string>
#include <vector>

#include "core/levers/waterfall.h"
#include "ui/charts/span_chart_draw.h"
#include "ui/views/plan_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

std::string level(const FrameContext& ui, double money) {
  return texts::format_money_short(ui.locale(), money, 0);
}

struct Steps {
  std::vector<SpanRow> rows;  // as changes against today
  std::vector<SpanLabel> labels;
  std::vector<std::vector<std::string>> table;
};

Steps make_steps(const FrameContext& ui, const levers::Waterfall& waterfall) {
  Steps steps;
  steps.table.push_back({std::string(ui.t(plan_step)), std::string(ui.t(plan_change)),
                         std::string(ui.t(plan_level))});
  double running = 0;
  const auto add = [&](std::string name, double from, double to, bool total,
                       const std::string& change) {
    const std::string reached = level(ui, waterfall.today + to);
    steps.rows.push_back({.from = from, .to = to, .mark = std::nullopt});
    steps.table.push_back({name, change, reached});
    steps.labels.push_back({.name = std::move(name),
                            .text = total ? reached : change,
                            .hover = total ? change : reached,
                            .strong = total});
  };
  add(std::string(ui.t(plan_now)), 0, 0, true, rough_change(ui, 0));
  for (const levers::WaterfallStep& step : waterfall.steps) {
    add(std::string(app::action_title(ui.locale().language, *step.row)), running,
        running + step.gain, false, rough_change(ui, step.gain));
    running += step.gain;
  }
  // Without a bar, as today's: the bars show changes, and beside them a whole would look as if it began at nothing.
  add(std::string(ui.t(plan_then)), running, running, true, rough_change(ui, running));
  return steps;
}

// Why the steps are not what each action brings alone; nothing where there is no difference worth a word.
std::string overlap_sentence(const FrameContext& ui, const levers::Waterfall& waterfall) {
  const double alone = waterfall.then - waterfall.today - waterfall.overlap;
  if (waterfall.steps.size() < 2 || std::fabs(waterfall.overlap) < 0.5) return {};
  return ui.t(waterfall.overlap < 0 ? plan_overlap_less : plan_overlap_more,
              {{"alone", level(ui, alone)}, {"money", level(ui, std::fabs(waterfall.overlap))}});
}

}  // namespace

float plan_waterfall(FrameContext& ui, const PlanFigures& figures, float x, float y, float width) {
  CardRow row(ui, y);
  auto [inner_x, below, inner] = begin_titled_card(ui, row, "waterfall", ui.t(plan_waterfall_title),
                                                   ui.t(plan_waterfall_hint), x, width);
  const auto waterfall = levers::make_waterfall(ui.state.inputs, figures.plan);
  if (!waterfall) {
    below += paragraph(ui, "reason", texts::sentence(ui.locale().language, waterfall.error()),
                       inner_x, below, inner, ui.body());
    row.end_card(below);
    return row.height();
  }
  below += 8;
  const Steps steps = make_steps(ui, *waterfall);
  const SpanChart chart = build_span_chart(steps.rows, inner_x, below, inner);
  draw_span_chart(ui, chart, steps.labels, true);
  Node& figure = ui.tree.declare("figure", NodeRole::figure, chart.plot);
  figure.name =
      ui.t(plan_waterfall_summary,
           {{"from", level(ui, waterfall->today)},
            {"to", level(ui, waterfall->then)},
            {"actions", ui.plural(plan_chosen, static_cast<std::int64_t>(figures.plan.size()))}});
  {
    const Scope scope(ui.tree, figure.id);
    Node& table = ui.tree.declare("table", NodeRole::table, chart.plot);
    table.name = ui.t(plan_waterfall_title);
    table.rows = steps.table;
  }
  below = chart.plot.bottom();
  if (const std::string overlap = overlap_sentence(ui, *waterfall); !overlap.empty())
    below += paragraph(ui, "overlap", overlap, inner_x, below, inner, ui.muted()) + 4;
  below = disclosure(ui, "order", ui.t(plan_order_title), inner_x, below, ui.state.plan.order_open,
                     app::ToggleOrder{})
              .bottom();
  if (ui.state.plan.order_open)
    below += paragraph(ui, "order_text", ui.t(plan_order_text), inner_x, below, inner, ui.muted());
  row.end_card(below);
  return row.height();
}

}  // namespace clv::ui
