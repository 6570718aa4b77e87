#include "csv/sniff.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "csv/table.h"
#include "csv/table_score.h"

namespace clv::csv {
namespace {

constexpr std::array<char, 4> kDelimiters{',', ';', '\t', '|'};
// A table by another sign than the declared one must be twice as good.
constexpr double kDeclarationDoubt = 0.5;
constexpr std::size_t kSniffedBytes = 64U << 10U;

bool is_delimiter(char c) { return std::ranges::find(kDelimiters, c) != kDelimiters.end(); }

// The length of a first line "sep=;" with its line end, or 0.
std::size_t separator_line_size(std::string_view head) {
  const std::size_t length = std::min(head.find_first_of("\r\n"), head.size());
  if (length != 5 || !equals_ignoring_case(head.substr(0, 4), "sep=") || !is_delimiter(head[4]))
    return 0;
  const std::string_view rest = head.substr(length);
  return length + (rest.starts_with("\r\n") ? 2 : rest.empty() ? 0 : 1);
}

// The ways of quoting that the text gives reason to try, the usual one first.
std::vector<Dialect> quotings(std::string_view sample) {
  std::vector<Dialect> found{{}};
  const bool has_double = sample.find('"') != std::string_view::npos;
  const bool has_single = sample.find('\'') != std::string_view::npos;
  const bool has_backslash = sample.find('\\') != std::string_view::npos;
  if (has_double && has_backslash) found.push_back({.escape = '\\'});
  if (has_single) {
    found.push_back({.quote = '\'', .escape = '\''});
    if (has_backslash) found.push_back({.quote = '\'', .escape = '\\'});
  }
  if (has_double) found.push_back({.quote = '\0', .escape = '\0'});
  return found;
}

}  // namespace

Sniffed sniff_dialect(std::string_view head, bool head_is_whole_file) {
  Sniffed best;
  best.skip_bytes = separator_line_size(head);
  const std::string_view sample = head.substr(best.skip_bytes).substr(0, kSniffedBytes);
  const bool is_whole = head_is_whole_file && best.skip_bytes + sample.size() == head.size();
  const TableLimits limits{.rows = 200, .last_row_is_complete = is_whole};
  if (best.skip_bytes > 0) best.dialect.delimiter = head[4];
  double best_score = 0;
  for (const char delimiter : kDelimiters) {
    // Programs that save such a file anew keep the line and write another sign: lines that make no table speak against it.
    const bool is_declared = best.skip_bytes == 0 || delimiter == head[4];
    for (Dialect dialect : quotings(sample)) {
      dialect.delimiter = delimiter;
      const double score = score_table(read_table(sample, dialect, limits), dialect) *
                           (is_declared ? 1 : kDeclarationDoubt);
      if (score <= best_score) continue;
      best_score = score;
      best.dialect = dialect;
    }
  }
  return best;
}

}  // namespace clv::csv
