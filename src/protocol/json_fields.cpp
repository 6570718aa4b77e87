#include "protocol/json_fields.h"

#include <nlohmann/json.hpp>

namespace clv::protocol {

const nlohmann::json& child(const nlohmann::json& object, const char* key) {
  static const nlohmann::json kNothing;
  const auto found = object.find(key);
  return found == object.end() ? kNothing : *found;
}

std::string text_of(const nlohmann::json& object, const char* key) {
  const nlohmann::json& found = child(object, key);
  return found.is_string() ? found.get<std::string>() : std::string();
}

std::int64_t count_of(const nlohmann::json& object, const char* key) {
  const nlohmann::json& found = child(object, key);
  return found.is_number() ? found.get<std::int64_t>() : 0;
}

std::optional<double> number_of(const nlohmann::json& object, const char* key) {
  const nlohmann::json& found = child(object, key);
  return found.is_number() ? std::optional(found.get<double>()) : std::nullopt;
}

bool flag_of(const nlohmann::json& object, const char* key) {
  const nlohmann::json& found = child(object, key);
  return found.is_boolean() && found.get<bool>();
}

}  // namespace clv::protocol
