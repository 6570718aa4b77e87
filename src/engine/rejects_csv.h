// The list of excluded rows as a CSV file.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/orders/reject.h"
#include "protocol/analyze_request.h"

namespace clv::engine {

struct RejectSource {
  std::string file;
  std::vector<std::string> header;
};

// UTF-8. Columns: file, line,
// column (empty where none decided), reason (its sentence, or its code where `texts` has none).
std::string write_rejects(std::span<const orders::Reject> rejects,
                          std::span<const RejectSource> sources,
                          const protocol::RejectTexts& texts);

}  // namespace clv::engine
