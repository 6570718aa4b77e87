// clv calculate [--in inputs.json] [key=value …]
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace clv::cli {

// The answer as indented JSON. `arguments` are those after "calculate": --in FILE with a JSON
// object, and key=value with the contract's keys, which override the file. Numbers have '.'
// decimals, shares are fractions, flags are true or false. Error codes: those of
// protocol::parse_calculator_inputs; invalid_json_file, file_not_readable, invalid_argument,
// unknown_option, option_without_value; duplicate_key for a key or --in given twice.
Result<std::string> calculate_answer(std::span<const std::string_view> arguments);

// Prints the answer on standard output and returns 0; or one English sentence on standard error and
// returns 2.
int run_calculate(std::span<const std::string_view> arguments);

}  // namespace clv::cli
