#include "ingest/sample.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "base/text.h"
#include "csv/parser.h"
#include "csv/sniff.h"
#include "csv/text_decoder.h"
#include "ingest/amount_text.h"
#include "ingest/cost_words.h"
#include "ingest/date_text.h"
#include "ingest/header_key.h"
#include "ingest/roles.h"

namespace clv::ingest {
namespace {

constexpr std::size_t kSampledRows = 5000;
constexpr std::size_t kHeaderWithin = 20;  // rows from the top
constexpr std::size_t kRolesOfAHeader = 2;

std::vector<std::string> readable(const std::vector<std::string>& fields, csv::Encoding encoding) {
  std::vector<std::string> out;
  out.reserve(fields.size());
  for (const std::string& field : fields) out.push_back(csv::to_utf8(trim(field), encoding));
  return out;
}

std::size_t usual_columns(const std::vector<csv::TableRow>& rows) {
  std::map<std::size_t, std::size_t> rows_by_columns;
  for (const csv::TableRow& row : rows) ++rows_by_columns[row.fields.size()];
  return std::ranges::max_element(rows_by_columns, {},
                                  [](const auto& entry) { return entry.second; })
      ->first;
}

// How many columns these cells name, of orders or of costs.
std::size_t count_names(const std::vector<std::string>& cells) {
  return std::max(count_named_roles(cells), count_cost_names(cells));
}

std::size_t find_header(const std::vector<csv::TableRow>& rows, csv::Encoding encoding) {
  const std::size_t usual = usual_columns(rows);
  const std::size_t within = std::min(rows.size(), kHeaderWithin);
  std::size_t best = 0;
  std::size_t best_roles = 0;
  for (std::size_t i = 0; i < within; ++i) {
    const std::size_t roles = count_names(readable(rows[i].fields, encoding));
    if (roles <= best_roles) continue;
    best = i;
    best_roles = roles;
  }
  if (best_roles >= kRolesOfAHeader) return best;
  for (std::size_t i = 0; i < within; ++i) {
    if (rows[i].fields.size() == usual) return i;
  }
  return 0;
}

bool looks_like_a_value(std::string_view cell) {
  const std::string_view text = trim(cell);
  return parse_date(text, DateOrder::day_month_year) ||
         parse_date(text, DateOrder::month_day_year) || parse_amount(text, '.') ||
         parse_amount(text, ',') || text.find('@') != std::string_view::npos;
}

Result<void> check_header(const Sample& sample) {
  if (sample.header.size() < 2)
    return fail("one_column", {{"header", list_for_people(sample.header)}});
  const bool named = count_names(sample.header) >= kRolesOfAHeader;
  if (!named && std::ranges::any_of(sample.header, looks_like_a_value)) {
    return fail("no_header", {{"cells", list_for_people(sample.header)}});
  }
  if (sample.rows.empty())
    return fail("only_header", {{"columns", list_for_people(sample.header)}});
  return {};
}

// Why `text`, the first of a file, gives no row: there is none, or the first one breaks a limit of the parser, or
// goes on behind the head.
std::unexpected<Error> explain_no_row(std::string_view text, const Sample& sample) {
  const std::size_t begin = text.find_first_not_of("\r\n");
  if (begin == std::string_view::npos) return fail("empty_file");
  const auto count = [](std::string_view part, char sign) {
    return static_cast<std::size_t>(std::ranges::count(part, sign));
  };
  const std::size_t blank = count(text.substr(0, begin), '\n');
  const std::size_t delimiters = count(text, sample.dialect.delimiter);
  return fail(delimiters < csv::ParserLimits{}.columns ? "row_too_long" : "too_many_columns",
              {{"line", std::to_string(1 + sample.lines_before + blank)}});
}

// What a file is that programs write under a spreadsheet's name and that holds no lines of cells.
std::optional<std::string> form_of_no_table(std::string_view text) {
  constexpr std::size_t kLooked = 2048;
  const std::string head = to_lower_ascii(trim(text.substr(0, kLooked)));
  if (head.starts_with("{\"") || head.starts_with("[{") || head.starts_with("{\n") ||
      head.starts_with("{\r\n") || head.starts_with("[\n") || head.starts_with("[\r\n"))
    return "JSON";
  if (!head.starts_with('<')) return std::nullopt;
  if (head.contains("<html") || head.contains("<!doctype html") || head.contains("<table"))
    return "HTML";
  return head.starts_with("<?xml") ? std::optional("XML") : std::nullopt;
}

// The rows of a head and how they are written.
struct Table {
  csv::Dialect dialect;
  std::size_t skip_bytes = 0;
  std::vector<csv::TableRow> rows;  // without blank ones

