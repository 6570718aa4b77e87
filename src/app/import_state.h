// Where the import of files stands. What is shown and what is on its way are two things: a failed or cancelled import
// leaves the analysis before it in place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/orders/exchange_rates.h"
#include "protocol/analysis_view.h"
#include "protocol/mapping.h"
#include "protocol/preview_json.h"
#include "texts/text_key.h"

namespace clv::app {

enum class ImportPhase : std::uint8_t {
  idle,
  preparing,   // files are chosen, the engine is not there yet
  inspecting,  // the beginning of each file is looked at
  reading,     // the files are counted
  listing,     // they are read again for a list
};

// What the engine is asked for.
enum class EngineTask : std::uint8_t {
  inspect,  // the draft
  analyze,  // the draft
  // Files made of the draft, or of what is shown:
  draft_rejects,
  rejects,
  customers,
  win_back,
  cohorts,
  analysis_file,
};

struct ChosenFile {
  std::uint32_t key = 0;  // the page's name for the file that it holds
  std::string name;
  double size_bytes = 0;
};

// How amounts and days are counted, in all files of an import; see protocol::AnalyzeOptions.
struct CountingChoices {
  std::string currency;                  // empty: the one with most orders
  orders::ExchangeRates exchange_rates;  // typed, in that currency
  bool without_tax = false;
  std::optional<double> vat_rate;  // fraction; for files without a tax column
  bool without_shipping = false;
  std::string time_zone;  // IANA name; empty: days as they are written
  friend bool operator==(const CountingChoices&, const CountingChoices&) = default;
};

struct FileReading {
  ChosenFile file;
  protocol::Mapping mapping;
  protocol::PreviewBody preview;  // how it is understood with that mapping
};

// Files and how they are, or would be, read.
struct Reading {
  std::vector<FileReading> files;
  CountingChoices counting;
};

// A rate in the preview: that of VAT, or one unit of a currency in the one that counts.
struct TypedRate {
  std::string currency;  // empty: VAT
  std::string text;
};

// Files that are looked at and not counted yet.
struct ImportDraft {
  Reading reading;
  std::optional<Reading> before_choice;  // while a changed choice is looked at
  bool open = false;                     // a person sees and changes it
  bool read_when_certain = true;         // nothing to ask: it is counted at once
  bool stays_open = false;  // it was opened while it is read: counting it does not take it away
  bool recalled = false;    // choices made earlier for the same header are in it
  std::size_t shown_file = 0;
  bool all_columns = false;  // also those that play no role
  // Its figures, while somebody is asked whether what they rest on is right.
  std::optional<protocol::AnalysisView> counted;
  std::optional<TypedRate> typed_rate;  // while somebody types what is no rate
};

// What was decided about files with this header, until the page is left.
struct RememberedChoices {
  std::string header;  // header_signature()
  protocol::Mapping mapping;
  CountingChoices counting;
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
  std::vector<protocol::Exclusion> excluded;  // the draft's rows, where not one of them was usable
};

struct ImportState {
  ImportPhase phase = ImportPhase::idle;
  bool engine_ready = false;
  std::uint32_t request = 0;  // the newest one; answers to older ones are ignored
  ImportProgress progress;
  std::optional<ImportProblem> problem;
  std::optional<ImportDraft> draft;
  std::optional<ImportDraft> draft_before;  // was open when new files came, until those can be read
  std::optional<protocol::AnalysisView> analysis;
  std::optional<Reading> shown;                 // what the analysis is of
  EngineTask asked_list = EngineTask::rejects;  // while listing
  std::optional<EngineTask> saved_list;         // was handed over last
  std::vector<RememberedChoices> remembered;
};

}  // namespace clv::app
