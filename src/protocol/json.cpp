#include "protocol/json.h"

#include <set>
#include <utility>

#include <nlohmann/json.hpp>

namespace clv::protocol {

void put_number(Json& object, std::string_view key, const Number& number) {
  std::string name(key);
  if (number) {
    object[name] = json_number(*number);
    return;
  }
  object[name] = nullptr;
  object[name + "_reason"] = std::string(number.error().reason);
}

Result<Json> parse_json(std::string_view text) {
  std::set<std::string> keys;
  std::optional<std::string> repeated;
  const auto watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::key && depth == 1) {
      const auto& key = parsed.get_ref<const std::string&>();
      if (!keys.insert(key).second && !repeated) repeated = key;
    }
    return true;
  };
  Json parsed = Json::parse(text, watch, /*allow_exceptions=*/false);
  if (parsed.is_discarded()) return fail("invalid_json");
  if (repeated) return fail("duplicate_key", {{"key", *repeated}});
  return parsed;
}

std::string pretty_json(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

std::string compact_json(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace clv::protocol
