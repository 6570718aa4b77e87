// Small files in one piece.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace clv::cli {

// Error: file_not_readable {file}.
Result<std::string> read_whole_file(const std::string& path);

// Replaces what was there. Error: file_not_written {file}.
Result<void> write_whole_file(const std::string& path, std::string_view text);

}  // namespace clv::cli
