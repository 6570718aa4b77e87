#include "core/finance/inputs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "base/assert.h"

namespace clv::finance {
namespace {

using In = CalculatorInputs;

constexpr std::array kFields{
    InputField{.key = "aov", .kind = InputKind::money, .number = &In::aov, .required = true},
    InputField{.key = "gross_margin",
               .kind = InputKind::fraction,
               .number = &In::gross_margin,
               .required = true},
    InputField{.key = "orders_per_year",
               .kind = InputKind::count,
               .number = &In::orders_per_year,
               .required = true},
    InputField{.key = "retention_annual",
               .kind = InputKind::fraction,
               .number = &In::retention_annual,
               .required = true},
    InputField{.key = "cac", .kind = InputKind::money, .number = &In::cac},
    InputField{.key = "new_customers_per_month",
               .kind = InputKind::count,
               .number = &In::new_customers_per_month},
    InputField{.key = "horizon_months", .kind = InputKind::months, .number = &In::horizon_months},
    InputField{.key = "discount_rate_annual",
               .kind = InputKind::fraction,
               .number = &In::discount_rate_annual},
    InputField{.key = "return_rate", .kind = InputKind::fraction, .number = &In::return_rate},
    InputField{.key = "cost_per_order", .kind = InputKind::money, .number = &In::cost_per_order},
    InputField{.key = "service_cost_per_year",
               .kind = InputKind::money,
               .number = &In::service_cost_per_year},
    InputField{
        .key = "referrals_per_year", .kind = InputKind::count, .number = &In::referrals_per_year},
    InputField{.key = "vat_rate", .kind = InputKind::fraction, .number = &In::vat_rate},
    InputField{
        .key = "prices_include_vat", .kind = InputKind::flag, .flag = &In::prices_include_vat},
    InputField{.key = "target_ratio", .kind = InputKind::count, .number = &In::target_ratio},
};

}  // namespace

std::span<const InputField> input_fields() { return kFields; }

const InputField* find_input_field(std::string_view key) {
  const auto found = std::ranges::find(kFields, key, &InputField::key);
  return found == kFields.end() ? nullptr : &*found;
}

double maximum_of(InputKind kind) {
  switch (kind) {
    case InputKind::money:
      return 1e12;
    case InputKind::fraction:
      return 1.0;
    case InputKind::count:
      return 1e9;
    case InputKind::months:
      return 12'000.0;
    case InputKind::flag:
      break;
  }
  CLV_ASSERT(false, "a flag has no maximum");
}

std::optional<Error> check_input(const InputField& field, double number) {
  CLV_ASSERT(field.kind != InputKind::flag, "a flag is not checked as a number");
  const auto refuse = [&](std::string_view code) {
    return Error{code, {{"key", std::string(field.key)}}};
  };
  if (!std::isfinite(number)) return refuse("not_a_number");
  if (field.kind == InputKind::fraction) {
    if (number < 0.0 || number > 1.0) return refuse("fraction_out_of_range");
    return std::nullopt;
  }
  if (number < 0.0) return refuse("negative");
  if (number <= maximum_of(field.kind)) return std::nullopt;
  Error error = refuse("too_large");
  error.arguments.push_back(
      {"maximum", std::to_string(static_cast<long long>(maximum_of(field.kind)))});
  return error;
}

std::optional<Error> check_inputs(const CalculatorInputs& inputs) {
  for (const InputField& field : kFields) {
    if (field.number == nullptr) continue;
    if (auto error = check_input(field, inputs.*field.number)) return error;
  }
  return std::nullopt;
}

}  // namespace clv::finance
