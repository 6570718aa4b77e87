#include "ingest/number_cells.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

#include "base/text.h"

namespace clv::ingest {
namespace {

constexpr std::uint32_t kLargestCount = 1'000'000;
// Far beyond any time or amount; sums of squares of larger numbers would overflow.
constexpr double kLargestNumber = 1e15;

std::string_view cell_of(const csv::TableRow& row, std::size_t column) {
  return column < row.fields.size() ? trim(row.fields[column]) : std::string_view();
}

// "-1234e-2" for "-12,34": without a decimal sign the text means the same in every locale. Nothing
// where it is no number.
std::optional<std::string> without_point(std::string_view text, char decimal) {
  constexpr int kLargestExponent = 9999;
  std::string digits;
  if (text.starts_with('-')) digits += '-';
  std::size_t i = digits.size();
  int exponent = 0;
  bool has_digit = false;
  bool has_point = false;
  for (; i < text.size(); ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    if (!is_digit && (has_point || text[i] != decimal)) break;
    if (is_digit) {
      digits += text[i];
      has_digit = true;
      exponent -= has_point ? 1 : 0;
    } else {
      has_point = true;
    }
  }
  if (!has_digit) return std::nullopt;
  if (i < text.size()) {
    if (text[i] != 'e' && text[i] != 'E') return std::nullopt;
    ++i;
    if (text.substr(i).starts_with('+')) ++i;
    if (text.substr(i).starts_with('-') && text[i - 1] == '+') return std::nullopt;
    int power = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + i, end, power);
    if (error != std::errc() || stop != end || std::abs(power) > kLargestExponent)
      return std::nullopt;
    exponent += power;
  }
  return digits + "e" + std::to_string(exponent);
}

std::optional<double> parse(std::string_view text, char decimal) {
  const std::optional<std::string> digits = without_point(text, decimal);
  if (!digits) return std::nullopt;
  const double number = std::strtod(digits->c_str(), nullptr);
  return std::fabs(number) <= kLargestNumber ? std::optional(number) : std::nullopt;
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
