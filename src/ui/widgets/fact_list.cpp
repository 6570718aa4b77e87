#include "ui/widgets/fact_list.h"

#include <algorithm>
#include <array>

namespace clv::ui {
namespace {

// Right-aligned in as many lines as it needs: no part of a value is ever left out. Returns the height.
float draw_value(FrameContext& ui, std::string_view text, float x, float y, float width) {
  float below = y;
  for (const std::string_view line : ui.paint.wrap(ui.strong(), text, width)) {
    ui.paint.text(x + width, below, ui.paint.fitted(ui.strong(), line, width), line, Align::right);
    below += Painter::line_height(ui.strong());
  }
  return below - y;
}

// Whether `text` can be broken into lines of that width.
bool breaks_into(const FrameContext& ui, std::string_view text, float width) {
  return std::ranges::all_of(ui.paint.wrap(ui.body(), text, width), [&](std::string_view line) {
    return ui.paint.text_width(ui.body(), line) <= width;
  });
}

// Returns where it ends.
float draw_facts(FrameContext& ui, const std::vector<FactRow>& rows, float x, float y,
                 float width) {
  constexpr float kPadding = 7;
  constexpr float kGap = 16;
  constexpr float kLeastName = 0.5F;  // of the width
  float below = y;
  for (const FactRow& row : rows) {
    if (&row != &rows.front()) ui.paint.line({x, below}, {x + width, below}, ui.theme.line);
    below += kPadding;
    const float text_width = ui.paint.text_width(ui.strong(), row.text);
    const float name_width = ui.paint.text_width(ui.body(), row.name);
    const float left = row.text.empty() ? width : width - text_width - kGap;
    // A short value stays beside a name that needs two lines; a long one takes its own.
    const bool beside =
        name_width <= left || (left >= width * kLeastName && breaks_into(ui, row.name, left));
    if (beside) {
      ui.paint.text(x + width, below, ui.strong(), row.text, Align::right);
      below += std::max(ui.paint.wrapped_text(x, below, left, ui.body(), row.name),
                        Painter::line_height(ui.strong()));
    } else {
      below += ui.paint.wrapped_text(x, below, width, ui.body(), row.name);
      below += draw_value(ui, row.text, x, below, width);
    }
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
  Node& table = ui.tree.declare(key, NodeRole::table, {x, y, width, below - y});
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
  const std::array columns{model.name, model.text};
  const TableGrid grid{
      .x = x, .width = width, .name_width = width / 2, .ends = {x + width / 2, x + width}};
  Node& declared = ui.tree.declare(model.key, NodeRole::sort_table, {});
  declared.name = model.caption;
  add_cells(declared.rows, rows);
  const NodeId table = declared.id;
  float top = y;
  {
    const Scope scope(ui.tree, table);
    top += sort_header(ui, model.table, columns, grid, y);
  }
  ui.paint.line({x, top}, {x + width, top}, ui.theme.line);
  const float below = draw_facts(ui, rows, x, top, width);
  const Rect area{x, y, width, below - y};
  ui.tree.at(table).rect = area;
  pin_header(ui, std::string(model.key) + "_header", grid,
             std::array{model.name.name, model.text.name}, area);
  return below - y;
}

}  // namespace clv::ui
