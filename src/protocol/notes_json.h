// Problems and errors: a code of a text with its arguments.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "protocol/json.h"

namespace clv::protocol {

// {"code", "arguments": [{"name", "text"}, …]}
Json write_coded_text(std::string_view code, const std::vector<TextArgument>& arguments);
std::vector<TextArgument> read_arguments(const nlohmann::json& list);

}  // namespace clv::protocol
