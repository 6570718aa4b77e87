#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/sorted_order.h"
#include "ui/charts/bar_list.h"
#include "ui/views/sections.h"
#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

std::string lever_name(const FrameContext& ui, std::string_view lever) {
  const auto key = texts::find_key("lever." + std::string(lever));
  return std::string(key ? ui.t(*key) : lever);
}

// The strongest first; levers without a number last.
std::vector<BarRow> bar_rows(const FrameContext& ui) {
  std::vector<BarRow> rows;
  for (const finance::Sensitivity& sensitivity : ui.derived.result.sensitivity) {
    BarRow row{.name = lever_name(ui, sensitivity.lever),
               .number = std::nullopt,
               .text = std::string(ui.t(common_undefined))};
    if (sensitivity.delta) {
      row.number = *sensitivity.delta;
      row.text = texts::format_money_signed(ui.locale(), *sensitivity.delta, 2);
    }
    rows.push_back(std::move(row));
  }
  sort_by(rows, [](const BarRow& row) { return -row.number.value_or(-1e300); });
  return rows;
}

}  // namespace

void levers_card(FrameContext& ui, CardRow& row, float x, float width) {
  const std::vector<BarRow> rows = bar_rows(ui);
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "levers", ui.t(levers_title), ui.t(levers_hint), x, width);
  below += 6;
  const float chart_y = below;
  below += draw_bar_list(ui, rows, inner_x, below, inner);

  Node& figure =
      ui.tree.declare("figure", NodeRole::figure, {inner_x, chart_y, inner, below - chart_y});
  if (!rows.empty() && rows.front().number) {
    figure.name =
        ui.t(levers_summary, {{"lever", rows.front().name}, {"money", rows.front().text}});
  } else {
    figure.name = ui.t(levers_title);
  }
  const NodeId figure_id = figure.id;
  {
    const Scope scope(ui.tree, figure_id);
    Node& table =
        ui.tree.declare("table", NodeRole::table, {inner_x, chart_y, inner, below - chart_y});
    table.name = ui.t(levers_hint);
    table.rows.push_back({std::string(ui.t(levers_lever)), std::string(ui.t(levers_delta))});
    for (const BarRow& bar : rows) table.rows.push_back({bar.name, bar.text});
  }
  row.end_card(below);
}

}  // namespace clv::ui
