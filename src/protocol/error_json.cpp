#include "protocol/error_json.h"

#include "protocol/json.h"
#include "protocol/notes_json.h"

namespace clv::protocol {

std::string write_error(const Error& error) {
  const Json out{{"code", error.code}, {"arguments", write_arguments(error.arguments)}};
  return compact_json(out);
}

}  // namespace clv::protocol
