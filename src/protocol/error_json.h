// The body of an "error" message:
// {"code":"empty_file","arguments":[{"name":"file","text":"orders.csv"}],"excluded":[…]}.
// "excluded" only where rows were read and not one was usable: why (excluded_json.h).
#pragma once

#include <span>
#include <string>

#include "base/result.h"
#include "core/orders/exclusion.h"

namespace clv::protocol {

std::string write_error(const Error& error);

// `files`: the names in reading order, as for write_excluded.
std::string write_error(const Error& error, const orders::ExclusionTallies& excluded,
                        std::span<const std::string> files);

}  // namespace clv::protocol
