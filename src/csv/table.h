// The first rows of a file as owned text: for sniffing, for deciding on columns, for previews.
// Never for a whole file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "csv/dialect.h"

namespace clv::csv {

struct TableRow {
  std::vector<std::string> fields;  // unquoted, in the bytes of the file
  std::uint32_t line = 0;
};

struct TableLimits {
  std::size_t rows = 200;
  bool last_row_is_complete =
      true;  // false: the text stops somewhere, so its last row is dropped if it has no line end
};

// Parses `text` and keeps at most the first `limits.rows` rows.
std::vector<TableRow> read_table(std::string_view text, const Dialect& dialect,
                                 const TableLimits& limits);

// True for an empty line.
inline bool is_blank(const TableRow& row) {
  return row.fields.size() == 1 && row.fields.front().empty();
}

}  // namespace clv::csv
