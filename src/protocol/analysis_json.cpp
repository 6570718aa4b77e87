#include "protocol/analysis_json.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/assert.h"
#include "base/date.h"
#include "base/money.h"
#include "core/orders/metrics.h"
#include "protocol/acquisition_json.h"
#include "protocol/customers_json.h"
#include "protocol/doubts_json.h"
#include "protocol/excluded_json.h"
#include "protocol/forecast_json.h"
#include "protocol/groups_json.h"
#include "protocol/json.h"
#include "protocol/subscriptions_json.h"

namespace clv::protocol {
namespace {

using orders::FileKind;

const SourceBody* first_of(const AnalysisBody& analysis, FileKind kind) {
  const auto found = std::ranges::find(analysis.sources, kind, &SourceBody::kind);
  return found == analysis.sources.end() ? nullptr : &*found;
}

Json write_day(const std::optional<DayNumber>& day) {
  return day ? Json(format_iso_date(*day)) : Json(nullptr);
}

// The one that counts first; a rate of null: left out.
Json write_currencies(const std::vector<orders::CurrencyShare>& currencies) {
  Json out = Json::array();
  for (const orders::CurrencyShare& each : currencies) {
    out.push_back({{"code", each.code.empty() ? Json(nullptr) : Json(each.code)},
                   {"orders", each.orders},
                   {"rate", each.rate > 0 ? Json(each.rate) : Json(nullptr)}});
  }
  return out;
}

Json write_report(const AnalysisBody& analysis) {
  const orders::OrderSummary& summary = analysis.orders;
  std::uint64_t rows = 0;
  for (const SourceBody& source : analysis.sources) {
    rows += source.kind == FileKind::marketing_costs || source.kind == FileKind::other
                ? 0
                : source.rows;
  }
  Json out;
  out["rows"] = rows;
  out["order_lines"] = summary.order_lines;
  out["orders"] = summary.orders_in_file;
  out["customers"] = summary.customers_in_file;
  out["counted_orders"] = summary.main.orders;
  out["counted_customers"] = analysis.tally.customers;
  out["first_order"] = write_day(summary.main.first_day);
  out["last_order"] = write_day(summary.main.last_day);
  out["as_of"] = format_iso_date(analysis.tally.as_of);
  out["currency"] = summary.main.code.empty() ? Json(nullptr) : Json(summary.main.code);
  if (summary.main.code.empty()) out["currency_reason"] = "not_in_file";
  out["other_currencies"] = summary.other_currencies;
  out["currencies"] = write_currencies(summary.currencies);
  out["guest_orders"] = summary.main.guests.orders;
  out["zero_value_orders"] = summary.main.zero_orders;
  out["refund_rows"] = summary.main.refund_rows;
  out["excluded"] = write_excluded(summary.excluded, file_names(analysis.sources));
  out["files"] = write_files(analysis.sources);
  out["doubts"] = write_doubts(all_doubts(analysis.sources, analysis.doubts));
  return out;
}

Json write_metrics(const orders::Tally& tally) {
  Json out;
  for (const orders::Metric& metric : orders::metric_table()) {
    put_number(out, metric.key, metric.compute(tally));
  }
  return out;
}

// A channel's new customer is worth what the group of that name is; all together what the whole shop is.
Json acquisition_of(const AnalysisBody& analysis) {
  const auto clv_of = [&](const std::string& channel) -> Number {
    if (channel.empty()) {
      if (analysis.forecast == nullptr ||
          analysis.forecast->verdict.level == models::VerdictLevel::insufficient)
        return undefined("verdict_insufficient");
      return models::forecast_new_customer(*analysis.forecast, analysis.terms).clv;
    }
    return analysis.groups == nullptr ? undefined("verdict_insufficient")
                                      : customers::channel_clv(*analysis.groups, channel);
  };
  return write_acquisition(*analysis.acquisition, clv_of);
}

}  // namespace

std::string write_analysis(const AnalysisBody& analysis) {
  const SourceBody* orders = first_of(analysis, FileKind::orders);
  const SourceBody* subscriptions = first_of(analysis, FileKind::subscriptions);
  CLV_ASSERT(orders != nullptr || subscriptions != nullptr,
             "an analysis is of orders or of subscriptions");
  Json out;
  out["source"] = write_source(orders != nullptr ? *orders : *subscriptions);
  out["report"] = write_report(analysis);
  if (orders != nullptr) out["metrics"] = write_metrics(analysis.tally);
  if (analysis.past != nullptr) {
    const customers::GuestRevenue guests = customers::measure_guests(analysis.tally);
    put_customers(out, {.past = *analysis.past, .guests = guests, .outlook = analysis.outlook});
  }
  if (analysis.groups != nullptr) out["groups"] = write_groups(*analysis.groups);
  if (analysis.acquisition != nullptr) out["acquisition"] = acquisition_of(analysis);
  if (analysis.forecast != nullptr) put_forecast(out, *analysis.forecast, analysis.terms);
  if (analysis.subscription_report != nullptr) {
    out["subscriptions"] =
        write_subscriptions(*analysis.subscriptions, *analysis.subscription_report, analysis.terms);
  }
  return compact_json(out);
}

}  // namespace clv::protocol
