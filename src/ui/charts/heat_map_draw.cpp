#include "ui/charts/heat_map_draw.h"

#include <algorithm>

#include "ui/charts/heat_map_build.h"
#include "ui/charts/tooltip.h"

namespace clv::ui {
namespace {

constexpr float kRowHeight = 28;
constexpr float kHeader = 26;
constexpr float kLabelGap = 10;

TableRows table_of(const HeatMapModel& model) {
  TableRows rows;
  std::vector<std::string>& header = rows.emplace_back();
  header.push_back(model.corner);
  header.insert(header.end(), model.columns.begin(), model.columns.end());
  for (std::size_t i = 0; i < model.rows.size(); ++i) {
    std::vector<std::string>& row = rows.emplace_back();
    row.push_back(model.rows[i]);
    for (std::size_t j = 0; j < model.columns.size(); ++j)
      row.push_back(j < model.cells[i].size() ? model.cells[i][j].text : std::string());
  }
  return rows;
}

const HeatCell* observed(const HeatMapModel& model, std::size_t row, std::size_t column) {
  if (row >= model.cells.size() || column >= model.cells[row].size()) return nullptr;
  const HeatCell& cell = model.cells[row][column];
  return cell.text.empty() ? nullptr : &cell;
}

void draw_cells(FrameContext& ui, const HeatMapModel& model, const HeatMap& map,
                std::size_t first) {
  const float half = Painter::line_height(ui.body()) / 2;
  for (std::size_t row = 0; row < map.rows; ++row) {
    for (std::size_t column = 0; column < map.columns; ++column) {
      const HeatCell* const cell = observed(model, row, first + column);
      if (cell == nullptr) continue;
      const Rect rect = map.cell(row, column);
      const HeatColors colors = heat_colors(ui.theme, cell->strength);
      ui.paint.fill(rect, colors.fill, 4);
      TextStyle style{Weight::regular, kTextSize, colors.text};
      const float natural = ui.paint.text_width(style, cell->text);
      if (natural > rect.width - 4) style.size *= (rect.width - 4) / natural;
      ui.paint.text(rect.x + rect.width / 2,
                    rect.y + rect.height / 2 - half * style.size / kTextSize, style, cell->text,
                    Align::center);
    }
  }
}

void draw_names(FrameContext& ui, const HeatMapModel& model, const HeatMap& map, std::size_t first,
                float x) {
  const TextStyle style = ui.muted();
  for (std::size_t column = 0; column < map.columns; ++column) {
    const Rect cell = map.cell(0, column);
    ui.paint.text(cell.x + cell.width / 2, map.area.y - kHeader + 2, style,
                  model.columns[first + column], Align::center);
  }
  for (std::size_t row = 0; row < map.rows; ++row) {
    const Rect cell = map.cell(row, 0);
    ui.paint.text(x, cell.y + (cell.height - Painter::line_height(style)) / 2, style,
                  model.rows[row]);
  }
}

void pin_names(FrameContext& ui, const HeatMapModel& model, const HeatMap& map, std::size_t first,
               const Rect& area) {
  // The corner has no room for more than the rows' names.
  std::vector<std::string> names{std::string()};
  TableGrid grid{.x = area.x, .width = area.width, .name_width = 0, .ends = {map.area.x}};
  for (std::size_t column = 0; column < map.columns; ++column) {
    names.push_back(model.columns[first + column]);
    const Rect cell = map.cell(0, column);
    grid.ends.push_back(cell.x + (cell.width + ui.paint.text_width(ui.muted(), names.back())) / 2);
  }
  pin_header(ui, "header", grid, names, area);
}

// Each name stands over its own column, apart from its neighbours'.
float least_column(const FrameContext& ui, const HeatMapModel& model) {
  constexpr float kNameGap = 8;
  float least = model.least_cell;
  for (const std::string& name : model.columns)
    least = std::max(least, ui.paint.text_width(ui.muted(), name) + kNameGap);
  return least;
}

void draw_tip(FrameContext& ui, const HeatMapModel& model, const HeatMap& map, std::size_t first,
              const HeatPlace& place) {
  if (observed(model, place.row, first + place.column) == nullptr) return;
  const Rect cell = map.cell(place.row, place.column);
  ui.paint.outline({cell.x - 1, cell.y - 1, cell.width + 2, cell.height + 2}, ui.theme.ink, 5, 2);
  const HeatTip tip = model.tip(place.row, first + place.column);
  draw_tooltip(ui, {cell.x + cell.width / 2, cell.y},
               {map.area.x - 60, map.area.y - 60, map.area.width + 60, map.area.height + 120},
               tip.title, tip.text);
}

}  // namespace

HeatMapPlace heat_map(FrameContext& ui, const HeatMapModel& model, float x, float y, float width) {
  float label = 0;
  for (const std::string& name : model.rows)
    label = std::max(label, ui.paint.text_width(ui.muted(), name));
  label += kLabelGap;
  HeatMap map;
  map.rows = model.rows.size();
  map.columns = columns_that_fit(width - label, least_column(ui, model), model.columns.size());
  map.area = {x + label, y + kHeader, width - label, kRowHeight * static_cast<float>(map.rows)};
  const NodeId figure = chart_figure(ui, model.key, {x, y, width, map.area.bottom() - y},
                                     model.summary, model.title, table_of(model));
  const Scope scope(ui.tree, figure);
  const auto cursor =
      read_chart(ui,
                 {.chart = model.chart,
                  .name = model.title,
                  .rows = map.rows,
                  .columns = model.columns.size(),
                  .value =
                      [&](std::size_t row, std::size_t column) {
                        if (observed(model, row, column) == nullptr)
                          return model.rows[row] + ", " + model.columns[column] + ": –";
                        const HeatTip tip = model.tip(row, column);
                        return tip.title + ": " + tip.text;
                      }},
                 map.area);
  std::size_t first = std::min(model.first_column, model.columns.size() - map.columns);
  if (cursor) {
    const auto column = static_cast<std::size_t>(cursor->column);
    first = std::clamp(first, column + 1 > map.columns ? column + 1 - map.columns : 0, column);
  }
  draw_names(ui, model, map, first, x);
  pin_names(ui, model, map, first, {x, y, width, map.area.bottom() - y});
  draw_cells(ui, model, map, first);
  if (cursor && ui.has_focus(ui.tree.id_of("reader"))) {
    draw_tip(ui, model, map, first,
             {.row = static_cast<std::size_t>(cursor->row),
              .column = static_cast<std::size_t>(cursor->column) - first});
  }
  if (const auto place = place_at(map, ui.pointer.x, ui.pointer.y); place && ui.pointer.present)
    draw_tip(ui, model, map, first, *place);
  return {.height = map.area.bottom() - y, .first_column = first, .shown_columns = map.columns};
}

void add_column_links(LinkRow& links, const HeatMapPlace& place, std::size_t columns,
                      const std::function<app::StateAction(std::size_t first)>& show) {
  const std::size_t first = place.first_column;
  const std::size_t page = place.shown_columns;
  if (first > 0)
    links.add("earlier", texts::TextKey::cohorts_earlier, show(first - std::min(first, page)));
  if (first + page < columns)
    links.add("later", texts::TextKey::cohorts_later, show(std::min(first + page, columns - page)));
}

}  // namespace clv::ui
