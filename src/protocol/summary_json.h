// The analysis of a list with one row per customer: the keys of analysis_json.h. What needs orders (all of "report" about them,
// cohorts, segments, history, the holdout, most metrics) is null with the reason "needs_orders".
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/customers/outlook.h"
#include "core/models/forecast.h"
#include "protocol/source_json.h"

namespace clv::protocol {

struct SummaryAnalysisBody {
  const SourceBody& source;
  std::span<const models::CustomerSummary> customers;  // times in days
  const models::Forecast* forecast = nullptr;          // null: not asked for
  const customers::Outlook* outlook = nullptr;         // null: nothing may be expected
  models::ForecastTerms terms{};
};

std::string write_summary_analysis(const SummaryAnalysisBody& analysis);

}  // namespace clv::protocol
