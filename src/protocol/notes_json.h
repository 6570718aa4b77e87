// Notes and problems: a code of a text with its arguments.
#pragma once

#include <vector>

#include "base/result.h"
#include "protocol/json.h"

namespace clv::protocol {

// [{"name", "text"}, …]
Json write_arguments(const std::vector<TextArgument>& arguments);
std::vector<TextArgument> read_arguments(const nlohmann::json& list);

}  // namespace clv::protocol
