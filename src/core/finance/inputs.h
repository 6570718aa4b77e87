// What the calculator is told about a shop: one flat list of numbers, and the table that describes
// each of them. The table is the only place that knows names, defaults and allowed ranges; command
// line, messages and interface all read it.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"

namespace clv::finance {

// Amounts are in major units of one currency (euros, not cents), rates are fractions (0.38, not
// 38). Costs (cac, cost_per_order, service_cost_per_year) are net of VAT; aov is net unless
// prices_include_vat.
struct CalculatorInputs {
  double aov = 0.0;                      // average order value A
  double gross_margin = 0.0;             // g, share of the net order value
  double orders_per_year = 0.0;          // f, of a customer who is still active
  double retention_annual = 0.0;         // r, share still active a year later
  double cac = 0.0;                      // acquisition cost; 0 = not given
  double new_customers_per_month = 0.0;  // N; 0 = not given
  double horizon_months = 36.0;          // H
  double discount_rate_annual = 0.10;    // d
  double return_rate = 0.0;              // u, share of the order value that comes back
  double cost_per_order = 0.0;  // c: picking, shipping, payment; may make an order lose money
  double service_cost_per_year = 0.0;  // s, while the customer is active
  double referrals_per_year = 0.0;     // rho, new customers brought in by an active customer
  double vat_rate = 0.21;
  bool prices_include_vat = false;  // true: aov is divided by 1 + vat_rate first
  double target_ratio = 3.0;        // R, the CLV : CAC wished for

  friend bool operator==(const CalculatorInputs&, const CalculatorInputs&) = default;
};

// What a field may hold. Every kind refuses negative numbers: a gross margin below 0 is entered as
// a cost_per_order above the margin, so that one field has one meaning.
enum class InputKind {
  money,     // 0..1e12 major units
  fraction,  // 0..1
  count,     // 0..1e9, fractions allowed (2.4 orders a year)
  months,    // 0..12000: the curve has a point per month
  flag,      // true or false
};

// One row per field. Exactly one of `number` and `flag` is set.
struct InputField {
  std::string_view key;  // the name in messages and on the command line
  InputKind kind;
  double CalculatorInputs::* number = nullptr;
  bool CalculatorInputs::* flag = nullptr;
  bool required = false;  // must be given where a calculation is asked for from outside
};

// All fields, in the order in which they are documented. Defaults are those of CalculatorInputs{}.
std::span<const InputField> input_fields();

// The row with this key, or null.
const InputField* find_input_field(std::string_view key);

// The largest number a kind takes; the smallest is 0. Not for flags.
double maximum_of(InputKind kind);

// Whether `number` may stand in `field`. Error codes: not_a_number (NaN, infinite),
// fraction_out_of_range, negative, too_large; each with the argument "key". Precondition: the field
// is not a flag.
std::optional<Error> check_input(const InputField& field, double number);

// The first field of `inputs` that check_input refuses.
std::optional<Error> check_inputs(const CalculatorInputs& inputs);

}  // namespace clv::finance
