#include "protocol/summary_json.h"

#include <string_view>

#include <nlohmann/json.hpp>

#include "core/customers/summary_metrics.h"
#include "protocol/customers_json.h"
#include "protocol/doubts_json.h"
#include "protocol/forecast_json.h"
#include "protocol/json.h"

namespace clv::protocol {
namespace {

void put_missing(Json& object, std::string_view key) {
  put_number(object, key, undefined(customers::kNeedsOrders));
}

Json write_report(const SummaryAnalysisBody& analysis) {
  Json out;
  out["rows"] = analysis.source.rows;
  for (const char* const key : {"order_lines", "orders"}) put_missing(out, key);
  out["customers"] = analysis.customers.size();
  for (const char* const key :
       {"counted_orders", "counted_customers", "first_order", "last_order", "as_of"})
    put_missing(out, key);
  put_number(out, "currency", undefined("not_in_file"));
  out["other_currencies"] = Json::array();
  out["currencies"] = Json::array();
  for (const char* const key : {"guest_orders", "zero_value_orders", "refund_rows"})
    put_missing(out, key);
  out["excluded"] = Json::array();
  out["files"] = write_files({&analysis.source, 1});
  out["doubts"] = write_doubts(analysis.source.doubts);
  return out;
}

}  // namespace

std::string write_summary_analysis(const SummaryAnalysisBody& analysis) {
  Json out;
  out["source"] = write_source(analysis.source);
  out["report"] = write_report(analysis);
  Json metrics = Json::object();
  for (const customers::SummaryMetric& metric : customers::summary_metrics(analysis.customers))
    put_number(metrics, metric.key, metric.number);
  out["metrics"] = std::move(metrics);
  for (const char* const key : {"cohorts", "quarter_cohorts", "week_cohorts", "segments"})
    put_missing(out, key);
  put_outlook(out, analysis.outlook);
  put_missing(out, "history");
  if (analysis.forecast != nullptr) put_forecast(out, *analysis.forecast, analysis.terms);
  return compact_json(out);
}

}  // namespace clv::protocol
