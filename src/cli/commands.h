// The commands of the tool; each gets the arguments behind its name and returns the exit code.
#pragma once

#include <span>
#include <string_view>

namespace clv::cli {

using Arguments = std::span<const std::string_view>;

// The whole program: `arguments` without the program's name.
int run(Arguments arguments);

}  // namespace clv::cli
