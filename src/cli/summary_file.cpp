#include "cli/summary_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

#include <fast_float/fast_float.h>

#include "base/text.h"
#include "cli/file_source.h"
#include "cli/whole_file.h"
#include "csv/encoding.h"
#include "csv/sniff.h"
#include "csv/table.h"
#include "csv/utf16.h"

namespace clv::cli {
namespace {

constexpr std::size_t kMostRows = 2'000'000;
constexpr std::uint32_t kLargestFrequency = 1'000'000;
// Far beyond any time or amount; sums of squares of larger numbers would overflow.
constexpr double kLargestNumber = 1e15;

struct Column {
  std::string_view name;
  std::array<std::string_view, 4> also{};
};

constexpr Column kFrequency{.name = "frequency", .also = {"x"}};
constexpr Column kRecency{.name = "recency", .also = {"t_x", "tx"}};
constexpr Column kAge{.name = "age", .also = {"t"}};
constexpr Column kMeanValue{.name = "mean_repeat_value",
                            .also = {"monetary", "monetary_value", "zbar"}};
constexpr Column kPeriod{.name = "period"};
constexpr Column kSurvivors{.name = "survivors"};

bool is_named(const Column& column, std::string_view header) {
  const auto equal = [&](std::string_view name) { return equals_ignoring_case(name, header); };
  return !header.empty() && (equal(column.name) || std::ranges::any_of(column.also, equal));
}

// A file as rows of text, with its columns found by name.
class SummaryFile {
 public:
  static Result<SummaryFile> open(const std::string& path) {
    const Result<std::string> text = read_whole_file(path);
    if (!text) return std::unexpected(text.error());
    SummaryFile file(file_name(path));
    const csv::Encoding encoding =
        csv::detect_encoding(std::string_view(*text).substr(0, 256U << 10U));
    if (text->empty()) return file.refuse("empty_file");
    if (encoding == csv::Encoding::kBinary) return file.refuse("binary_file");
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

  [[nodiscard]] std::span<const csv::TableRow> rows() const { return std::span(rows_).subspan(1); }

  [[nodiscard]] Result<std::size_t> find(const Column& column) const {
    const std::vector<std::string>& header = rows_.front().fields;
    std::string columns;
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (is_named(column, trim(header[i]))) return i;
      columns += (i == 0 ? "" : ", ") + header[i];
    }
    return refuse("missing_column", {{"column", std::string(column.name)}, {"columns", columns}});
  }

  // A number that is not too large, and not negative unless `may_be_negative`.
  [[nodiscard]] Result<double> number(const csv::TableRow& row, std::size_t column,
                                      bool may_be_negative = false) const {
    const std::optional<double> read = parse(cell(row, column));
    if (read && (may_be_negative || *read >= 0.0)) return *read;
    return refuse_cell("unreadable_cell", row, column);
  }

  [[nodiscard]] Result<std::uint32_t> whole_number(const csv::TableRow& row,
                                                   std::size_t column) const {
    const Result<double> read = number(row, column);
    if (!read) return std::unexpected(read.error());
    if (*read == std::floor(*read) && *read <= kLargestFrequency)
      return static_cast<std::uint32_t>(*read);
    return refuse_cell("fractional_cell", row, column,
                       {{"maximum", std::to_string(kLargestFrequency)}});
  }

  [[nodiscard]] std::unexpected<Error> refuse(std::string_view code,
                                              std::vector<TextArgument> more = {}) const {
    more.push_back({.name = "file", .text = name_});
    return fail(code, std::move(more));
  }

  [[nodiscard]] std::unexpected<Error> refuse_row(std::string_view code,
                                                  const csv::TableRow& row) const {
    return refuse(code, {{"line", std::to_string(row.line)}});
  }

  [[nodiscard]] std::unexpected<Error> refuse_cell(std::string_view code, const csv::TableRow& row,
                                                   std::size_t column,
                                                   std::vector<TextArgument> more = {}) const {
    more.push_back({.name = "line", .text = std::to_string(row.line)});
    more.push_back({.name = "column", .text = rows_.front().fields[column]});
    more.push_back({.name = "text", .text = std::string(cell(row, column))});
    return refuse(code, std::move(more));
  }

 private:
  explicit SummaryFile(std::string name) : name_(std::move(name)) {}

  static std::string_view cell(const csv::TableRow& row, std::size_t column) {
    return column < row.fields.size() ? trim(row.fields[column]) : std::string_view();
  }

