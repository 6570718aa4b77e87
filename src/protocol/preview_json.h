// The answer to an inspect request: how each file would be read. Written by the engine, read by the
// interface.
//
//   {"files": [{"file", "kind": "orders|marketing_costs|subscriptions|customer_summary|other", "time_unit", "certain", "problem": {"code", "arguments"} | null, "platform", "platform_name",
//     "encoding", "delimiter", "quote", "decimal_separator", "date_order", "date_format",
//     "dates_name_zone", "asks": ["date_order"], "amount_basis", "can_tell_by_name", "tells_by_name", "header_line",
//     "columns": [{"header", "role" | null, "reason": "preset|name|content|choice", "fitting_share" | null, "examples"}],
//     "rows": [{"line", "exclusion" | null, "order_id", "customer", "day" | null, "amount" | null, "refund" | null,
//       "currency"}],
//     "rows_looked_at", "rows_left_out",
//     "date_readings": [{"order", "format", "first", "last", "readable_share"}], "currencies",
//     "doubts": doubts_json.h}]}
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "core/doubts/doubt.h"
#include "core/orders/file_kind.h"
#include "protocol/json.h"
#include "protocol/notes_json.h"

namespace clv::protocol {

struct PreviewColumnBody {
  std::string header;
  std::string role;  // empty: none
  std::string reason;
  std::optional<double> fitting_share;
  std::vector<std::string> examples;
};

struct PreviewRowBody {
  std::uint32_t line = 0;
  std::string exclusion;  // empty: it counts
  std::string order_id;
  std::string customer;
  std::optional<DayNumber> day;
  std::optional<double> amount;  // major units
  std::optional<double> refund;
  std::string currency;
};

struct DateReadingBody {
  std::string order;
  std::string format;
  DayNumber first = 0;
  DayNumber last = 0;
  double readable_share = 1;
};

struct ProblemBody {
  std::string code;
  std::vector<TextArgument> arguments;
};

struct PreviewBody {
  std::string file;
  orders::FileKind kind = orders::FileKind::orders;
  std::string time_unit;               // of a customer summary: "day", "week", "month", "year"
  bool certain = false;                // nothing to ask
  std::optional<ProblemBody> problem;  // why the file cannot be counted as it stands
  std::string platform;
  std::string platform_name;
  std::string encoding;
  std::string delimiter;
  std::string quote;
  std::string decimal_separator;
  std::string date_order;
  std::string date_format;
  bool dates_name_zone = false;
  bool asks_date_order = false;
  std::string amount_basis;
  bool can_tell_by_name = false;  // customers by name and postcode: the file has both
  bool tells_by_name = false;
  std::uint32_t header_line = 1;
  std::vector<PreviewColumnBody> columns;
  std::vector<PreviewRowBody> rows;
  std::uint32_t rows_looked_at = 0;
  std::uint32_t rows_left_out = 0;
  std::vector<DateReadingBody> date_readings;
  std::vector<std::string> currencies;
  std::vector<doubts::Doubt> doubts;
};

std::string write_previews(const std::vector<PreviewBody>& previews);

// Tolerant: what is missing is absent. Nothing when it is no object with files.
std::optional<std::vector<PreviewBody>> read_previews(const nlohmann::json& body);

}  // namespace clv::protocol
