// clv fit SUMMARY.csv --model bg_nbd|mbg_nbd|pareto_nbd|gamma_gamma|sbg
#pragma once

#include <string>

#include "base/result.h"
#include "cli/commands.h"

namespace clv::cli {

// The fitted model as indented JSON: its parameters in the file's own time unit (amounts in its own
// currency), log_likelihood, converged, standard_errors. Parameters are written with 7 significant
// digits, the log-likelihood with 10 and standard errors with 5: fewer than the search guarantees
// (core/models/fit.h), so that every machine writes the same. Where there is no fit, they are null
// with a reason, and `converged` is false. Error codes: those of summary_file.h; no_model,
// unknown_model, no_files, one_file_only, unknown_option, option_without_value.
Result<std::string> fit_answer(Arguments arguments);

int run_fit(Arguments arguments);

}  // namespace clv::cli