  [[nodiscard]] std::optional<double> parse(std::string_view text) const {
    for (const char decimal : {'.', ','}) {
      if (decimal == ',' && !comma_is_decimal_) break;
      double number = 0.0;
      const auto [end, error] = fast_float::from_chars_advanced(
          text.data(), text.data() + text.size(), number,
          fast_float::parse_options(fast_float::chars_format::general, decimal));
      const bool whole = end == text.data() + text.size() && !text.empty();
      if (error == std::errc() && whole && std::fabs(number) <= kLargestNumber) return number;
    }
    return std::nullopt;
  }

  std::string name_;
  bool comma_is_decimal_ = false;
  std::vector<csv::TableRow> rows_;  // the header first
};

Result<void> read_times(const SummaryFile& file, std::vector<models::CustomerSummary>& customers) {
  const Result<std::size_t> recency = file.find(kRecency);
  if (!recency) return std::unexpected(recency.error());
  const Result<std::size_t> age = file.find(kAge);
  if (!age) return std::unexpected(age.error());
  for (models::CustomerSummary& customer : customers) {
    const csv::TableRow& row = file.rows()[customer.customer];
    const Result<double> customer_recency = file.number(row, *recency);
    if (!customer_recency) return std::unexpected(customer_recency.error());
    const Result<double> customer_age = file.number(row, *age);
    if (!customer_age) return std::unexpected(customer_age.error());
    customer.recency = *customer_recency;
    customer.age = *customer_age;
    if (customer.recency > customer.age) return file.refuse_row("recency_beyond_age", row);
    if (customer.frequency == 0 && customer.recency > 0.0)
      return file.refuse_row("recency_without_repeat", row);
  }
  return {};
}

Result<void> read_values(const SummaryFile& file, std::vector<models::CustomerSummary>& customers) {
  const Result<std::size_t> column = file.find(kMeanValue);
  if (!column) return std::unexpected(column.error());
  for (models::CustomerSummary& customer : customers) {
    // Without a repeat purchase there is no value, and the cell is often empty.
    if (customer.frequency == 0) continue;
    const csv::TableRow& row = file.rows()[customer.customer];
    const Result<double> mean = file.number(row, *column, /*may_be_negative=*/true);
    if (!mean) return std::unexpected(mean.error());
    customer.mean_repeat_value = *mean;
  }
  return {};
}

}  // namespace

Result<std::vector<models::CustomerSummary>> read_customer_summaries(const std::string& path,
                                                                     SummaryNeeds needs) {
  const Result<SummaryFile> file = SummaryFile::open(path);
  if (!file) return std::unexpected(file.error());
  const Result<std::size_t> frequency = file->find(kFrequency);
  if (!frequency) return std::unexpected(frequency.error());
  std::vector<models::CustomerSummary> customers;
  customers.reserve(file->rows().size());
  for (const csv::TableRow& row : file->rows()) {
    const Result<std::uint32_t> count = file->whole_number(row, *frequency);
    if (!count) return std::unexpected(count.error());
    customers.push_back(
        {.customer = static_cast<std::uint32_t>(customers.size()), .frequency = *count});
  }
  const Result<void> read =
      needs == SummaryNeeds::kTimes ? read_times(*file, customers) : read_values(*file, customers);
  if (!read) return std::unexpected(read.error());
  return customers;
}

Result<std::vector<double>> read_survivors(const std::string& path) {
  const Result<SummaryFile> file = SummaryFile::open(path);
  if (!file) return std::unexpected(file.error());
  const Result<std::size_t> period = file->find(kPeriod);
  if (!period) return std::unexpected(period.error());
  const Result<std::size_t> column = file->find(kSurvivors);
  if (!column) return std::unexpected(column.error());
  std::vector<double> survivors;
  for (const csv::TableRow& row : file->rows()) {
    const Result<double> number = file->number(row, *period);
    if (!number) return std::unexpected(number.error());
    if (*number != static_cast<double>(survivors.size()))
      return file->refuse_cell("period_out_of_order", row, *period);
    const Result<double> count = file->number(row, *column);
    if (!count) return std::unexpected(count.error());
    if (!survivors.empty() && *count > survivors.back())
      return file->refuse_row("survivors_rise", row);
    survivors.push_back(*count);
  }
  return survivors;
}

}  // namespace clv::cli
