#include "ui/widgets/sort_table.h"

#include <utility>

namespace clv::ui {

SortCell text_cell(std::string text) {
  app::SortKey key = text;
  return {.text = std::move(text), .key = std::move(key)};
}

SortCell number_cell(std::string text, std::optional<double> number) {
  return {.text = std::move(text), .key = number ? app::SortKey(*number) : app::SortKey()};
}

SortCell count_cell(const FrameContext& ui, std::int64_t count) {
  return number_cell(texts::format_integer(ui.locale(), count), static_cast<double>(count));
}

std::vector<SortColumn> sort_columns(const FrameContext& ui, std::string_view row_names,
                                     std::span<const texts::TextKey> numbers) {
  std::vector<SortColumn> columns{{.name = std::string(row_names)}};
  columns.reserve(numbers.size() + 1);
  for (const texts::TextKey name : numbers)
    columns.push_back({.name = std::string(ui.t(name)), .descending_first = true});
  return columns;
}

TableRows table_texts(const SortTableModel& model) {
  TableRows rows(1);
  rows.reserve(model.rows.size() + 1);
  for (const SortColumn& column : model.columns) rows.front().push_back(column.name);
  for (const std::vector<SortCell>& cells : model.rows) {
    std::vector<std::string>& texts = rows.emplace_back();
    for (const SortCell& cell : cells) texts.push_back(cell.text);
  }
  return rows;
}

float sort_table(FrameContext& ui, const SortTableModel& model, float x, float y, float width) {
  const auto key_of = [&](std::size_t row, std::size_t column) {
    return model.rows[row][column].key;
  };
  const TableRows given = table_texts(model);
  TableRows rows{given.front()};
  rows.reserve(given.size());
  for (const std::size_t row :
       shown_order(ui, model.table, model.rows.size(), model.kept_last, key_of))
    rows.push_back(given[row + 1]);
  const TableGrid grid = lay_out_table(ui, rows, x, width);
  Node& declared = ui.tree.declare(model.key, NodeRole::sort_table, {});
  declared.name = model.caption;
  declared.rows.assign(rows.begin() + 1, rows.end());
  const NodeId table = declared.id;
  float below = y;
  {
    const Scope scope(ui.tree, table);
    below += sort_header(ui, model.table, model.columns, grid, y);
  }
  below += draw_table_rows(ui, grid, rows, below);
  const Rect area{x, y, width, below - y};
  ui.tree.at(table).rect = area;
  // Rows that stand alone say the names of the columns themselves.
  if (grid.has_columns())
    pin_header(ui, std::string(model.key) + "_header", grid, rows.front(), area);
  return below - y;
}

}  // namespace clv::ui
