// The rows of a preview, read by the same reader as the rows that are counted.
#pragma once

#include <string_view>

#include "ingest/preview.h"

namespace clv::ingest {

// Fills rows, rows_looked_at, rows_left_out and currencies. Precondition: the plan has no problem.
void read_preview_rows(std::string_view head, bool head_is_whole_file, Preview& preview);

}  // namespace clv::ingest
