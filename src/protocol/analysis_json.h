// The answer to an analyze request: DESIGN.md section 4, "analyze, out".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "core/customers/acquisition.h"
#include "core/customers/groups.h"
#include "core/customers/outlook.h"
#include "core/customers/past.h"
#include "core/models/forecast.h"
#include "core/orders/file_kind.h"
#include "core/orders/order_collector.h"
#include "core/orders/tally.h"
#include "core/subscriptions/subscription_report.h"
#include "protocol/notes_json.h"

namespace clv::protocol {

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
  orders::FileKind kind =
      orders::FileKind::kOrders;      // the platform of others is the name of their kind
  std::uint64_t unreadable_rows = 0;  // of a list that holds no orders
};

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