  [[nodiscard]] std::size_t rows_of(std::size_t columns) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        rows, [&](const csv::TableRow& row) { return row.fields.size() == columns; }));
  }
};

Table read_as_table(std::string_view text, bool head_is_whole_file, const Choices& choices) {
  Table table;
  const csv::Sniffed sniffed = csv::sniff_dialect(text, head_is_whole_file);
  table.skip_bytes = sniffed.skip_bytes;
  table.dialect = sniffed.dialect;
  if (choices.delimiter) table.dialect.delimiter = *choices.delimiter;
  if (choices.quote) table.dialect.quote = *choices.quote;
  table.rows = csv::read_table(text.substr(table.skip_bytes), table.dialect,
                               {.rows = kSampledRows, .last_row_is_complete = head_is_whole_file});
  std::erase_if(table.rows, csv::is_blank);
  return table;
}

// Whether more rows are as long as the header without the quotes around their lines than with them.
bool is_better_unwrapped(const Table& as_written, const Table& unwrapped) {
  if (unwrapped.rows.empty()) return false;
  const std::size_t columns = usual_columns(unwrapped.rows);
  return columns > 1 && unwrapped.rows_of(columns) > as_written.rows_of(columns);
}

bool has_single_quoted_cell(const Table& table) {
  return std::ranges::any_of(table.rows, [](const csv::TableRow& row) {
    return row.fields.size() == 1 && row.fields.front().find_first_of(",;\t|") != std::string::npos;
  });
}

}  // namespace

std::vector<std::string_view> Sample::filled_cells(std::uint32_t column) const {
  std::vector<std::string_view> cells;
  for (const csv::TableRow& row : rows) {
    if (column >= row.fields.size()) continue;
    const std::string_view cell = trim(row.fields[column]);
    if (!cell.empty()) cells.push_back(cell);
  }
  return cells;
}

Result<Sample> take_sample(std::string_view head, bool head_is_whole_file, const Choices& choices) {
  if (head.empty()) return fail("empty_file");
  Sample sample;
  sample.encoding = choices.encoding.value_or(csv::detect_encoding(head));
  if (sample.encoding == csv::Encoding::binary) return fail("binary_file");
  std::string decoded;
  std::string_view text = csv::text_of_head(head, sample.encoding, decoded);
  if (const auto form = form_of_no_table(text)) return fail("not_a_table", {{"form", *form}});
  Table table = read_as_table(text, head_is_whole_file, choices);
  std::string without_quotes;
  if (has_single_quoted_cell(table)) {
    const std::string_view unwrapped = csv::text_of_head(
        head, head_is_whole_file, sample.encoding, {.lines_are_quoted = true}, without_quotes);
    Table other = read_as_table(unwrapped, head_is_whole_file, choices);
    if (is_better_unwrapped(table, other)) {
      table = std::move(other);
      table.dialect.lines_are_quoted = true;
      text = unwrapped;
    }
  }
  sample.dialect = table.dialect;
  const bool is_decoded = csv::TextDecoder::is_needed(sample.encoding, sample.dialect);
  sample.first_byte = (is_decoded ? 0 : head.size() - text.size()) + table.skip_bytes;
  sample.lines_before = table.skip_bytes > 0 ? 1 : 0;
  std::vector<csv::TableRow> rows = std::move(table.rows);
  if (rows.empty()) return explain_no_row(text.substr(table.skip_bytes), sample);
  const std::size_t header = find_header(rows, sample.encoding);
  sample.header = readable(rows[header].fields, sample.encoding);
  sample.header_line = rows[header].line;
  for (const std::string& name : sample.header) sample.header_keys.push_back(header_key(name));
  const auto first_row = rows.begin() + static_cast<std::ptrdiff_t>(header) + 1;
  sample.above.assign(std::make_move_iterator(rows.begin()),
                      std::make_move_iterator(first_row - 1));
  rows.erase(rows.begin(), first_row);
  sample.rows = std::move(rows);
  if (const Result<void> checked = check_header(sample); !checked)
    return std::unexpected(checked.error());
  return sample;
}

std::string list_for_people(const std::vector<std::string>& names) {
  constexpr std::size_t kMostNames = 10;
  constexpr std::size_t kLongestList = 160;
  std::string list;
  std::size_t listed = 0;
  for (const std::string& name : names) {
    if (name.empty()) continue;
    if (listed == kMostNames || list.size() + name.size() > kLongestList)
      return list.empty() ? "…" : list + ", …";
    if (listed > 0) list += ", ";
    list += name;
    ++listed;
  }
  return list;
}

}  // namespace clv::ingest
