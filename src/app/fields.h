// How each input of the calculator is shown and moved: one row per field. What an input *may* be is said by
// core/finance/inputs; this table only says what is sensible to offer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "core/finance/inputs.h"
#include "texts/text_key.h"

namespace clv::app {

enum class FieldId : std::uint8_t {
  aov,
  orders_per_year,
  gross_margin,
  retention_annual,
  cac,
  new_customers_per_month,
  cost_per_order,
  return_rate,
  service_cost_per_year,
  referrals_per_year,
  discount_rate_annual,
  horizon_months,
  target_ratio,
  vat_rate,
};
inline constexpr std::size_t kFieldCount = 14;

enum class FieldFormat : std::uint8_t {
  money,
  percent,
  percent_change,  // signed: "+5 %"
  points,          // of a fraction, signed, without unit: "+3"
  decimal,
  count,
  months,
  ratio,
};

struct Field {
  FieldId id;
  double finance::CalculatorInputs::* member;
  const char* key;  // the contract's name
  FieldFormat format;
  double minimum;  // of the slider; in the input's own unit (fractions, not percent)
  double maximum;  // of the slider; a larger typed number widens it
  double step;     // of the slider and of the arrow keys
  texts::TextKey label;
  std::optional<texts::TextKey> hint;
  texts::TextKey explanation;  // what the term means, with an example
  bool more;                   // stands under "more settings"
};

// All fields in reading order; row i has the id i.
std::span<const Field> fields();
const Field& field(FieldId id);

// The example that the calculator opens with: row 1 of the table in FORMULAS.md, 400 new customers a month.
finance::CalculatorInputs example_inputs();

// The slider's maximum that holds `number`: `maximum` itself, or the next 1, 2 or 5 times a power of ten, never more
// than the field may be.
double slider_maximum_for(const Field& field, double number);

}  // namespace clv::app
