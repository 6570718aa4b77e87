// JSON as every message and every answer of the command line writes it: keys in the order they were
// put, numbers the same bytes natively and in the browser. Headers only name the type: the library takes a
// compiler half a second to read, so a source that looks inside includes <nlohmann/json.hpp> itself.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "base/result.h"
#include "protocol/json_number.h"

namespace clv::protocol {

using Json = nlohmann::ordered_json;

// object[key] = number; or null, and object[key + "_reason"] = the reason why there is none.
void put_number(Json& object, std::string_view key, const Number& number);

// Reads a whole text as one JSON value. Error codes: invalid_json; duplicate_key (argument "key")
// where the outermost object names a key twice.
Result<Json> parse_json(std::string_view text);

// Indented by two spaces. Bytes that are not UTF-8 become U+FFFD.
std::string pretty_json(const Json& json);

// On one line, for messages.
std::string compact_json(const Json& json);

}  // namespace clv::protocol
