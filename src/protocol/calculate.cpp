#include "protocol/calculate.h"

#include <string>
#include <utility>

#include <nlohmann/json.hpp>

namespace clv::protocol {
namespace {

using finance::CalculatorInputs;
using finance::CalculatorResult;
using finance::InputField;

std::vector<TextArgument> named(std::string_view key) { return {{"key", std::string(key)}}; }

std::optional<Error> read_field(const InputField& field, const Json& json,
                                CalculatorInputs& inputs) {
  if (field.flag != nullptr) {
    if (!json.is_boolean()) return Error{"not_a_boolean", named(field.key)};
    inputs.*field.flag = json.get<bool>();
    return std::nullopt;
  }
  if (!json.is_number()) return Error{"not_a_number", named(field.key)};
  const double number = json.get<double>();
  if (auto error = finance::check_input(field, number)) return error;
  inputs.*field.number = number + 0.0;  // -0 becomes 0
  return std::nullopt;
}

std::string_view status_name(finance::PaybackStatus status) {
  switch (status) {
    case finance::PaybackStatus::first_order:
      return "first_order";
    case finance::PaybackStatus::months:
      return "months";
    case finance::PaybackStatus::never:
      break;
  }
  return "never";
}

Json write_payback(const finance::Payback& payback) {
  Json json = Json::object();
  json["status"] = std::string(status_name(payback.status));
  put_number(json, "months", payback.months);
  json["beyond_horizon"] = payback.beyond_horizon;
  return json;
}

Json write_curve(const std::vector<finance::CurvePoint>& curve) {
  Json json = Json::array();
  for (const finance::CurvePoint& point : curve) {
    json.push_back({{"month", json_number(point.month)},
                    {"cumulative", json_number(point.cumulative)},
                    {"net", json_number(point.net)}});
  }
  return json;
}

Json write_impacts(const std::vector<finance::RetentionImpact>& impacts) {
  Json json = Json::array();
  for (const finance::RetentionImpact& impact : impacts) {
    Json row = Json::object();
    row["delta_pp"] = json_number(impact.delta_pp);
    row["retention_annual"] = json_number(impact.retention_annual);
    put_number(row, "clv", impact.clv);
    put_number(row, "clv_change", impact.clv_change);
    put_number(row, "yearly_profit_change", impact.yearly_profit_change);
    json.push_back(std::move(row));
  }
  return json;
}

Json write_sensitivity(const std::vector<finance::Sensitivity>& effects) {
  Json json = Json::array();
  for (const finance::Sensitivity& effect : effects) {
    Json row = Json::object();
    row["lever"] = std::string(effect.lever);
    row["change"] = json_number(effect.change);
    row["from"] = json_number(effect.from);
    row["to"] = json_number(effect.to);
    put_number(row, "clv", effect.clv);
    put_number(row, "delta", effect.delta);
    json.push_back(std::move(row));
  }
  return json;
}

struct NumberKey {
  std::string_view key;
  Number CalculatorResult::* number;
};
constexpr NumberKey kBeforePayback[] = {
    {"contribution_per_order", &CalculatorResult::contribution_per_order},
    {"monthly_flow", &CalculatorResult::monthly_flow},
    {"clv", &CalculatorResult::clv},
    {"net_clv", &CalculatorResult::net_clv},
    {"clv_cac_ratio", &CalculatorResult::clv_cac_ratio}};
constexpr NumberKey kAfterPayback[] = {
    {"max_cac", &CalculatorResult::max_cac},
    {"break_even_order", &CalculatorResult::break_even_order},
    {"simple_revenue_clv", &CalculatorResult::simple_revenue_clv},
    {"simple_margin_clv", &CalculatorResult::simple_margin_clv},
    {"gupta_lehmann_clv", &CalculatorResult::gupta_lehmann_clv}};

}  // namespace

Result<CalculatorInputs> read_calculator_inputs(const Json& json) {
  if (!json.is_object()) return fail("not_an_object");
  CalculatorInputs inputs;
  for (const auto& entry : json.items()) {
    const InputField* field = finance::find_input_field(entry.key());
    if (field == nullptr) return fail("unknown_key", named(entry.key()));
    if (auto error = read_field(*field, entry.value(), inputs))
      return std::unexpected(*std::move(error));
  }
  for (const InputField& field : finance::input_fields()) {
    if (field.required && !json.contains(field.key)) return fail("missing_key", named(field.key));
  }
  return inputs;
}

Result<CalculatorInputs> parse_calculator_inputs(std::string_view text) {
  const Result<Json> json = parse_json(text);
  if (!json) return std::unexpected(json.error());
  return read_calculator_inputs(*json);
}

Json write_calculator_inputs(const CalculatorInputs& inputs) {
  Json json = Json::object();
  for (const InputField& field : finance::input_fields()) {
    json[std::string(field.key)] =
        field.flag != nullptr ? Json(inputs.*field.flag) : json_number(inputs.*field.number);
  }
  return json;
}

Json write_calculator_result(const CalculatorResult& result) {
  Json json = Json::object();
  for (const NumberKey& each : kBeforePayback) put_number(json, each.key, result.*each.number);
  json["payback"] = write_payback(result.payback);
  json["discounted_payback"] = write_payback(result.discounted_payback);
  for (const NumberKey& each : kAfterPayback) put_number(json, each.key, result.*each.number);
  json["curve"] = write_curve(result.curve);
  json["retention_impact"] = write_impacts(result.retention_impact);
  json["sensitivity"] = write_sensitivity(result.sensitivity);
  return json;
}

Json answer_calculate(const CalculatorInputs& inputs) {
  Json json = write_calculator_result(finance::calculate(inputs));
  json["inputs"] = write_calculator_inputs(inputs);
  return json;
}

}  // namespace clv::protocol
