#include "csv/table_score.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>

#include "base/text.h"

namespace clv::csv {
namespace {

// A header that does not split may be a title, or the delimiter is the decimal sign of the amounts.
constexpr double kTitlesDoubt = 0.5;
// One unclosed quote is a mistake in a file with quotes; many are a file without.
constexpr double kNoQuotesDoubt = 0.6;

std::size_t usual_columns(const std::vector<TableRow>& rows) {
  std::map<std::size_t, std::size_t> rows_by_columns;
  for (const TableRow& row : rows) {
    if (!is_blank(row)) ++rows_by_columns[row.fields.size()];
  }
  // Of equally frequent ones the larger: a title or two above one row of a table.
  const auto most = std::ranges::max_element(
      rows_by_columns, [](const auto& a, const auto& b) { return a.second <= b.second; });
  return most == rows_by_columns.end() ? 0 : most->first;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The text of a field that was read in the right dialect neither begins nor ends with a quote, except
// an apostrophe before a number, which spreadsheet programs put there.
bool is_clean(std::string_view field, const Dialect& dialect) {
  const std::string_view text = trim(field);
  if (text.empty()) return true;
  if (text.back() == '"' || text.front() == '"' || text.back() == '\'' || text.back() == '\\')
    return false;
  if (text.front() == '\'') return text.size() > 1 && is_digit(text[1]);
  // An opened field that swallowed a delimiter and a line end was never closed where it should be.
  return text.find(dialect.delimiter) == std::string_view::npos ||
         text.find('\n') == std::string_view::npos;
}

}  // namespace

double score_table(const std::vector<TableRow>& rows, const Dialect& dialect) {
  const std::size_t columns = usual_columns(rows);
  if (columns < 2) return 0;
  std::size_t counted = 0;
  std::size_t titles = 0;
  std::size_t usual = 0;
  std::size_t fields = 0;
  std::size_t clean = 0;
  for (const TableRow& row : rows) {
    const bool is_title = usual == 0 && row.fields.size() < columns;
    titles += is_title ? 1 : 0;
    if (is_blank(row) || is_title) continue;
    ++counted;
    usual += row.fields.size() == columns ? 1 : 0;
    fields += row.fields.size();
    clean += static_cast<std::size_t>(std::ranges::count_if(
        row.fields, [&](const std::string& field) { return is_clean(field, dialect); }));
  }
  const double alike = static_cast<double>(usual) / static_cast<double>(counted);
  const double cleanness = static_cast<double>(clean) / static_cast<double>(fields);
  const double doubt = (titles > 0 ? kTitlesDoubt : 1) * (has_quotes(dialect) ? 1 : kNoQuotesDoubt);
  return alike * alike * cleanness * doubt * (1.0 - 1.0 / static_cast<double>(columns));
}

}  // namespace clv::csv
