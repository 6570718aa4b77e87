// The cells of a list of numbers under named columns. What is no such number is refused with its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "csv/table.h"

namespace clv::ingest {

class NumberCells {
 public:
  // Numbers have a decimal point, or also a decimal comma where fields are not divided by commas.
  NumberCells(std::vector<std::string> header, bool comma_is_decimal)
      : header_(std::move(header)), comma_is_decimal_(comma_is_decimal) {}

  // A number of at most 10^15, not negative unless `may_be_negative`. Error: unreadable_cell {line, column, text}.
  [[nodiscard]] Result<double> number(const csv::TableRow& row, std::size_t column,
                                      bool may_be_negative = false) const;

  // At most 1,000,000. Errors: unreadable_cell; fractional_cell {line, column, text, maximum}.
  [[nodiscard]] Result<std::uint32_t> whole_number(const csv::TableRow& row,
                                                   std::size_t column) const;

  [[nodiscard]] std::unexpected<Error> refuse_cell(std::string_view code, const csv::TableRow& row,
                                                   std::size_t column,
                                                   std::vector<TextArgument> more = {}) const;
  [[nodiscard]] static std::unexpected<Error> refuse_row(std::string_view code,
                                                         const csv::TableRow& row);

 private:
  std::vector<std::string> header_;
  bool comma_is_decimal_;
};

}  // namespace clv::ingest
