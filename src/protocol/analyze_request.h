// {"kind":"analyze","options":{"as_of":"2024-12-31", …},"files":[{"name":"orders.csv","size":123,"mapping":{…},"mapping_may_miss":false}]}
//
// Kinds: "analyze" counts the files; "inspect" looks at the beginning of each and answers with a
// preview (preview_json.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "core/orders/exchange_rates.h"
#include "protocol/json.h"
#include "protocol/mapping.h"
#include "protocol/reject_texts.h"

namespace clv::protocol {

enum class RequestKind : std::uint8_t { analyze, inspect };

struct FileBody {
  std::string name;
  std::uint64_t size = 0;  // bytes; 0 where unknown
  Mapping mapping{};
  bool mapping_may_miss =
      false;  // given for several files: it is of those that have all of its columns
};

// The clock of a place: {"name": "Europe/Amsterdam", "periods": [[from_utc_seconds, offset_seconds], …]}.
struct TimeZoneBody {
  std::string name;
  std::vector<std::pair<std::int64_t, std::int32_t>> periods;  // ascending, at least one
};

// What holds for all files. Every key of the JSON may be absent.
struct AnalyzeOptions {
  std::optional<DayNumber> as_of;  // orders after it are left out; nothing: the last order
  std::optional<DayNumber> today;  // orders after it are mistakes
  std::string currency;            // the one to count; empty: the one with most orders
  orders::ExchangeRates exchange_rates;
  bool without_tax = false;
  std::optional<double> vat_rate;  // above 0, at most 1: for files without a tax column
  bool without_shipping = false;
  std::optional<TimeZoneBody> time_zone;
  std::optional<RejectTexts> rejects;  // the list is wanted
  bool customers = false;              // the list of customers is wanted
  bool win_back = false;               // instead: only those to win back, most valuable first
  bool cohorts = false;                // the cohorts as a list are wanted

  // Of the forecast.
  bool forecast = true;                // false: none, and no time for it
  double horizon_months = 12;          // 1 to 120
  double discount_rate_annual = 0.10;  // 0 to 1
  double gross_margin = 0.45;          // 0 to 1
  std::optional<double> cac;           // per new customer, 0 or more: cohorts tell their payback
};

struct AnalyzeRequest {
  RequestKind kind = RequestKind::analyze;
  AnalyzeOptions options;
  std::vector<FileBody> files;  // at least one
};

// Errors: bad_request, no_files, unreadable_option_date {option, text}, bad_choice {option, text},
// unknown_choice {option}: what this engine does not know is refused, never ignored.
Result<AnalyzeRequest> read_analyze_request(std::string_view json);

// One option by its key, as in the JSON. Same errors.
Result<void> read_analyze_option(std::string_view key, const Json& given, AnalyzeOptions& options);

std::string write_analyze_request(const AnalyzeRequest& request);

}  // namespace clv::protocol
