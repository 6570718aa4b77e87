#include "protocol/error_json.h"

#include <utility>

#include "protocol/json.h"

namespace clv::protocol {

std::string write_error(const Error& error) {
  Json arguments = Json::array();
  for (const TextArgument& argument : error.arguments) {
    arguments.push_back({{"name", argument.name}, {"text", argument.text}});
  }
  const Json out{{"code", error.code}, {"arguments", std::move(arguments)}};
  return compact_json(out);
}

}  // namespace clv::protocol
