// Tolerant reading of message bodies: what is missing or of another kind is absent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

namespace clv::protocol {

// Null where there is none.
const nlohmann::json& child(const nlohmann::json& object, const char* key);

std::string text_of(const nlohmann::json& object, const char* key);
std::int64_t count_of(const nlohmann::json& object, const char* key);
std::optional<double> number_of(const nlohmann::json& object, const char* key);
bool flag_of(const nlohmann::json& object, const char* key);

}  // namespace clv::protocol
