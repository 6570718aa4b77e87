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
// its last row is complete. Every delimiter of `, ; tab |` with every way of quoting (double quotes,
// single quotes, none, each where the text has such quotes at all; doubled or with backslashes) is
// tried with the real parser on up to 200 rows and scored (table_score.h); the best one wins, the
// earlier one on a tie. A "sep=" line decides the delimiter, unless
// by another one the rows are more than twice as good a table. Without any agreement: a comma and
// double quotes.
Sniffed sniff_dialect(std::string_view head, bool head_is_whole_file);

}  // namespace clv::csv
