// The body of an "error" message:
// {"code":"empty_file","arguments":[{"name":"file","text":"orders.csv"}],"excluded":[…]}.
// "excluded" only where rows were read and not one was usable: why (excluded_json.h).
#pragma once

#include <string>

#include "base/result.h"
#include "protocol/json.h"

namespace clv::protocol {

// `excluded`: null where no row was left out.
std::string write_error(const Error& error, const Json& excluded = nullptr);

}  // namespace clv::protocol
