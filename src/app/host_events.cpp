#include "app/host_events.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "app/from_file.h"
#include "base/assert.h"
#include "core/finance/calculate.h"
#include "protocol/json.h"

namespace clv::app {
namespace {

using protocol::Json;

Number to_cents(const Number& number) {
  if (!number) return number;
  return std::round(*number * 100) / 100;
}

std::string_view payback_status(finance::PaybackStatus status) {
  if (status == finance::PaybackStatus::first_order) return "first_order";
  return status == finance::PaybackStatus::months ? "months" : "never";
}

}  // namespace

std::string result_event(const AppState& state) {
  if (any_from_file(state)) return {};
  const finance::CalculatorResult result = finance::calculate(state.inputs);
  Json json = {{"kind", "result"},
               {"currency", state.locale.currency},
               {"horizon_months", protocol::json_number(state.inputs.horizon_months)}};
  protocol::put_number(json, "clv", to_cents(result.clv));
  protocol::put_number(json, "net_clv", to_cents(result.net_clv));
  protocol::put_number(json, "clv_cac_ratio", to_cents(result.clv_cac_ratio));
  protocol::put_number(json, "max_cac", to_cents(result.max_cac));
  Json payback = {{"status", std::string(payback_status(result.payback.status))}};
  protocol::put_number(payback, "months", to_cents(result.payback.months));
  json["payback"] = std::move(payback);
  return protocol::compact_json(json);
}

std::int64_t first_digit_only(std::int64_t count) {
  std::int64_t unit = 1;
  while (count / unit >= 10) unit *= 10;
  return count / unit * unit;
}

std::string import_event(const AppState& state) {
  CLV_ASSERT(state.import.analysis.has_value(), "there is something to tell of");
  const protocol::AnalysisView& analysis = *state.import.analysis;
  return protocol::compact_json(Json{{"kind", "import"},
                                     {"files", analysis.files.size()},
                                     {"rows", first_digit_only(analysis.rows)},
                                     {"orders", first_digit_only(analysis.orders)},
                                     {"customers", first_digit_only(analysis.customers)}});
}

std::string ignored_event(const std::vector<std::string>& names) {
  return protocol::compact_json(Json{{"kind", "ignored"}, {"options", names}});
}

}  // namespace clv::app
