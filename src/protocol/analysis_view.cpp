#include "protocol/analysis_view.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "protocol/doubts_json.h"
#include "protocol/json_fields.h"
#include "protocol/source_json.h"

namespace clv::protocol {
namespace {

void read_source(const nlohmann::json& source, AnalysisView& view) {
  view.platform = text_of(source, "platform");
  view.is_summary = view.platform == orders::file_kind_name(orders::FileKind::customer_summary);
  view.platform_name = text_of(source, "platform_name");
  view.date_format = text_of(source, "date_format");
  view.time_unit = text_of(source, "time_unit");
  for (const auto& [role, header] : child(source, "columns").items()) {
    if (header.is_string())
      view.columns.push_back({.role = role, .header = header.get<std::string>()});
  }
}

void read_report(const nlohmann::json& report, AnalysisView& view) {
  view.currency = text_of(report, "currency");
  for (const nlohmann::json& each : child(report, "currencies"))
    view.currencies.push_back({.code = text_of(each, "code"),
                               .orders = count_of(each, "orders"),
                               .rate = number_of(each, "rate")});
  view.rows = count_of(report, "rows");
  view.orders = count_of(report, "orders");
  view.customers = count_of(report, "customers");
  view.counted_orders = count_of(report, "counted_orders");
  view.counted_customers = count_of(report, "counted_customers");
  view.guest_orders = count_of(report, "guest_orders");
  view.zero_value_orders = count_of(report, "zero_value_orders");
  view.refund_rows = count_of(report, "refund_rows");
  for (const nlohmann::json& file : child(report, "files"))
    view.files.push_back({.name = text_of(file, "name"), .rows = count_of(file, "rows")});
  view.first_order = parse_iso_date(text_of(report, "first_order"));
  view.last_order = parse_iso_date(text_of(report, "last_order"));
  view.as_of = parse_iso_date(text_of(report, "as_of"));
  view.excluded = read_excluded(child(report, "excluded"));
  view.doubts = read_doubts(child(report, "doubts"));
}

void read_metrics(const nlohmann::json& metrics, AnalysisView& view) {
  for (const auto& [name, number] : metrics.items()) {
    if (number.is_number()) {
      view.metrics.push_back({.name = name, .number = number.get<double>(), .reason = {}});
    } else if (number.is_null()) {
      view.metrics.push_back(
          {.name = name, .number = {}, .reason = text_of(metrics, (name + "_reason").c_str())});
    }
  }
}

}  // namespace

Metric AnalysisView::metric(std::string_view name) const {
  const auto found = std::ranges::find(metrics, name, &Metric::name);
  return found == metrics.end() ? Metric{.name = std::string(name), .number = {}, .reason = {}}
                                : *found;
}

std::int64_t AnalysisView::excluded_rows() const {
  std::int64_t total = 0;
  for (const Exclusion& exclusion : excluded) total += exclusion.rows;
  return total;
}

std::optional<AnalysisView> read_analysis_view(const nlohmann::json& body) {
  if (!body.is_object()) return std::nullopt;
  AnalysisView view;
  read_source(child(body, "source"), view);
  read_report(child(body, "report"), view);
  read_metrics(child(body, "metrics"), view);
  view.forecast = read_forecast_view(body);
  view.past = read_past_view(body);
  view.subscriptions = read_subscriptions_view(body);
  return view;
}

}  // namespace clv::protocol
