#include <algorithm>
#include <cmath>
#include <string>

#include "ui/charts/curve_chart_draw.h"
#include "ui/views/sections.h"
#include "ui/views/shared_charts.h"
#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

std::string profit_or_loss(const FrameContext& ui, double net) {
  if (std::fabs(net) < 0.5) return std::string(ui.t(curve_even));
  return ui.t(net < 0 ? curve_loss : curve_profit,
              {{"money", texts::format_money_short(ui.locale(), std::fabs(net))}});
}

// Months of the table: each, or each year where that would be more than `most_months`.
std::vector<std::vector<std::string>> table_rows(const FrameContext& ui, std::size_t most_months) {
  const auto& curve = ui.derived.result.curve;
  const double every = curve.size() > most_months + 1 ? 12 : 1;
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

void draw_curve(FrameContext& ui, const CurveChart& chart) {
  const auto& curve = ui.derived.result.curve;
  const std::string end = profit_or_loss(ui, curve.back().net);
  draw_curve_chart(
      ui, chart,
      {.title = ui.t(curve_title),
       .end = end,
       .month =
           [&](std::size_t index) {
             return ui.t(
                 curve_month,
                 {{"month", texts::format_number_short(ui.locale(), curve[index].month, 1)}});
           },
       .net =
           [&](std::size_t index) {
             const double net = curve[index].net;
             return ui.t(net < 0 ? curve_loss : curve_profit,
                         {{"money", texts::format_money(ui.locale(), std::fabs(net), 2)}});
           }});
}

float axis_width(const FrameContext& ui, const CurveChart& chart) {
  constexpr float kGapToPlot = 10;
  float widest = 0;
  for (const CurveTick& tick : chart.money_ticks) {
    const std::string label = texts::format_money_short(ui.locale(), tick.number);
    widest = std::max(widest, ui.paint.text_width(ui.muted(), label));
  }
  return widest + kGapToPlot;
}

}  // namespace

float curve_figure(FrameContext& ui, float x, float y, float width, std::size_t most_months) {
  const app::Derived& derived = ui.derived;
  Rect plot{x + kCurveAxisWidth, y + 28, width - kCurveAxisWidth - 8, ui.narrow ? 150.0F : 160.0F};
  const float chart_bottom = plot.bottom() + kCurveAxisHeight;
  const auto build = [&] {
    return build_curve_chart(
        {.curve = derived.result.curve,
         .low = derived.curve_low,
         .high = derived.curve_high,
         .crossing_month = crossing_month(ui),
         .plot = plot,
         .most_months = most_month_labels(ui, ui.state.inputs.horizon_months, plot.width)});
  };
  auto chart = build();
  // The amounts beside the axis follow from the scale alone: where one is wider than usual, the plot makes room.
  if (const float more = chart ? axis_width(ui, *chart) - kCurveAxisWidth : 0; more > 0) {
    plot.x += more;
    plot.width -= more;
    chart = build();
  }
  Node& figure = ui.tree.declare("figure", NodeRole::figure,
                                 {x, plot.y - 16, width, chart_bottom - plot.y + 16});
  figure.name = summary(ui);
  {
    const Scope scope(ui.tree, figure.id);
    Node& table = ui.tree.declare("table", NodeRole::table, plot);
    table.name = ui.t(curve_title);
    table.rows = table_rows(ui, most_months);
    if (chart) {
      draw_curve(ui, *chart);
    } else {
      ui.paint.text(plot.x + plot.width / 2, plot.y + plot.height / 2, ui.muted(),
                    ui.t(curve_empty), Align::center);
    }
  }
  return chart_bottom + 4 - y;
}

float curve_section(FrameContext& ui, float x, float y, float width) {
  constexpr std::size_t kFiveYears = 60;
  const app::Derived& derived = ui.derived;
  CardRow row(ui, y);
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "curve", ui.t(curve_title), ui.t(curve_hint), x, width);
  below += curve_figure(ui, inner_x, below, inner, kFiveYears);
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
