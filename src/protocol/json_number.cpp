#include "protocol/json_number.h"

#include <cmath>
#include <cstdint>

#include <nlohmann/json.hpp>

#include "base/assert.h"
#include "base/rounding.h"

namespace clv::protocol {

nlohmann::ordered_json json_number(double number) {
  CLV_ASSERT(std::isfinite(number),
             "a number that does not exist is written as null with a reason");
  const double rounded = round_to_12_digits(number);
  if (rounded == std::floor(rounded) && std::fabs(rounded) < 1e15)
    return static_cast<std::int64_t>(rounded);
  return rounded;
}

std::string number_text(double number) { return json_number(number).dump(); }

}  // namespace clv::protocol
