#include "protocol/error_json.h"

#include "protocol/notes_json.h"

namespace clv::protocol {

std::string write_error(const Error& error, const Json& excluded) {
  Json body = write_coded_text(error.code, error.arguments);
  if (!excluded.is_null()) body["excluded"] = excluded;
  return compact_json(body);
}

}  // namespace clv::protocol
