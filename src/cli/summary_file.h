// Files with one row per customer, or per period, as `clv fit` reads them.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "core/models/customer_summary.h"

namespace clv::cli {

enum class SummaryNeeds : std::uint8_t {
  times,   // frequency, recency, age
  values,  // frequency, mean_repeat_value
};

// Columns by name in any order, others ignored, as ingest/summary_row.h has them; times in the unit of the file. Errors: file_not_readable, empty_file, binary_file
// {file}; no_data_rows {file}; too_many_rows {file, maximum}; missing_column
// {file, column, columns}; summary_column_twice {file, column, columns}; unreadable_cell and fractional_cell {file, line, column, text};
// recency_beyond_age and recency_without_repeat {file, line}.
Result<std::vector<models::CustomerSummary>> read_customer_summaries(const std::string& path,
                                                                     SummaryNeeds needs);

// Columns period (0, 1, 2, … in this order) and survivors (not rising). The same errors of reading;
// period_out_of_order {file, line, text}, survivors_rise {file, line}.
Result<std::vector<double>> read_survivors(const std::string& path);

}  // namespace clv::cli
