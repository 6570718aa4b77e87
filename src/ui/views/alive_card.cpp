// Who is still a customer: P(alive) by how often and how long ago somebody ordered.
#include "ui/charts/heat_map_draw.h"
#include "ui/views/data_parts.h"
#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

// "1", "4–5", "12+", from the borders at and after `index`.
std::string span_text(const FrameContext& ui, const std::vector<std::int64_t>& from,
                      std::size_t index) {
  std::string text = texts::format_integer(ui.locale(), from[index]);
  if (index + 1 == from.size()) return text + "+";
  if (from[index + 1] - 1 > from[index])
    text += "–" + texts::format_integer(ui.locale(), from[index + 1] - 1);
  return text;
}

// Links to the columns that have no room. Which are shown is where the keyboard reads: there is no other choice to keep.
float pager(FrameContext& ui, const HeatMapModel& model, const HeatMapPlace& place, float x,
            float y, float width) {
  const std::size_t columns = model.columns.size();
  const std::size_t page = place.shown_columns;
  if (page >= columns) return 0;
  const app::ChartCursor& cursor = ui.state.data.cursor;
  const int from = cursor.chart == model.chart ? cursor.column : 0;
  LinkRow links(ui, x, y, width);
  add_column_links(links, place, columns, [&](std::size_t first) -> app::StateAction {
    const auto to = static_cast<int>(first == 0 ? 0 : first + page - 1);
    return app::MoveChartCursor{.chart = model.chart,
                                .rows_down = 0,
                                .columns_right = to - from,
                                .rows = static_cast<int>(model.rows.size()),
                                .columns = static_cast<int>(columns)};
  });
  return links.bottom() - y;
}

}  // namespace

void alive_card(FrameContext& ui, CardRow& row, float x, float width) {
  const protocol::AliveMapView& alive = analysis(ui).past.alive;
  const protocol::ForecastView forecast = analysis(ui).forecast.value_or(protocol::ForecastView{});
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "alive", ui.t(alive_title), ui.t(alive_hint), x, width);
  const float top = row.content_y() - kCardPadding;
  HeatMapModel model;
  model.chart = app::ChartId::alive;
  model.key = "map";
  model.title = ui.t(alive_title);
  model.corner = ui.t(alive_corner);
  model.summary =
      ui.t(alive_summary,
           {{"active",
             texts::format_number(ui.locale(), forecast.active_customers.expected.value_or(0), 0)},
            {"customers", texts::format_integer(ui.locale(), analysis(ui).customers)}});
  for (std::size_t i = 0; i < alive.from_orders.size(); ++i)
    model.rows.push_back(ui.t(alive_orders, {{"n", span_text(ui, alive.from_orders, i)}}));
  for (std::size_t i = 0; i < alive.from_days.size(); ++i)
    model.columns.push_back(span_text(ui, alive.from_days, i));
  model.cells.assign(model.rows.size(), std::vector<HeatCell>(model.columns.size()));
  std::vector<std::vector<std::int64_t>> customers(model.rows.size(),
                                                   std::vector<std::int64_t>(model.columns.size()));
  for (const protocol::AliveCell& cell : alive.cells) {
    model.cells[cell.orders][cell.days] = {.text = texts::format_percent(ui.locale(), cell.p_alive),
                                           .strength = cell.p_alive};
    customers[cell.orders][cell.days] = cell.customers;
  }
  model.tip = [&](std::size_t at_row, std::size_t column) {
    return HeatTip{
        .title = model.rows[at_row] + " · " + ui.t(alive_days, {{"n", model.columns[column]}}),
        .text =
            ui.t(alive_tip, {{"share", model.cells[at_row][column].text},
                             {"customers", ui.plural(data_customers, customers[at_row][column])}})};
  };
  const HeatMapPlace place = heat_map(ui, model, inner_x, below + 4, inner);
  below += 4 + place.height + 4;
  below += ui.paint.wrapped_text(inner_x, below, inner, ui.body(), model.summary);
  below += pager(ui, model, place, inner_x, below, inner);
  below += chart_footer(ui, app::ExplainId::alive, ui.t(alive_title), {x, top, width, below - top});
  row.end_card(below);
}

}  // namespace clv::ui
