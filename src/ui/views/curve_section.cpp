#include <cmath>
#include <string>

#include "ui/charts/curve_chart_draw.h"
#include "ui/views/sections.h"
#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

std::string profit_or_loss(const FrameContext& ui, double net) {
  if (std::fabs(net) < 0.5) return std::string(ui.t(curve_even));
  return ui.t(net < 0 ? curve_loss : curve_profit,
              {{"money", texts::format_money_short(ui.locale(), std::fabs(net))}});
}

// Months of the table: each, or each year where that would be more than five years of rows.
std::vector<std::vector<std::string>> table_rows(const FrameContext& ui) {
  const auto& curve = ui.derived.result.curve;
  constexpr std::size_t kMostMonths = 60;
  const double every = curve.size() > kMostMonths + 1 ? 12 : 1;
  std::vector<std::vector<std::string>> rows;
  rows.push_back({std::string(ui.t(curve_month_header)), std::string(ui.t(curve_cumulative)),
                  std::string(ui.t(curve_net))});
  for (const finance::CurvePoint& point : curve) {
    const bool last = &point == &curve.back();
    if (!last && std::fmod(point.month, every) != 0) continue;
    rows.push_back({texts::format_number_short(ui.locale(), point.month, 1),
                    texts::format_money(ui.locale(), point.cumulative, 2),
                    texts::format_money(ui.locale(), point.net, 2)});
  }
  return rows;
}

std::string summary(const FrameContext& ui) {
  const auto& curve = ui.derived.result.curve;
  if (curve.size() < 2) return std::string(ui.t(curve_empty));
  return ui.t(curve_summary_up,
              {{"start", texts::format_money(ui.locale(), curve.front().net, 2)},
               {"end", texts::format_money(ui.locale(), curve.back().net, 2)},
               {"period", texts::format_period(ui.locale(), ui.state.inputs.horizon_months)}});
}

std::optional<double> crossing_month(const FrameContext& ui) {
  const finance::Payback& payback = ui.derived.result.discounted_payback;
  if (payback.status != finance::PaybackStatus::months || !payback.months) return std::nullopt;
  return *payback.months;
}

}  // namespace

float curve_section(FrameContext& ui, float x, float y, float width) {
  const app::Derived& derived = ui.derived;
  CardRow row(ui, y);
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "curve", ui.t(curve_title), ui.t(curve_hint), x, width);

  const Rect plot{inner_x + kCurveAxisWidth, below + 28, inner - kCurveAxisWidth - 8,
                  ui.narrow ? 150.0F : 160.0F};
  const float chart_bottom = plot.bottom() + kCurveAxisHeight;
  const auto chart = build_curve_chart({.curve = derived.result.curve,
                                        .low = derived.curve_low,
                                        .high = derived.curve_high,
                                        .crossing_month = crossing_month(ui),
                                        .plot = plot});
  Node& figure = ui.tree.declare("figure", Role::figure,
                                 {inner_x, plot.y - 16, inner, chart_bottom - plot.y + 16});
  figure.name = summary(ui);
  const NodeId figure_id = figure.id;
  {
    const Scope scope(ui.tree, figure_id);
    Node& table = ui.tree.declare("table", Role::table, plot);
    table.name = ui.t(curve_title);
    table.rows = table_rows(ui);
  }
  if (chart) {
    draw_curve_chart(ui, *chart, derived.result.curve,
                     profit_or_loss(ui, derived.result.curve.back().net));
  } else {
    ui.paint.text(plot.x + plot.width / 2, plot.y + plot.height / 2, ui.muted(), ui.t(curve_empty),
                  Align::center);
  }
  below = chart_bottom + 4;
  if (ui.state.retention_delta_pp > 0) {
    below += paragraph(
        ui, "band",
        ui.t(curve_band, {{"low", texts::format_percent(ui.locale(), derived.retention_low)},
                          {"high", texts::format_percent(ui.locale(), derived.retention_high)}}),
        inner_x, below, inner, ui.muted());
  }
  row.end_card(below);
  return row.height();
}

}  // namespace clv::ui
