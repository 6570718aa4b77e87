#include <string>
#include <vector>

#include "core/levers/ranking.h"
#include "ui/charts/span_chart_draw.h"
#include "ui/views/plan_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"

namespace clv::ui {

using enum texts::TextKey;

float plan_ranking(FrameContext& ui, const PlanFigures& figures, float x, float y, float width) {
  constexpr std::size_t kShown = 12;
  CardRow row(ui, y);
  auto [inner_x, below, inner] = begin_titled_card(ui, row, "ranking", ui.t(plan_ranking_title),
                                                   ui.t(plan_ranking_hint), x, width);
  below += 8;
  float at = inner_x;
  const NodeId order = declare_group(ui, "by", NodeRole::group, ui.t(plan_rank_by));
  {
    const Scope scope(ui.tree, order);
    for (const levers::RankBy by : {levers::RankBy::profit, levers::RankBy::certainty}) {
      const bool profit = by == levers::RankBy::profit;
      const Rect rect = radio(ui, profit ? "profit" : "certainty", "rank",
                              ui.t(profit ? plan_rank_profit : plan_rank_certainty), at, below,
                              ui.state.plan.rank_by == by, app::RankActions{by});
      at = rect.right() + 8;
      ui.tree.at(order).rect = {inner_x, below, at - 8 - inner_x, rect.height};
    }
  }
  below += ui.tree.at(order).rect.height + 12;

  const auto ranked = levers::rank_actions(ui.state.inputs, figures.all, ui.state.plan.rank_by);
  std::vector<SpanRow> rows;
  std::vector<SpanLabel> labels;
  std::vector<std::vector<std::string>> table_rows{
      {std::string(ui.t(plan_action)), std::string(ui.t(plan_low)),
       std::string(ui.t(plan_expected)), std::string(ui.t(plan_high))}};
  for (const levers::RankedAction& each : ranked) {
    if (!each.gain || !each.gain_low || !each.gain_high) continue;
    const std::string name(app::action_title(ui.locale().language, *figures.all[each.index].row));
    const std::string low = rough_change(ui, *each.gain_low);
    const std::string expected = rough_change(ui, *each.gain);
    const std::string high = rough_change(ui, *each.gain_high);
    table_rows.push_back({name, low, expected, high});
    if (rows.size() == kShown) continue;
    rows.push_back({.from = *each.gain_low, .to = *each.gain_high, .mark = *each.gain});
    labels.push_back({.name = name,
                      .text = expected,
                      .hover = ui.t(plan_from_to, {{"from", low}, {"to", high}}),
                      .strong = false});
  }
  if (rows.empty()) {
    below +=
        paragraph(ui, "reason", ui.t(reason_no_new_customers), inner_x, below, inner, ui.body());
    row.end_card(below);
    return row.height();
  }
  const SpanChart chart = build_span_chart(rows, inner_x, below, inner);
  draw_span_chart(ui, chart, labels, false);
  Node& figure = ui.tree.declare("figure", NodeRole::figure, chart.plot);
  figure.name =
      ui.t(plan_ranking_summary, {{"action", labels.front().name}, {"money", labels.front().text}});
  {
    const Scope scope(ui.tree, figure.id);
    Node& table = ui.tree.declare("table", NodeRole::table, chart.plot);
    table.name = ui.t(plan_ranking_title);
    table.rows = std::move(table_rows);
  }
  row.end_card(chart.plot.bottom());
  return row.height();
}

}  // namespace clv::ui
