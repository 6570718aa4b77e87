// How a file would be read, for a person to check: columns with their roles, the first rows as
// understood, and what is still a question.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/orders/file_kind.h"
#include "ingest/reading_plan.h"
#include "ingest/summary_list.h"

namespace clv::ingest {

struct PreviewColumn {
  std::string header;
  std::optional<ColumnRole> role;
  RoleReason reason = RoleReason::name;
  std::optional<double> fitting_share;  // as share_of_fitting_cells
  std::vector<std::string> examples;    // at most three different filled cells, shortened
};

struct PreviewRow {
  std::uint32_t line = 0;
  orders::Exclusion exclusion = orders::Exclusion::none;
  std::string order_id;
  std::string customer;
  std::optional<DayNumber> day;
  std::optional<orders::Amount> amount;
  std::optional<orders::Amount> refund;
  std::string currency;
};

// The days of the looked-at rows, were they read in that order.
struct DateReading {
  DateOrder order = DateOrder::year_month_day;
  std::string format;
  DayNumber first = 0;
  DayNumber last = 0;
  double readable_share = 1;  // of the filled cells
};

struct Preview {
  // A list that holds no orders: of the plan only how the file is written, and of subscriptions the column of their start.
  orders::FileKind kind = orders::FileKind::orders;
  std::optional<SummaryPlan> summary;  // where it is one
  ReadingPlan plan;
  std::optional<Error> problem;  // as in PlanDraft
  std::vector<PreviewColumn> columns;
  std::vector<PreviewRow> rows;      // the first ones
  std::uint32_t rows_looked_at = 0;  // of which:
  std::uint32_t rows_left_out = 0;
  std::vector<DateReading>
      date_readings;                    // every order of day, month and year that reads most cells
  std::vector<std::string> currencies;  // in the rows looked at
};

// `head` is the beginning of the file, kHeadBytes of it unless it is shorter. Errors: those of
// take_sample.
Result<Preview> make_preview(std::string_view head, bool head_is_whole_file, const Choices& choices,
                             const CountingRules& rules);

}  // namespace clv::ingest
