// What a command leaves behind: JSON on standard output and exit code 0, or one sentence on
// standard error and exit code 2.
#pragma once

#include <string_view>

#include "base/result.h"

namespace clv::cli {

inline constexpr int kExitOk = 0;
inline constexpr int kExitRefused = 2;

// Writes the line and returns kExitOk; if standard output cannot be written, the sentence of
// `output_not_written`.
int print_json(std::string_view json);

// Writes "clv: <sentence>" in English and returns kExitRefused.
int print_error(const Error& error);

}  // namespace clv::cli
