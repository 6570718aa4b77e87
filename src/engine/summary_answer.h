// The answer about a list with one row per customer.
#pragma once

#include <string>
#include <vector>

#include "core/models/customer_summary.h"
#include "protocol/analyze_request.h"
#include "protocol/source_json.h"

namespace clv::engine {

// What was read.
struct SummaryFile {
  protocol::SourceBody source;
  std::vector<models::CustomerSummary> customers;  // in whole days
  bool has_values = false;                         // a column told mean values
  std::vector<std::string> names;                  // where the request asks for a list of customers
};

struct SummaryAnswer {
  std::string analysis;       // protocol/summary_json.h
  std::string customers_csv;  // where the request asks for it
};

SummaryAnswer answer_summary(SummaryFile file, const protocol::AnalyzeOptions& options);

}  // namespace clv::engine
