#include "protocol/notes_json.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "protocol/json_fields.h"

namespace clv::protocol {

Json write_coded_text(std::string_view code, const std::vector<TextArgument>& arguments) {
  Json list = Json::array();
  for (const TextArgument& argument : arguments)
    list.push_back({{"name", argument.name}, {"text", argument.text}});
  return {{"code", code}, {"arguments", std::move(list)}};
}

std::vector<TextArgument> read_arguments(const nlohmann::json& list) {
  std::vector<TextArgument> arguments;
  for (const nlohmann::json& entry : list)
    arguments.push_back({.name = text_of(entry, "name"), .text = text_of(entry, "text")});
  return arguments;
}

}  // namespace clv::protocol
