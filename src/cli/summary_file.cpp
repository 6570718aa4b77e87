#include "cli/summary_file.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "base/text.h"
#include "cli/file_source.h"
#include "cli/whole_file.h"
#include "csv/encoding.h"
#include "csv/sniff.h"
#include "csv/table.h"
#include "csv/utf16.h"
#include "ingest/number_cells.h"
#include "ingest/summary_row.h"

namespace clv::cli {
namespace {

constexpr std::size_t kMostRows = 2'000'000;

// A file as rows of text, the header first.
class TextRows {
 public:
  static Result<TextRows> open(const std::string& path) {
    const Result<std::string> text = read_whole_file(path);
    if (!text) return std::unexpected(text.error());
    TextRows file(file_name(path));
    const csv::Encoding encoding =
        csv::detect_encoding(std::string_view(*text).substr(0, 256U << 10U));
    if (text->empty()) return file.refuse("empty_file");
    if (encoding == csv::Encoding::binary) return file.refuse("binary_file");
    std::string decoded;
    std::string_view rest = csv::text_of_head(*text, encoding, decoded);
    const csv::Sniffed sniffed = csv::sniff_dialect(rest, true);
    rest.remove_prefix(sniffed.skip_bytes);
    file.comma_is_decimal_ = sniffed.dialect.delimiter != ',';
    file.rows_ = csv::read_table(rest, sniffed.dialect, {.rows = kMostRows + 2});
    std::erase_if(file.rows_, csv::is_blank);
    if (file.rows_.empty()) return file.refuse("empty_file");
    if (file.rows_.size() == 1) return file.refuse("no_data_rows");
    if (file.rows_.size() > kMostRows + 1)
      return file.refuse("too_many_rows", {{"maximum", std::to_string(kMostRows)}});
    return file;
  }

  [[nodiscard]] const std::vector<std::string>& header() const { return rows_.front().fields; }
  [[nodiscard]] std::span<const csv::TableRow> rows() const { return std::span(rows_).subspan(1); }
  [[nodiscard]] ingest::NumberCells cells() const { return {header(), comma_is_decimal_}; }

  [[nodiscard]] std::unexpected<Error> missing(std::string_view column) const {
    std::string columns;
    for (const std::string& name : header()) columns += (columns.empty() ? "" : ", ") + name;
    return refuse("missing_column", {{"column", std::string(column)}, {"columns", columns}});
  }

  // The error of a cell or a row, with the file named.
  [[nodiscard]] std::unexpected<Error> refuse(Error error) const {
    error.arguments.push_back({.name = "file", .text = name_});
    return std::unexpected(std::move(error));
  }
  [[nodiscard]] std::unexpected<Error> refuse(std::string_view code,
                                              std::vector<TextArgument> arguments = {}) const {
    return refuse(Error{.code = code, .arguments = std::move(arguments)});
  }

 private:
  explicit TextRows(std::string name) : name_(std::move(name)) {}

  std::string name_;
  bool comma_is_decimal_ = false;
  std::vector<csv::TableRow> rows_;
};

// The columns that the model needs; others are not read, whatever stands in them.
Result<ingest::SummaryColumns> find_needed(const TextRows& file, SummaryNeeds needs) {
  Result<ingest::SummaryColumns> columns = ingest::find_summary_columns(file.header());
  if (!columns) return file.refuse(std::move(columns.error()));
  if (!columns->frequency) return file.missing("frequency");
  if (needs == SummaryNeeds::times) {
    if (!columns->recency) return file.missing("recency");
    if (!columns->age) return file.missing("age");
    columns->mean_value.reset();
  } else {
    if (!columns->mean_value) return file.missing("mean_repeat_value");
    columns->recency.reset();
  }
  return columns;
}

Result<std::size_t> find_column(const TextRows& file, std::string_view name) {
  const auto found = std::ranges::find_if(file.header(), [&](const std::string& header) {
    return equals_ignoring_case(trim(header), name);
  });
  if (found == file.header().end()) return file.missing(name);
  return static_cast<std::size_t>(found - file.header().begin());
}

}  // namespace

Result<std::vector<models::CustomerSummary>> read_customer_summaries(const std::string& path,
                                                                     SummaryNeeds needs) {
  const Result<TextRows> file = TextRows::open(path);
  if (!file) return std::unexpected(file.error());
  const Result<ingest::SummaryColumns> columns = find_needed(*file, needs);
  if (!columns) return std::unexpected(columns.error());
  const ingest::NumberCells cells = file->cells();
  std::vector<models::CustomerSummary> customers;
  customers.reserve(file->rows().size());
  for (const csv::TableRow& row : file->rows()) {
    Result<models::CustomerSummary> customer = ingest::read_summary_row(cells, *columns, row);
    if (!customer) return file->refuse(std::move(customer.error()));
    customer->customer = static_cast<std::uint32_t>(customers.size());
    customers.push_back(*customer);
  }
  return customers;
}

Result<std::vector<double>> read_survivors(const std::string& path) {
  const Result<TextRows> file = TextRows::open(path);
  if (!file) return std::unexpected(file.error());
  const Result<std::size_t> period = find_column(*file, "period");
  if (!period) return std::unexpected(period.error());
  const Result<std::size_t> column = find_column(*file, "survivors");
  if (!column) return std::unexpected(column.error());
  const ingest::NumberCells cells = file->cells();
  std::vector<double> survivors;
  for (const csv::TableRow& row : file->rows()) {
    Result<double> number = cells.number(row, *period);
    if (!number) return file->refuse(std::move(number.error()));
    if (*number != static_cast<double>(survivors.size()))
      return file->refuse(cells.refuse_cell("period_out_of_order", row, *period).error());
    Result<double> count = cells.number(row, *column);
    if (!count) return file->refuse(std::move(count.error()));
    if (!survivors.empty() && *count > survivors.back())
      return file->refuse(ingest::NumberCells::refuse_row("survivors_rise", row).error());
    survivors.push_back(*count);
  }
  return survivors;
}

}  // namespace clv::cli
