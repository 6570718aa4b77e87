#include "csv/sniff.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "base/text.h"
#include "csv/table.h"

namespace clv::csv {
namespace {

constexpr std::array<char, 4> kDelimiters{',', ';', '\t', '|'};
constexpr std::size_t kSniffedBytes = 64U << 10U;

// 0 (nothing agrees) to 1. A wrong delimiter may also split every row, so agreement counts twice
// and a row of names that fits its rows counts too.
double agreement(const std::vector<TableRow>& rows) {
  std::map<std::size_t, std::size_t> rows_by_columns;
  std::size_t counted = 0;
  const TableRow* first = nullptr;
  for (const TableRow& row : rows) {
    if (is_blank(row)) continue;
    if (first == nullptr) first = &row;
    ++rows_by_columns[row.fields.size()];
    ++counted;
  }
  if (first == nullptr) return 0;
  const auto most =
      std::ranges::max_element(rows_by_columns, {}, [](const auto& entry) { return entry.second; });
  if (most->first < 2) return 0;
  const double share = static_cast<double>(most->second) / static_cast<double>(counted);
  const double header_fits = first->fields.size() == most->first ? 1.0 : 0.6;
  return share * share * header_fits * (1.0 - 1.0 / static_cast<double>(most->first));
}

bool is_delimiter(char c) { return std::ranges::find(kDelimiters, c) != kDelimiters.end(); }

// The length of a first line "sep=;" with its line end, or 0.
std::size_t separator_line_size(std::string_view head) {
  const std::size_t length = std::min(head.find_first_of("\r\n"), head.size());
  if (length != 5 || !equals_ignoring_case(head.substr(0, 4), "sep=") || !is_delimiter(head[4]))
    return 0;
  const std::string_view rest = head.substr(length);
  return length + (rest.starts_with("\r\n") ? 2 : rest.empty() ? 0 : 1);
}

}  // namespace

Sniffed sniff_dialect(std::string_view head, bool head_is_whole_file) {
  if (const std::size_t skip = separator_line_size(head); skip > 0) {
    return {.dialect = {.delimiter = head[4]}, .skip_bytes = skip};
  }
  const std::string_view sample = head.substr(0, kSniffedBytes);
  const TableLimits limits{
      .rows = 200, .last_row_is_complete = head_is_whole_file && sample.size() == head.size()};
  Sniffed best;
  double best_agreement = 0;
  for (const char delimiter : kDelimiters) {
    const Dialect dialect{.delimiter = delimiter};
    const double found = agreement(read_table(sample, dialect, limits));
    if (found > best_agreement) {
      best_agreement = found;
      best.dialect = dialect;
    }
  }
  return best;
}

}  // namespace clv::csv
