// The doubts of a request: those of each file under its name, and those that only several files together raise.
#pragma once

#include <vector>

#include "core/doubts/doubt.h"
#include "protocol/analyze_request.h"

namespace clv::engine {

// `doubts` of that file. Those that its mapping accepts are told, not asked; what stops the counting cannot be accepted.
std::vector<doubts::Doubt> doubts_of_file(const protocol::FileBody& file,
                                          std::vector<doubts::Doubt> doubts);

}  // namespace clv::engine
