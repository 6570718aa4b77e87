// {"kind":"analyze","options":{"as_of":"2024-12-31"},"files":[{"name":"orders.csv","size":123}]}
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace clv::protocol {

struct FileBody {
  std::string name;
  std::uint64_t size = 0;  // bytes; 0 where unknown
};

struct AnalyzeRequest {
  std::optional<DayNumber>
      as_of;  // orders after it are left out; nothing: the last order in the files
  std::vector<FileBody> files;  // at least one
};

// Errors: bad_request, no_files, unreadable_option_date {option, text}, option_not_available
// {option}: an option that this engine does not know is refused, never ignored.
Result<AnalyzeRequest> read_analyze_request(std::string_view json);

std::string write_analyze_request(const AnalyzeRequest& request);

}  // namespace clv::protocol
