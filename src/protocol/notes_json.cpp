#include "protocol/notes_json.h"

#include "protocol/json_fields.h"

namespace clv::protocol {

Json write_arguments(const std::vector<TextArgument>& arguments) {
  Json list = Json::array();
  for (const TextArgument& argument : arguments)
    list.push_back({{"name", argument.name}, {"text", argument.text}});
  return list;
}

std::vector<TextArgument> read_arguments(const nlohmann::json& list) {
  std::vector<TextArgument> arguments;
  for (const nlohmann::json& entry : list)
    arguments.push_back({.name = text_of(entry, "name"), .text = text_of(entry, "text")});
  return arguments;
}

}  // namespace clv::protocol
