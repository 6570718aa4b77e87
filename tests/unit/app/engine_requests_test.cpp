// Requests as the page and the engine read them.
#include "app/engine_requests.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/orders/exclusion.h"
#include "protocol/analyze_request.h"

using namespace clv;
using namespace clv::app;
using protocol::Json;

namespace {

AppState state_with_files() {
  AppState state = initial_state({});
  state.import.request = 12;
  ImportDraft draft;
  draft.reading.files.push_back(
      {.file = {.key = 3, .name = "a.csv"}, .mapping = {}, .preview = {}});
  draft.reading.files.push_back(
      {.file = {.key = 4, .name = "b.csv"}, .mapping = {}, .preview = {}});
  draft.reading.files[1].mapping.date_order = "day_month_year";
  draft.reading.files[1].mapping.columns = {{"amount", "Totaal"}, {"tax", std::nullopt}};
  draft.reading.counting = {.currency = "USD",
                            .exchange_rates = {{"EUR", 1.08}},
                            .without_tax = true,
                            .vat_rate = 0.09,
                            .without_shipping = true,
                            .time_zone = "Europe/Paris"};
  state.import.shown = draft.reading;
  state.import.draft = std::move(draft);
  return state;
}

}  // namespace

TEST_CASE("a request names its files by the page's keys, with what was decided about each") {
  const Json request =
      *protocol::parse_json(write_request(state_with_files(), EngineTask::inspect));
  CHECK(request["id"] == 12);
  CHECK(request["kind"] == "inspect");
  const Json& files = request["body"]["files"];
  REQUIRE(files.size() == 2);
  CHECK(files[0]["key"] == 3);
  CHECK(!files[0].contains("mapping"));
  CHECK(files[1]["mapping"]["date_order"] == "day_month_year");
  CHECK(files[1]["mapping"]["columns"]["amount"] == "Totaal");
  CHECK(files[1]["mapping"]["columns"]["tax"].is_null());
}

TEST_CASE("the engine understands every option") {
  const Json request =
      *protocol::parse_json(write_request(state_with_files(), EngineTask::rejects));
  CHECK(request["kind"] == "list");
  CHECK(request["body"]["save_as"] == "niet-meegetelde-regels.csv");
  protocol::AnalyzeOptions options;
  for (const auto& [key, given] : request["body"]["options"].items()) {
    // The page makes the clock of the named zone.
    if (key == "time_zone") {
      CHECK(given == "Europe/Paris");
      continue;
    }
    CAPTURE(key);
    CHECK(protocol::read_analyze_option(key, given, options));
  }
  CHECK(options.currency == "USD");
  CHECK(options.without_tax);
  CHECK(options.vat_rate == 0.09);
  CHECK(options.without_shipping);
  REQUIRE(options.rejects);
  CHECK(options.rejects->headings ==
        std::vector<std::string>{"bestand", "regel", "kolom", "reden"});
  CHECK(options.rejects->reasons.size() == orders::kExclusionCount);
}

TEST_CASE("the list of a draft that could not be counted is of its own files") {
  AppState state = state_with_files();
  state.import.shown.reset();
  const Json request = *protocol::parse_json(write_request(state, EngineTask::draft_rejects));
  CHECK(request["kind"] == "list");
  CHECK(request["body"]["save_as"] == "niet-meegetelde-regels.csv");
  CHECK(request["body"]["files"].size() == 2);
  CHECK(request["body"]["options"]["forecast"] == false);
  CHECK(request["body"]["options"]["rejects"]["headings"].size() == 4);
}

TEST_CASE("a rate without its choice is not sent, and a cancel is only a number") {
  AppState state = state_with_files();
  state.import.draft->reading.counting = {};
  state.import.draft->reading.counting.vat_rate = 0.09;
  const Json request = *protocol::parse_json(write_request(state, EngineTask::analyze));
  // Only what the forecast needs of the calculator.
  CHECK(request["body"]["options"] ==
        Json{{"gross_margin", state.inputs.gross_margin},
             {"discount_rate_annual", state.inputs.discount_rate_annual},
             {"cac", state.inputs.cac}});
  CHECK(cancel_request(7) == R"({"id":7,"kind":"cancel"})");
}
