#include "app/fields.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/branches.h"
#include "base/assert.h"

namespace clv::app {
namespace {

using Inputs = finance::CalculatorInputs;
using enum texts::TextKey;

constexpr std::array<Field, kFieldCount> kFields{{
    {FieldId::aov, &Inputs::aov, "aov", FieldFormat::money, 0, 200, 1, field_aov_label,
     std::nullopt, explain_aov, false},
    {FieldId::orders_per_year, &Inputs::orders_per_year, "orders_per_year", FieldFormat::decimal, 0,
     10, 0.1, field_orders_per_year_label, field_orders_per_year_hint, explain_orders_per_year,
     false},
    {FieldId::gross_margin, &Inputs::gross_margin, "gross_margin", FieldFormat::percent, 0, 1, 0.01,
     field_gross_margin_label, std::nullopt, explain_gross_margin, false},
    {FieldId::retention_annual, &Inputs::retention_annual, "retention_annual", FieldFormat::percent,
     0, 1, 0.01, field_retention_annual_label, std::nullopt, explain_retention_annual, false},
    {FieldId::cac, &Inputs::cac, "cac", FieldFormat::money, 0, 125, 1, field_cac_label,
     std::nullopt, explain_cac, false},
    {FieldId::new_customers_per_month, &Inputs::new_customers_per_month, "new_customers_per_month",
     FieldFormat::count, 0, 1000, 10, field_new_customers_per_month_label, std::nullopt,
     explain_new_customers_per_month, false},
    {FieldId::cost_per_order, &Inputs::cost_per_order, "cost_per_order", FieldFormat::money, 0, 25,
     0.25, field_cost_per_order_label, field_cost_per_order_hint, explain_cost_per_order, true},
    {FieldId::return_rate, &Inputs::return_rate, "return_rate", FieldFormat::percent, 0, 0.6, 0.01,
     field_return_rate_label, field_return_rate_hint, explain_return_rate, true},
    {FieldId::service_cost_per_year, &Inputs::service_cost_per_year, "service_cost_per_year",
     FieldFormat::money, 0, 50, 0.5, field_service_cost_per_year_label,
     field_service_cost_per_year_hint, explain_service_cost_per_year, true},
    {FieldId::referrals_per_year, &Inputs::referrals_per_year, "referrals_per_year",
     FieldFormat::decimal, 0, 2, 0.05, field_referrals_per_year_label,
     field_referrals_per_year_hint, explain_referrals_per_year, true},
    {FieldId::discount_rate_annual, &Inputs::discount_rate_annual, "discount_rate_annual",
     FieldFormat::percent, 0, 0.3, 0.01, field_discount_rate_annual_label,
     field_discount_rate_annual_hint, explain_discount_rate_annual, true},
    {FieldId::horizon_months, &Inputs::horizon_months, "horizon_months", FieldFormat::months, 0, 60,
     1, field_horizon_months_label, std::nullopt, explain_horizon_months, true},
    {FieldId::target_ratio, &Inputs::target_ratio, "target_ratio", FieldFormat::ratio, 1, 6, 0.5,
     field_target_ratio_label, field_target_ratio_hint, explain_target_ratio, true},
    {FieldId::vat_rate, &Inputs::vat_rate, "vat_rate", FieldFormat::percent, 0, 0.3, 0.01,
     field_vat_rate_label, std::nullopt, explain_vat_rate, true},
}};

}  // namespace

std::span<const Field> fields() { return kFields; }

const Field& field(FieldId id) {
  const Field& row = kFields[static_cast<std::size_t>(id)];
  CLV_ASSERT(row.id == id, "row i has the id i");
  return row;
}

finance::CalculatorInputs example_inputs() { return branches().front().inputs; }

double slider_maximum_for(const Field& field, double number) {
  if (number <= field.maximum) return field.maximum;
  const finance::InputField* input = finance::find_input_field(field.key);
  CLV_ASSERT(input != nullptr, "each field is an input");
  const double ceiling = finance::maximum_of(input->kind);
  double power = std::pow(10.0, std::floor(std::log10(number)));
  for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
    if (number <= factor * power) return std::min(factor * power, ceiling);
  }
  return ceiling;
}

}  // namespace clv::app
