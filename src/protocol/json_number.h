// How numbers are written in every JSON body, so that native and wasm write the same bytes.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace clv::protocol {

// A finite number with at most 12 significant digits; whole numbers without ".0".
nlohmann::ordered_json json_number(double number);

// The same as text, for lists that are no JSON.
std::string number_text(double number);

}  // namespace clv::protocol
