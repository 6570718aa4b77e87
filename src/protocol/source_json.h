// What an analysis says about the files it is of.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "protocol/json.h"
#include "protocol/notes_json.h"

namespace clv::protocol {

inline constexpr std::string_view kSummaryPlatform = "customer_summary";

// What was recognised in one file.
struct SourceBody {
  std::string file;
  std::string platform;       // id of the preset: "shopify", "generic"
  std::string platform_name;  // as people know it: "Shopify"
  std::string encoding;
  std::string delimiter;
  std::string decimal_separator;
  std::string date_format;
  std::string date_order;
  bool asks_date_order = false;  // day-first and month-first fit every row that was looked at
  std::string amount_basis;      // "per_order" or "per_row"
  std::vector<std::pair<std::string, std::string>> columns;  // role, header as written
  std::vector<NoteBody> notes;
  std::uint64_t rows = 0;
  bool is_cost_list = false;          // of marketing costs: platform "marketing_costs", no columns
  std::uint64_t unreadable_rows = 0;  // of a list of costs
  bool is_summary = false;            // one row per customer: platform kSummaryPlatform
  std::string time_unit;              // of such a list: "day", "week", "month", "year"
};

// The object "source".
Json write_source(const SourceBody& source);

// The list "files" of the report.
Json write_files(std::span<const SourceBody> sources);

}  // namespace clv::protocol
