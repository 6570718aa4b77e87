#include "ui/widgets/fact_list.h"

#include <algorithm>
#include <array>

namespace clv::ui {
namespace {

// Returns where it ends.
float draw_facts(FrameContext& ui, const std::vector<FactRow>& rows, float x, float y,
                 float width) {
  constexpr float kPadding = 7;
  constexpr float kGap = 16;
  float below = y;
  for (const FactRow& row : rows) {
    if (&row != &rows.front()) ui.paint.line({x, below}, {x + width, below}, ui.theme.line);
    below += kPadding;
    // The value keeps its line where it can; the name takes what is left.
    const float text_width = std::min(ui.paint.text_width(ui.strong(), row.text), width * 0.62F);
    const std::string text = ui.paint.shortened(ui.strong(), row.text, text_width);
    ui.paint.text(x + width, below, ui.strong(), text, Align::right);
    const float name_height =
        ui.paint.wrapped_text(x, below, width - text_width - kGap, ui.body(), row.name);
    below += std::max(name_height, Painter::line_height(ui.strong()));
    if (!row.detail.empty())
      below += ui.paint.wrapped_text(x, below, width, ui.muted(), row.detail);
    below += kPadding;
  }
  return below;
}

void add_cells(TableRows& table, const std::vector<FactRow>& rows) {
  for (const FactRow& row : rows) {
    const char* const between = row.text.empty() || row.detail.empty() ? "" : " · ";
    table.push_back({row.name, row.text + between + row.detail});
  }
}

}  // namespace

float fact_list(FrameContext& ui, std::string_view key, std::string_view caption,
                std::string_view name_header, std::string_view text_header,
                const std::vector<FactRow>& rows, float x, float y, float width) {
  const float below = draw_facts(ui, rows, x, y, width);
  Node& table = ui.tree.declare(key, Role::table, {x, y, width, below - y});
  table.name = caption;
  table.rows.push_back({std::string(name_header), std::string(text_header)});
  add_cells(table.rows, rows);
  return below - y;
}

float sort_fact_list(FrameContext& ui, const SortFactsModel& model, float x, float y, float width) {
  const auto key_of = [&](std::size_t row, std::size_t column) {
    return column == 0 ? app::SortKey(model.rows[row].name) : app::SortKey(model.numbers[row]);
  };
  std::vector<FactRow> rows;
  rows.reserve(model.rows.size());
  for (const std::size_t row : shown_order(ui, model.table, model.rows.size(), 0, key_of))
    rows.push_back(model.rows[row]);
  const float top = y + sort_header_height(ui);
  ui.paint.line({x, top}, {x + width, top}, ui.theme.line);
  const float below = draw_facts(ui, rows, x, top, width);
  const std::array columns{model.name, model.text};
  const TableGrid grid{.x = x, .width = width, .ends = {x + width / 2, x + width}};
  const Rect area{x, y, width, below - y};
  Node& table = ui.tree.declare(model.key, Role::sort_table, area);
  table.name = model.caption;
  add_cells(table.rows, rows);
  {
    const Scope scope(ui.tree, table.id);
    sort_header(ui, model.table, columns, grid, y);
  }
  pin_header(ui, std::string(model.key) + "_header", grid,
             std::array{model.name.name, model.text.name}, area);
  return below - y;
}

}  // namespace clv::ui
