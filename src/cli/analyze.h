// clv analyze ORDERS.csv [MORE.csv …] [--as-of YYYY-MM-DD]
#pragma once

#include "cli/commands.h"

namespace clv::cli {

int run_analyze(Arguments arguments);

}  // namespace clv::cli
