// Where the columns of a drawn table stand, and its rows of text. Where the columns have no room beside each other, each
// row stands alone: its name, and below it every number with the name of its column. Nothing is left out.
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
  float name_width = 0;     // of the first column's texts, which are broken to it
  std::vector<float> ends;  // of the columns; none: rows stand alone

  [[nodiscard]] bool has_columns() const { return !ends.empty(); }

  [[nodiscard]] float begin_of(std::size_t column) const {
    return column == 0 ? x : ends[column - 1];
  }
};

// As wide as the widest text of each column; what is left over of `width` goes evenly between them. The first column
// gives way as far as its words allow. Precondition: rows are equally long.
TableGrid lay_out_table(const FrameContext& ui, const TableRows& rows, float x, float width);

// The names of the columns, in a row of kTableRow. Precondition: the grid has columns.
void draw_table_header(FrameContext& ui, const TableGrid& grid, std::span<const std::string> names,
                       float y);

// All rows but the first, which is the header, each below a hairline. Returns the height they took.
float draw_table_rows(FrameContext& ui, const TableGrid& grid, const TableRows& rows, float y);

inline constexpr float kTableRow = 28;

// Names of the columns that stay on top of the window while the rows of `area`, which includes them, are in sight.
// Precondition: the grid has columns, one for each name.
void pin_header(FrameContext& ui, std::string_view key, const TableGrid& grid,
                std::span<const std::string> names, const Rect& area);

}  // namespace clv::ui
