// Doubts in the course of an import: figures come after the answer.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "app/doubt_answers.h"
#include "app/doubt_lines.h"
#include "app/import_choices.h"
#include "app/reduce.h"
#include "core/doubts/doubt_table.h"
#include "texts/texts.h"

using namespace clv;
using namespace clv::app;
using doubts::DoubtCode;
using doubts::DoubtSeverity;

namespace {

doubts::Doubt doubt_about(const char* file, DoubtCode code, const char* column = "") {
  doubts::Doubt doubt = doubts::make_doubt(code);
  doubt.file = file;
  doubt.column = column;
  doubt.values = {"1.234"};
  doubt.lines = {2};
  return doubt;
}

// Files that are certain at first sight and being counted.
AppState counting(const std::vector<std::string>& names) {
  AppState state = initial_state({});
  reduce(state, EngineReady{});
  ChooseFiles chosen;
  for (const std::string& name : names)
    chosen.files.push_back({.key = 1, .name = name, .size_bytes = 10});
  reduce(state, chosen);
  protocol::PreviewBody preview;
  preview.certain = true;
  reduce(state, InspectDone{state.import.request, std::vector(names.size(), preview)});
  REQUIRE(state.import.phase == ImportPhase::reading);
  return state;
}

protocol::AnalysisView analysis_with(const std::vector<doubts::Doubt>& doubts) {
  protocol::AnalysisView analysis;
  analysis.customers = 7;
  analysis.doubts = doubts;
  return analysis;
}

}  // namespace

TEST_CASE("what is only told comes with the figures") {
  AppState state = counting({"a.csv"});
  const auto doubt = doubt_about("a.csv", DoubtCode::many_rows_left_out);
  reduce(state, ImportDone{state.import.request, analysis_with({doubt})});
  REQUIRE(state.import.analysis);
  CHECK(state.import.analysis->doubts.size() == 1);
  CHECK(!state.import.draft);
}

TEST_CASE(
    "what is asked comes before the figures: the preview opens at its file; reading says that it "
    "is right") {
  AppState state = counting({"a.csv", "b.csv"});
  const auto doubt = doubt_about("b.csv", DoubtCode::date_orders_mixed, "Datum");
  const Effects counted = reduce(state, ImportDone{state.import.request, analysis_with({doubt})});
  CHECK(!counted.imported);
  CHECK(!state.import.analysis);
  REQUIRE(state.import.draft);
  CHECK(state.import.draft->open);
  CHECK(state.import.draft->shown_file == 1);
  CHECK(asked_doubts(*state.import.draft).size() == 1);
  const Effects read = reduce(state, ReadFiles{});
  CHECK(!read.request);
  CHECK(read.imported);
  REQUIRE(state.import.analysis);
  CHECK(state.import.analysis->customers == 7);
  CHECK(open_doubts(state.import.analysis->doubts).empty());
  REQUIRE(state.import.shown);
  CHECK(state.import.shown->files[1].mapping.accept ==
        std::vector<std::string>{"date_orders_mixed"});
  CHECK(state.import.shown->files[0].mapping.accept.empty());
}

TEST_CASE("what stops the counting cannot be accepted; another choice counts anew") {
  AppState state = counting({"a.csv"});
  auto doubt = doubt_about("a.csv", DoubtCode::date_orders_mixed);
  doubt.severity = DoubtSeverity::stop;
  reduce(state, ImportDone{state.import.request, analysis_with({doubt})});
  REQUIRE(state.import.draft);
  CHECK(is_stopped(*state.import.draft));
  reduce(state, ReadFiles{});
  CHECK(!state.import.analysis);
  const Effects chosen = reduce(state, ChooseInMapping{&protocol::Mapping::kind, "order_lines"});
  CHECK(chosen.request == EngineTask::inspect);
  CHECK(!is_stopped(*state.import.draft));
}

TEST_CASE("leaving the question leaves the figures that were there") {
  AppState state = counting({"a.csv"});
  reduce(state, ImportDone{state.import.request, analysis_with({})});
  CHECK(state.import.analysis->customers == 7);
  reduce(state, ChooseFiles{.files = {{.key = 2, .name = "b.csv", .size_bytes = 5}}});
  protocol::PreviewBody preview;
  preview.certain = true;
  reduce(state, InspectDone{state.import.request, {preview}});
  auto newer = analysis_with({doubt_about("b.csv", DoubtCode::decimal_assumed)});
  newer.customers = 9;
  reduce(state, ImportDone{state.import.request, newer});
  CHECK(state.import.analysis->customers == 7);
  reduce(state, ClosePreview{});
  CHECK(!state.import.draft);
  CHECK(state.import.analysis->customers == 7);
  CHECK(state.import.shown->files[0].file.name == "a.csv");
}

TEST_CASE("each doubt is said in every language, with its column, values, lines and a button") {
  for (const texts::Language language : texts::kLanguages) {
    texts::Locale locale;
    locale.language = language;
    for (const doubts::DoubtRow& row : doubts::table()) {
      CAPTURE(row.name);
      const auto lines = doubt_lines(locale, {doubt_about("a.csv", row.code, "Bedrag")}, false);
      REQUIRE(lines.size() == 1);
      CHECK(texts::find_key("doubt." + std::string(row.name)));
      CHECK((row.assumed.empty() || texts::find_key("assumed." + std::string(row.assumed))));
      CHECK(texts::find_key("remedy." + std::string(row.remedy)));
      CHECK(texts::find_key("remedy." + std::string(row.remedy) + ".button"));
      CHECK(lines[0].text.contains('2'));
      CHECK(!lines[0].button.empty());
    }
  }
}

TEST_CASE("files with the same doubt share a line") {
  const std::vector<doubts::Doubt> months{doubt_about("jan.csv", DoubtCode::many_rows_left_out),
                                          doubt_about("feb.csv", DoubtCode::many_rows_left_out),
                                          doubt_about("mrt.csv", DoubtCode::unclosed_quote)};
  const auto lines = doubt_lines({}, months, true);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].text.starts_with("jan.csv en 1 andere: "));
  CHECK(lines[0].file == "jan.csv");
  CHECK(lines[1].text.starts_with("mrt.csv: "));
}
