// Everything that was decided about a file before its rows are counted, as plain data that can be
// shown and changed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/orders/order_collector.h"
#include "ingest/date_text.h"
#include "ingest/preset.h"
#include "ingest/role.h"
#include "ingest/sample.h"

namespace clv::ingest {

// Something that was assumed and that a careful person may want to check: the text "note.<code>".
struct Note {
  std::string_view code;
  std::vector<TextArgument> arguments{};
};

struct Plan {
  const Preset* preset = nullptr;  // never null in a finished plan
  csv::Encoding encoding = csv::Encoding::kUtf8;
  csv::Dialect dialect;
  std::size_t first_byte = 0;
  std::uint32_t lines_before = 0;
  std::uint32_t header_line = 0;
  std::vector<std::string> header;
  RoleColumns roles;
  char decimal = '.';
  DateOrder date_order = DateOrder::kYearMonthDay;
  std::string date_format;
  orders::AmountBasis amount_basis = orders::AmountBasis::kPerRow;
  std::string currency;  // from the signs in the amounts, where no column names it
  std::vector<Note> notes;
};

// Errors: no_date_column, no_amount_column, no_customer_column, each with {columns};
// no_readable_dates and no_readable_amounts {header, example} where a column has the name but not
// the cells.
Result<Plan> make_plan(const Sample& sample);

}  // namespace clv::ingest
