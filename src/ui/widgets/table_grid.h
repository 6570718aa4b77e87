// Where the columns of a drawn table stand, and its rows of text.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ui/frame_context.h"

namespace clv::ui {

using TableRows = std::vector<std::vector<std::string>>;  // the first is the header

// The first column begins at the left end of the table, the others end at theirs.
struct TableGrid {
  float x = 0;
  float width = 0;
  std::vector<float> ends;  // of the columns that have room: at least the first two

  [[nodiscard]] float begin_of(std::size_t column) const {
    return column == 0 ? x : ends[column - 1];
  }
};

// As wide as the widest text of each column; what is left over of `width` goes evenly between them. Columns that
// have no room are left out. Precondition: rows are equally long.
TableGrid lay_out_table(const FrameContext& ui, const TableRows& rows, float x, float width);

// One line of texts in a row of that height, as many as the grid has columns.
void draw_table_row(FrameContext& ui, const TableGrid& grid, std::span<const std::string> texts,
                    const TextStyle& style, float y, float height);

inline constexpr float kTableRow = 28;

// Names of the columns that stay on top of the window while the rows of `area`, which includes them, are in sight.
void pin_header(FrameContext& ui, std::string_view key, const TableGrid& grid,
                std::span<const std::string> names, const Rect& area);

}  // namespace clv::ui
