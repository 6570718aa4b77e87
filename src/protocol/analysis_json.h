// The answer to an analyze request: DESIGN.md section 4, "analyze, out".
#pragma once

#include <string>
#include <vector>

#include "core/customers/acquisition.h"
#include "core/customers/groups.h"
#include "core/customers/outlook.h"
#include "core/customers/past.h"
#include "core/models/forecast.h"
#include "core/orders/file_kind.h"
#include "core/orders/order_summary.h"
#include "core/orders/tally.h"
#include "core/subscriptions/subscription_report.h"
#include "protocol/source_json.h"

namespace clv::protocol {

struct AnalysisBody {
  const std::vector<SourceBody>&
      sources;  // in reading order, at least one with orders or subscriptions
  const orders::OrderSummary& orders;
  const orders::Tally& tally;
  const customers::Past* past = nullptr;  // null: not asked for, as below
  const std::vector<customers::Grouping>* groups = nullptr;
  const customers::Acquisition* acquisition = nullptr;  // null: no file of costs
  const customers::Outlook* outlook = nullptr;          // null: nothing may be expected
  const models::Forecast* forecast = nullptr;
  const subscriptions::Subscriptions* subscriptions = nullptr;  // null: no such list
  const subscriptions::SubscriptionReport* subscription_report = nullptr;
  std::vector<doubts::Doubt> doubts{};  // about several files
  models::ForecastTerms terms{};
};

// {"source": {… of the first file with orders}, "report": {…}, "metrics": {…}, and the objects of customers_json.h,
// groups_json.h, forecast_json.h and subscriptions_json.h}, always valid UTF-8. Of subscriptions without any orders: their
// list as the source, the report, and the subscriptions; nothing is said of orders that nobody gave.
//
// report: rows, order_lines, orders and customers tell what is in the files, before exclusions;
// counted_orders, first_order, last_order and all metrics tell what counts. Places in
// `excluded[].lines` are lines of the file, the header being line 1; with several files
// `excluded[].files` holds the file name for each of them.
std::string write_analysis(const AnalysisBody& analysis);

}  // namespace clv::protocol
