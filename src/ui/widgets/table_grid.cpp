#include "ui/widgets/table_grid.h"

#include <algorithm>
#include <numeric>

namespace clv::ui {

namespace {

constexpr float kGap = 14;

// The least width of a text that is broken at its spaces.
float longest_word(const FrameContext& ui, std::string_view text) {
  float longest = 0;
  for (const std::string_view word : ui.paint.wrap(ui.body(), text, 0))
    longest = std::max(longest, ui.paint.text_width(ui.body(), word));
  return longest;
}

// Returns the height of the row.
float draw_in_columns(FrameContext& ui, const TableGrid& grid, std::span<const std::string> texts,
                      float y) {
  const float line = Painter::line_height(ui.body());
  const float padding = (kTableRow - line) / 2;
  const float name =
      ui.paint.wrapped_text(grid.x, y + padding, grid.name_width, ui.body(), texts[0]);
  for (std::size_t i = 1; i < texts.size(); ++i)
    ui.paint.text(grid.ends[i], y + padding, ui.body(), texts[i], Align::right);
  return std::max(name, line) + 2 * padding;
}

// How many numbers stand beside each other, each behind the name of its column.
std::size_t pairs_in_line(const FrameContext& ui, const TableRows& rows, float width) {
  float widest = 0;
  for (std::size_t column = 1; column < rows.front().size(); ++column) {
    float number = 0;
    for (std::size_t row = 1; row < rows.size(); ++row)
      number = std::max(number, ui.paint.text_width(ui.body(), rows[row][column]));
    widest = std::max(widest, ui.paint.text_width(ui.muted(), rows[0][column]) + kGap + number);
  }
  constexpr float kBetween = 2 * kGap;
  const auto fitting = static_cast<std::size_t>((width + kBetween) / (widest + kBetween));
  return std::max<std::size_t>(1, fitting);
}

// Returns the height of the row.
float draw_alone(FrameContext& ui, const TableGrid& grid, std::span<const std::string> names,
                 std::span<const std::string> texts, std::size_t in_line, float y) {
  constexpr float kPadding = 8;
  constexpr float kBetween = 2 * kGap;
  const float line = Painter::line_height(ui.body());
  const float pair = (grid.width + kBetween) / static_cast<float>(in_line);
  float below = y + kPadding;
  below += ui.paint.wrapped_text(grid.x, below, grid.width, ui.strong(), texts[0]);
  for (std::size_t i = 1; i < texts.size(); ++i) {
    const std::size_t place = (i - 1) % in_line;
    const float left = grid.x + static_cast<float>(place) * pair;
    ui.paint.text(left, below, ui.muted(), names[i]);
    ui.paint.text(left + pair - kBetween, below, ui.body(), texts[i], Align::right);
    if (place + 1 == in_line || i + 1 == texts.size()) below += line;
  }
  return below + kPadding - y;
}

}  // namespace

TableGrid lay_out_table(const FrameContext& ui, const TableRows& rows, float x, float width) {
  TableGrid grid{.x = x, .width = width, .name_width = 0, .ends = {}};
  std::vector<float> widths(rows.empty() ? 0 : rows.front().size());
  float least_name = 0;
  for (const auto& row : rows) {
    const TextStyle style = &row == &rows.front() ? ui.muted() : ui.body();
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], ui.paint.text_width(style, row[i]) + (i > 0 ? kGap : 0));
    if (!row.empty())
      least_name =
          std::max(least_name, &row == &rows.front() ? widths[0] : longest_word(ui, row[0]));
  }
  if (widths.empty()) return grid;
  const float numbers = std::accumulate(widths.begin() + 1, widths.end(), 0.0F);
  // A name that takes a third of the width reads well in two lines; below that, rather alone.
  least_name = std::min(widths[0], std::max(least_name, width / 3));
  if (numbers + least_name > width) return grid;
  widths[0] = grid.name_width = std::min(widths[0], width - numbers);
  const float more =
      widths.size() > 1 ? (width - numbers - widths[0]) / static_cast<float>(widths.size() - 1) : 0;
  grid.ends.reserve(widths.size());
  float end = x;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    end += widths[i] + (i > 0 ? more : 0);
    grid.ends.push_back(end);
  }
  return grid;
}

void draw_table_header(FrameContext& ui, const TableGrid& grid, std::span<const std::string> names,
                       float y) {
  const float text_y = y + (kTableRow - Painter::line_height(ui.muted())) / 2;
  ui.paint.text(grid.x, text_y, ui.muted(), names[0]);
  for (std::size_t i = 1; i < names.size(); ++i)
    ui.paint.text(grid.ends[i], text_y, ui.muted(), names[i], Align::right);
}

float draw_table_rows(FrameContext& ui, const TableGrid& grid, const TableRows& rows, float y) {
  const std::size_t in_line = grid.has_columns() ? 0 : pairs_in_line(ui, rows, grid.width);
  float below = y;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    ui.paint.line({grid.x, below}, {grid.x + grid.width, below}, ui.theme.line);
    below += grid.has_columns() ? draw_in_columns(ui, grid, rows[i], below)
                                : draw_alone(ui, grid, rows[0], rows[i], in_line, below);
  }
  return below - y;
}

void pin_header(FrameContext& ui, std::string_view key, const TableGrid& grid,
                std::span<const std::string> names, const Rect& area) {
  Node& strip = ui.tree.declare(key, NodeRole::header_strip, area);
  strip.options.assign(names.begin(), names.end());
  strip.ends = grid.ends;
  if (!strip.ends.empty()) strip.ends.front() = grid.x;
}

}  // namespace clv::ui
