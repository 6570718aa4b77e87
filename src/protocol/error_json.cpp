#include "protocol/error_json.h"

#include "protocol/json.h"
#include "protocol/notes_json.h"

namespace clv::protocol {

std::string write_error(const Error& error) {
  return compact_json(write_coded_text(error.code, error.arguments));
}

}  // namespace clv::protocol
