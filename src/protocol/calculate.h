// The calculator's inputs and results as JSON, under the contract's keys (DESIGN.md section 4).
#pragma once

#include <string_view>

#include "core/finance/calculate.h"
#include "protocol/json.h"

namespace clv::protocol {

// Reads an object of inputs; what it does not name keeps its default. Refuses, each time naming the
// key: unknown_key, missing_key (aov, gross_margin, orders_per_year, retention_annual),
// not_a_number (text, null, a boolean), not_a_boolean, and what finance::check_input refuses.
// Anything but an object: not_an_object.
Result<finance::CalculatorInputs> read_calculator_inputs(const Json& json);

// The same from text; also parse_json's errors.
Result<finance::CalculatorInputs> parse_calculator_inputs(std::string_view text);

// Every key, defaults too. Reading it gives the same inputs, to 12 digits.
Json write_calculator_inputs(const finance::CalculatorInputs& inputs);

// The contract's keys in the contract's order; missing numbers are null with "<key>_reason" beside
// them.
Json write_calculator_result(const finance::CalculatorResult& result);

// The whole answer of `clv calculate`: the result, and under "inputs" what it was calculated from.
Json answer_calculate(const finance::CalculatorInputs& inputs);

}  // namespace clv::protocol
