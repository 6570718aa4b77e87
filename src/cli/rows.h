// clv rows FILE.csv [--limit N]: the records, the header among them, as a JSON array of arrays of
// strings.
#pragma once

#include "cli/commands.h"

namespace clv::cli {

int run_rows(Arguments arguments);

}  // namespace clv::cli
