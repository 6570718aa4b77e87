// Where the import of a file stands. A failed or cancelled import leaves the analysis before it in place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "protocol/analysis_view.h"
#include "texts/text_key.h"

namespace clv::app {

enum class ImportPhase : std::uint8_t {
  idle,
  preparing,  // files are chosen, the engine is not there yet
  reading,
};

struct ChosenFile {
  std::string name;
  double size_bytes = 0;
};

struct ImportProgress {
  double bytes_read = 0;
  double bytes_total = 0;
  double rows = 0;
};

// Why the newest import gave nothing: a sentence and what is filled into it.
struct ImportProblem {
  texts::TextKey text = texts::TextKey::error_internal_error;
  std::vector<TextArgument> arguments;
};

struct ImportState {
  ImportPhase phase = ImportPhase::idle;
  bool engine_ready = false;
  std::uint32_t request = 0;  // of the newest import; answers to older ones are ignored
  std::vector<ChosenFile> files;
  ImportProgress progress;
  std::optional<ImportProblem> problem;
  std::optional<protocol::AnalysisView> analysis;
  std::string analysis_name;  // the file names that the analysis is of
};

}  // namespace clv::app
