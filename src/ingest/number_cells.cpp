#include "ingest/number_cells.h"

#include <cmath>
#include <optional>
#include <string>

#include "base/number_text.h"
#include "base/text.h"

namespace clv::ingest {
namespace {

constexpr std::uint32_t kLargestCount = 1'000'000;
// Far beyond any time or amount; sums of squares of larger numbers would overflow.
constexpr double kLargestNumber = 1e15;

std::string_view cell_of(const csv::TableRow& row, std::size_t column) {
  return column < row.fields.size() ? trim(row.fields[column]) : std::string_view();
}

std::optional<double> parse(std::string_view text, char decimal) {
  const std::optional<double> number = read_number(text, decimal);
  return number && std::fabs(*number) <= kLargestNumber ? number : std::nullopt;
}

}  // namespace

Result<double> NumberCells::number(const csv::TableRow& row, std::size_t column,
                                   bool may_be_negative) const {
  const std::string_view text = cell_of(row, column);
  std::optional<double> read = parse(text, '.');
  if (!read && comma_is_decimal_) read = parse(text, ',');
  if (read && (may_be_negative || *read >= 0.0)) return *read;
  return refuse_cell("unreadable_cell", row, column);
}

Result<std::uint32_t> NumberCells::whole_number(const csv::TableRow& row,
                                                std::size_t column) const {
  const Result<double> read = number(row, column);
  if (!read) return std::unexpected(read.error());
  if (*read == std::floor(*read) && *read <= kLargestCount)
    return static_cast<std::uint32_t>(*read);
  return refuse_cell("fractional_cell", row, column, {{"maximum", std::to_string(kLargestCount)}});
}

std::unexpected<Error> NumberCells::refuse_cell(std::string_view code, const csv::TableRow& row,
                                                std::size_t column,
                                                std::vector<TextArgument> more) const {
  more.push_back({.name = "line", .text = std::to_string(row.line)});
  more.push_back({.name = "column", .text = header_[column]});
  more.push_back({.name = "text", .text = std::string(cell_of(row, column))});
  return fail(code, std::move(more));
}

std::unexpected<Error> NumberCells::refuse_row(std::string_view code, const csv::TableRow& row) {
  return fail(code, {{"line", std::to_string(row.line)}});
}

}  // namespace clv::ingest
