// The body of an "error" message:
// {"code":"empty_file","arguments":[{"name":"file","text":"orders.csv"}]}.
#pragma once

#include <string>

#include "base/result.h"

namespace clv::protocol {

std::string write_error(const Error& error);

}  // namespace clv::protocol
