// Finds out how a file is written from its first bytes.
#pragma once

#include <cstddef>
#include <string_view>

#include "csv/dialect.h"

namespace clv::csv {

struct Sniffed {
  Dialect dialect;
  std::size_t skip_bytes = 0;  // a leading "sep=;" line, as some spreadsheet programs write it
};

// `head` is the beginning of the file after its byte order mark; `head_is_whole_file` says whether
// its last row is complete. Each of `, ; tab |` is tried with the real parser on up to 200 rows;
// the one whose rows agree best on a number of columns greater than one wins, the earlier one on a
// tie. Without any such agreement: a comma.
Sniffed sniff_dialect(std::string_view head, bool head_is_whole_file);

}  // namespace clv::csv
