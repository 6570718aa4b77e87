// Shops to start from: made-up examples of a kind of shop, no averages of a branch.
#pragma once

#include <optional>
#include <string_view>

#include "core/finance/inputs.h"

namespace clv::app {

// By name: example, fashion, coffee, subscription, furniture. Nothing for any other name.
std::optional<finance::CalculatorInputs> preset_inputs(std::string_view name);

// The names, separated by one space.
inline constexpr std::string_view kPresetNames = "example fashion coffee subscription furniture";

}  // namespace clv::app
