// What the lines above the header of an advertising platform's list say: the period, and how long a row's time is.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "csv/encoding.h"
#include "csv/table.h"
#include "ingest/cost_period.h"

namespace clv::ingest {

struct CostTitle {
  std::optional<DaySpan> period;
  bool says_all_time = false;
  std::string period_text;       // as it stands there, also "All time"; empty: none
  std::optional<CostUnit> unit;  // "Report Aggregation: Monthly"
};

// `likely` is the order of days that no name and no number above 12 settles.
CostTitle read_cost_title(std::span<const csv::TableRow> lines, csv::Encoding encoding,
                          DateOrder likely);

}  // namespace clv::ingest
