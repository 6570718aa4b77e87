// How numbers are written in every JSON body, so that native and wasm write the same bytes.
#pragma once

#include <cmath>
#include <cstdint>

#include <nlohmann/json.hpp>

#include "base/assert.h"
#include "base/rounding.h"

namespace clv::protocol {

// A finite number with at most 12 significant digits; whole numbers without ".0".
inline nlohmann::ordered_json json_number(double number) {
  CLV_ASSERT(std::isfinite(number),
             "a number that does not exist is written as null with a reason");
  const double rounded = round_to_12_digits(number);
  if (rounded == std::floor(rounded) && std::fabs(rounded) < 1e15)
    return static_cast<std::int64_t>(rounded);
  return rounded;
}

}  // namespace clv::protocol
