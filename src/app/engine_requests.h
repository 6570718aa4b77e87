// What the engine is asked, as messages to the page, which adds the files, today's date and the clock of a time zone.
//
//   {"id", "kind": "inspect" | "analyze" | "list" | "analysis_file", "body": {"options": {…}, "files": [{"key", "mapping"}], "save_as"}}
//   {"id", "kind": "cancel"}
//
// Options are those of protocol/analyze_request.h, but "time_zone" is the name alone. "save_as" names the file that
// "list" and "analysis_file" make.
#pragma once

#include <cstdint>
#include <string>

#include "app/reduce.h"

namespace clv::app {

// Precondition: the state has what the request is about, a draft or (lists) an analysis.
std::string write_request(const AppState& state, EngineTask kind);

std::string cancel_request(std::uint32_t id);

}  // namespace clv::app
