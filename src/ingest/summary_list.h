// A list with one row per customer in the place of orders: frequency, recency and age (core/models/customer_summary.h), with a
// mean value where there is one. Told from orders by its header.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/models/customer_summary.h"
#include "core/models/time_unit.h"
#include "csv/row.h"
#include "ingest/number_cells.h"
#include "ingest/reading_plan.h"
#include "ingest/sample.h"
#include "ingest/summary_row.h"

namespace clv::ingest {

struct SummaryPlan {
  csv::Encoding encoding = csv::Encoding::utf8;
  csv::Dialect dialect;
  std::size_t first_byte = 0;
  std::uint32_t lines_before = 0;
  std::uint32_t header_line = 0;
  std::vector<std::string> header;
  SummaryColumns columns;  // with frequency, recency and age unless there is a problem
  std::optional<std::uint32_t> customer_column;
  char decimal = '.';
  models::TimeUnit time_unit = models::TimeUnit::day;
  std::vector<doubts::Doubt> doubts;  // times_assumed_days, times_assumed_weeks
  // Why it cannot be read: missing_column {column, columns}, summary_column_twice {column, columns}, summary_units_differ
  // {recency, age}.
  std::optional<Error> problem;
};

// How the sample is read as such a list; nothing where it is none. It is one where two of frequency, recency and age have a
// column, and either the third has too or nothing is a date. A unit of time that no name tells is assumed with a doubt: days
// are whole, so numbers with decimals are weeks, as the literature has them.
std::optional<SummaryPlan> make_summary_plan(const Sample& sample, const Choices& choices);

class SummaryReader : public csv::RowSink {
 public:
  // `plan` outlives the reader and has no problem.
  SummaryReader(const SummaryPlan& plan, bool names_customers);

  void on_rows(const csv::RowBatch& batch) override;

  [[nodiscard]] const SummaryPlan& plan() const { return plan_; }
  [[nodiscard]] std::uint64_t rows() const { return customers_.size(); }

  // The first row that cannot be read; what follows is let go. Errors: those of read_summary_row, age_too_long {line}, too_many_rows {maximum}.
  [[nodiscard]] const std::optional<Error>& problem() const { return problem_; }

  // Times in whole days: that is what they were before somebody divided by the length of a week.
  [[nodiscard]] std::vector<models::CustomerSummary> take_customers();

  // By customer, UTF-8; the number of the row where no column names them. Empty unless they are named.
  [[nodiscard]] std::vector<std::string> take_names() { return std::move(names_); }

 private:
  void read_row(const csv::RowView& row);

  const SummaryPlan& plan_;
  bool names_customers_;
  NumberCells cells_;
  csv::TableRow row_;  // the one that is read
  std::string scratch_;
  std::vector<models::CustomerSummary> customers_;
  std::vector<std::string> names_;
  std::optional<Error> problem_;
};

}  // namespace clv::ingest
