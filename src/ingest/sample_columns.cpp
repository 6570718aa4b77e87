#include "ingest/sample_columns.h"

#include <algorithm>

#include "base/text.h"
#include "ingest/amount_text.h"
#include "ingest/header_key.h"

namespace clv::ingest {

std::string_view cell_of(const csv::TableRow& row, std::uint32_t column) {
  return column < row.fields.size() ? trim(row.fields[column]) : std::string_view();
}

std::optional<orders::Amount> number_in(const csv::TableRow& row, std::uint32_t column) {
  const std::string_view cell = cell_of(row, column);
  const DecimalChoice choice = choose_decimal({&cell, 1}, '.');
  return parse_amount(cell, choice.decimal);
}

double filled_share(const Sample& sample, std::uint32_t column) {
  if (sample.rows.empty()) return 0;
  return static_cast<double>(sample.filled_cells(column).size()) /
         static_cast<double>(sample.rows.size());
}

bool holds_flags(const Sample& sample, std::uint32_t column) {
  const std::vector<std::string_view> cells = sample.filled_cells(column);
  return std::ranges::contains(cells, "1") && std::ranges::contains(cells, "0") &&
         std::ranges::all_of(cells,
                             [](std::string_view cell) { return cell == "0" || cell == "1"; });
}

std::optional<std::uint32_t> find_one_of(const Sample& sample,
                                         const std::vector<std::string>& names,
                                         std::optional<std::uint32_t> except) {
  for (const std::string& name : names) {
    for (std::uint32_t column = 0; column < sample.header.size(); ++column) {
      if (column != except && (sample.header_keys[column] == name ||
                               header_key_without_note(sample.header[column]) == name))
        return column;
    }
  }
  return std::nullopt;
}

}  // namespace clv::ingest
