#include "app/engine_requests.h"

#include <array>

#include <nlohmann/json.hpp>

#include "base/assert.h"
#include "protocol/json.h"
#include "protocol/reject_texts.h"
#include "texts/texts.h"

namespace clv::app {
namespace {

using protocol::Json;
using enum texts::TextKey;

// The words of the list, in the reader's language.
protocol::RejectTexts reject_texts(texts::Language language) {
  return protocol::make_reject_texts([&](const std::string& key) {
    return texts::find_key(key).transform(
        [&](texts::TextKey found) { return std::string(texts::text(language, found)); });
  });
}

Json write_counting(const CountingChoices& counting) {
  Json options = Json::object();
  if (!counting.currency.empty()) options["currency"] = counting.currency;
  for (const auto& [code, rate] : counting.exchange_rates) options["exchange_rates"][code] = rate;
  if (counting.without_tax) options["without_tax"] = true;
  if (counting.without_tax && counting.vat_rate) options["vat_rate"] = *counting.vat_rate;
  if (counting.without_shipping) options["without_shipping"] = true;
  if (!counting.time_zone.empty()) options["time_zone"] = counting.time_zone;
  return options;
}

// The kinds in the order of the enum: what the worker is asked, the option that names a list, and the
// name of the file it is saved as.
struct KindRow {
  const char* kind;
  const char* option;
  texts::TextKey file_name;
};

constexpr std::array<KindRow, 8> kKinds{{{"inspect", nullptr, rejects_file_name},
                                         {"analyze", nullptr, rejects_file_name},
                                         {"list", "rejects", rejects_file_name},
                                         {"list", "rejects", rejects_file_name},
                                         {"list", "customers", export_customers_file},
                                         {"list", "win_back", export_win_back_file},
                                         {"list", "cohorts", export_cohorts_file},
                                         {"analysis_file", nullptr, export_analysis_file}}};

bool is_of_draft(EngineTask kind) {
  return kind == EngineTask::inspect || kind == EngineTask::analyze ||
         kind == EngineTask::draft_rejects;
}

bool makes_file(EngineTask kind) {
  return kind != EngineTask::inspect && kind != EngineTask::analyze;
}

bool lists_rejects(EngineTask kind) {
  return kind == EngineTask::rejects || kind == EngineTask::draft_rejects;
}

const Reading& subject(const ImportState& import, EngineTask kind) {
  if (!is_of_draft(kind)) {
    const std::optional<Reading>& shown = import.shown;
    CLV_ASSERT(shown.has_value(), "the list is of what is shown");
    return *shown;
  }
  const std::optional<ImportDraft>& draft = import.draft;
  CLV_ASSERT(draft.has_value(), "the request is about the draft");
  return draft->reading;
}

}  // namespace

std::string write_request(const AppState& state, EngineTask kind) {
  const Reading& reading = subject(state.import, kind);
  Json options = write_counting(reading.counting);
  Json files = Json::array();
  for (const FileReading& one : reading.files) {
    Json& file = files.emplace_back(Json{{"key", one.file.key}});
    if (one.mapping != protocol::Mapping{}) file["mapping"] = protocol::write_mapping(one.mapping);
  }
  Json body = Json::object();
  const KindRow& row = kKinds[static_cast<std::size_t>(kind)];
  if (lists_rejects(kind)) {
    options["forecast"] = false;
    options["rejects"] = protocol::write_reject_texts(reject_texts(state.locale.language));
  } else if (kind != EngineTask::inspect) {
    // A list agrees with what is shown, also when the calculator has moved on.
    const std::optional<protocol::AnalysisView>& shown = state.import.analysis;
    double gross_margin = state.inputs.gross_margin;
    double discount_rate = state.inputs.discount_rate_annual;
    double cac = state.inputs.cac;
    if (!is_of_draft(kind) && shown && shown->forecast) {
      gross_margin = shown->forecast->gross_margin;
      discount_rate = shown->forecast->discount_rate_annual;
      cac = shown->past.cac.value_or(0);
    }
    options["gross_margin"] = gross_margin;
    options["discount_rate_annual"] = discount_rate;
    if (cac > 0) options["cac"] = cac;  // 0 is none given
  }
  if (row.option != nullptr && !lists_rejects(kind)) options[row.option] = true;
  if (makes_file(kind)) body["save_as"] = texts::text(state.locale.language, row.file_name);
  body["options"] = std::move(options);
  body["files"] = std::move(files);
  return protocol::compact_json(
      Json{{"id", state.import.request}, {"kind", row.kind}, {"body", std::move(body)}});
}

std::string cancel_request(std::uint32_t id) {
  return protocol::compact_json(Json{{"id", id}, {"kind", "cancel"}});
}

}  // namespace clv::app
