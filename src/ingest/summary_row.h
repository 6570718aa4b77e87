// One row per customer: what each column means, and one row as the models read it. `clv fit` and the engine read such lists by
// these two.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "base/result.h"
#include "core/models/customer_summary.h"
#include "core/models/time_unit.h"
#include "csv/table.h"
#include "ingest/number_cells.h"

namespace clv::ingest {

// The columns that there are.
struct SummaryColumns {
  std::optional<std::uint32_t> frequency;   // repeat purchases: frequency, x
  std::optional<std::uint32_t> recency;     // first to last purchase: recency, t_x, t.x
  std::optional<std::uint32_t> age;         // first purchase to the end: age, T, T.cal
  std::optional<std::uint32_t> mean_value;  // mean_repeat_value, monetary, monetary_value, zbar
};

// By name without case and punctuation; a unit of time may follow ("recency_days", "T (weeks)"). The names are those of
// lifetimes and PyMC-Marketing (frequency, recency, T, monetary_value), of BTYD and CLVTools (x, t.x, T.cal) and of our own
// list of customers. Error: summary_column_twice {column, columns}.
Result<SummaryColumns> find_summary_columns(std::span<const std::string> header);

// The unit that the name of a column of times ends with ("recency_days"), or nothing.
std::optional<models::TimeUnit> unit_in_header(const std::string& header);

// Precondition: there is a column of frequencies. What has no column stays 0; without a repeat purchase the mean value is not
// read, because the cell is often empty. Errors: those of NumberCells; recency_beyond_age and recency_without_repeat {line}.
Result<models::CustomerSummary> read_summary_row(const NumberCells& cells,
                                                 const SummaryColumns& columns,
                                                 const csv::TableRow& row);

}  // namespace clv::ingest
