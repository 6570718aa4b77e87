#include "protocol/error_json.h"

#include <nlohmann/json.hpp>

#include "protocol/excluded_json.h"
#include "protocol/json.h"
#include "protocol/notes_json.h"

namespace clv::protocol {

std::string write_error(const Error& error) {
  return compact_json(write_coded_text(error.code, error.arguments));
}

std::string write_error(const Error& error, const orders::ExclusionTallies& excluded,
                        std::span<const std::string> files) {
  Json body = write_coded_text(error.code, error.arguments);
  body["excluded"] = write_excluded(excluded, files);
  return compact_json(body);
}

}  // namespace clv::protocol
