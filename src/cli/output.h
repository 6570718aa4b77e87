// What a command leaves behind: JSON on standard output and exit code 0, or one sentence on
// standard error and exit code 2. Doubts about files stand on standard error beside their JSON.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/doubts/doubt.h"

namespace clv::cli {

inline constexpr int kExitOk = 0;
inline constexpr int kExitRefused = 2;
inline constexpr int kExitDoubted = 3;  // with --strict: JSON, of files that are doubted

// Writes the line and returns kExitOk; if standard output cannot be written, the sentence of
// `output_not_written`.
int print_json(std::string_view json);

// Writes "clv: <sentence>" in English and returns kExitRefused.
int print_error(const Error& error);

// Writes "clv: <sentence>" for each, in the language of the environment (LC_ALL, LC_MESSAGES, LANG; English where there are no
// texts in it). Returns whether there is one that nobody accepted.
bool print_doubts(const std::vector<doubts::Doubt>& doubts);

}  // namespace clv::cli
