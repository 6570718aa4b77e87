// What lists beside orders have in common: how they are written, and how a header tells them apart. Costs, subscriptions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/doubts/doubt.h"
#include "csv/row.h"
#include "ingest/date_text.h"
#include "ingest/role_columns.h"
#include "ingest/sample.h"

namespace clv::ingest {

struct ListLayout {
  csv::Encoding encoding = csv::Encoding::utf8;
  csv::Dialect dialect;
  std::size_t first_byte = 0;  // as in Sample, and the next three
  std::uint32_t lines_before = 0;
  std::uint32_t header_line = 0;
  std::vector<std::string> header;
  char decimal = '.';
  DateOrder date_order = DateOrder::year_month_day;
  std::vector<doubts::Doubt> doubts{};  // without the file's name
};

// What the sample says of all of it but decimals and dates.
ListLayout layout_of(const Sample& sample);

// What nothing proves is read as people write who part columns like that and amounts with that decimal.
char usual_decimal(const ListLayout& layout);
DateOrder usual_date_order(const ListLayout& layout);

// The column with the earliest of these names (as header_key has them; a note in parentheses is passed over).
std::optional<std::uint32_t> find_named(const Sample& sample,
                                        std::span<const std::string_view> names);

// The first column whose name means this role in an export of no known shop system.
std::optional<std::uint32_t> find_role_column(const Sample& sample, ColumnRole role);

// The cells of one row.
class ListRow {
 public:
  ListRow(const csv::RowBatch& batch, const csv::RowSpan& span, const ListLayout& layout)
      : row_(batch, span), layout_(layout) {}

  [[nodiscard]] bool is_blank() const { return row_.size() == 1 && row_.raw(0).empty(); }
  [[nodiscard]] std::uint32_t line() const { return row_.line() + layout_.lines_before; }

  // Trimmed, in the bytes of the file; "" beyond the row's end and for no column.
  [[nodiscard]] std::string cell(std::optional<std::uint32_t> column) const;

 private:
  csv::RowView row_;
  const ListLayout& layout_;
};

}  // namespace clv::ingest
