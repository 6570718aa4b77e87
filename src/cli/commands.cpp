#include "cli/commands.h"

#include <algorithm>
#include <cstdio>
#include <string>

#include "cli/analyze.h"
#include "cli/calculate.h"
#include "cli/fit.h"
#include "cli/output.h"
#include "cli/rows.h"

namespace clv::cli {
namespace {

constexpr std::string_view kUsage =
    "clv calculate [--in inputs.json] [key=value ...]        what a customer is worth, as JSON\n"
    "clv analyze ORDERS.csv [MORE.csv ...] [option ...]      figures and forecast of real orders, "
    "as JSON\n"
    "    --as-of YYYY-MM-DD      leave out later orders\n"
    "    --horizon-months 12     how far the forecast looks ahead\n"
    "    --discount 0.10         yearly discount rate\n"
    "    --gross-margin 0.45     share of the revenue that is left after the cost of goods\n"
    "    --mapping m.json        what the columns mean, where it is not recognised; under "
    "\"files\" by name of a file,\n"
    "                            otherwise of every file that has these columns\n"
    "    --strict                exit code 3 where a file is doubted; doubts stand on standard "
    "error\n"
    "    --customers out.csv     one row per customer\n"
    "    --rejects out.csv       the rows that were left out, with the reason\n"
    "clv rows FILE.csv [--limit N]                           the records of a file, as JSON\n";

struct Command {
  std::string_view name;
  int (*run)(Arguments arguments);
};

constexpr Command kCommands[] = {
    {"calculate", run_calculate},
    {"analyze", run_analyze},
    {"fit", run_fit},
    {"rows", run_rows},
};

}  // namespace

int run(Arguments arguments) {
  if (arguments.empty()) return print_error({.code = "no_command"});
  const std::string_view name = arguments.front();
  if (name == "--help" || name == "help") {
    std::fwrite(kUsage.data(), 1, kUsage.size(), stdout);
    return kExitOk;
  }
  const auto* const command = std::ranges::find(kCommands, name, &Command::name);
  if (command == std::end(kCommands))
    return print_error({"unknown_command", {{"command", std::string(name)}}});
  return command->run(arguments.subspan(1));
}

}  // namespace clv::cli
