// Rows and columns of numbers: drawn as they are mirrored, in the order in which they are given.
#pragma once

#include <string_view>

#include "ui/widgets/table_grid.h"

namespace clv::ui {

// The first row is the header, the first column the names; numbers stand right. Rows stand alone where their columns
// have no room beside each other. Returns the height it took. Precondition: rows are equally long.
float data_table(FrameContext& ui, std::string_view key, std::string_view caption, TableRows rows,
                 float x, float y, float width);

}  // namespace clv::ui
