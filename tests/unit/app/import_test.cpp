// The course of an import, and that nothing is lost on the way.
#include <utility>

#include <doctest/doctest.h>

#include "app/import_choices.h"
#include "app/reduce.h"
#include "app/reduce_import.h"

using namespace clv;
using namespace clv::app;

namespace {

AppState ready_state() {
  AppState state = initial_state({});
  reduce(state, EngineReady{});
  return state;
}

protocol::AnalysisView analysis_of(std::int64_t customers) {
  protocol::AnalysisView view;
  view.customers = customers;
  view.currency = "USD";
  view.metrics = {{.name = "aov", .number = 80.5, .reason = {}},
                  {.name = "retention_annual", .number = {}, .reason = "too_short"},
                  {.name = "orders_per_year", .number = 3.25, .reason = {}}};
  return view;
}

// A file with a day, a customer and an amount, and a column that means nothing.
protocol::PreviewBody preview_of(bool certain) {
  protocol::PreviewBody preview;
  preview.certain = certain;
  preview.asks_date_order = !certain;
  for (const auto& [header, role] : {std::pair{"Datum", "date"}, std::pair{"Klant", "customer_id"},
                                     std::pair{"Totaal", "amount"}, std::pair{"Netto", ""}}) {
    protocol::PreviewColumnBody& column = preview.columns.emplace_back();
    column.header = header;
    column.role = role;
  }
  preview.currencies = {"EUR"};
  return preview;
}

CountingChoices without_tax(std::optional<double> rate = {}) {
  CountingChoices counting;
  counting.without_tax = true;
  counting.vat_rate = rate;
  return counting;
}

// The newest request was to look at the files: the answer, the same for each.
Effects inspected(AppState& state, const protocol::PreviewBody& preview = preview_of(true)) {
  REQUIRE(state.import.phase == ImportPhase::inspecting);
  const std::vector<protocol::PreviewBody> previews(state.import.draft->reading.files.size(),
                                                    preview);
  return reduce(state, InspectDone{state.import.request, previews});
}

Effects choose(AppState& state, const char* name, bool add = false) {
  return reduce(state,
                ChooseFiles{.files = {{.key = 1, .name = name, .size_bytes = 10}}, .add = add});
}

// A file that is read without a question.
void import_file(AppState& state, const char* name, std::int64_t customers, bool add = false) {
  choose(state, name, add);
  CHECK(inspected(state).request == EngineTask::analyze);
  reduce(state, ImportDone{state.import.request, analysis_of(customers)});
}

}  // namespace

TEST_CASE("files wait for the engine; certain ones are looked at and then read") {
  AppState state = initial_state({});
  Effects effects = choose(state, "a.csv");
  CHECK(effects.prepare_engine);
  CHECK(!effects.request);
  CHECK(state.import.phase == ImportPhase::preparing);
  CHECK(state.view == View::data);
  effects = reduce(state, EngineReady{});
  CHECK(effects.request == EngineTask::inspect);
  CHECK(state.import.phase == ImportPhase::inspecting);
  const std::uint32_t inspection = state.import.request;
  CHECK(inspected(state).request == EngineTask::analyze);
  CHECK(state.import.request == inspection + 1);
  CHECK(state.import.phase == ImportPhase::reading);
  CHECK(state.import.progress.bytes_total == 10);
}

TEST_CASE("only the newest request is listened to") {
  AppState state = ready_state();
  choose(state, "first.csv");
  const std::uint32_t first = state.import.request;
  const Effects effects = choose(state, "second.csv");
  CHECK(effects.cancel_import == first);
  CHECK(effects.request == EngineTask::inspect);
  reduce(state, InspectDone{first, {preview_of(true)}});
  CHECK(state.import.phase == ImportPhase::inspecting);
  inspected(state);
  reduce(state, ImportDone{first, analysis_of(1)});
  CHECK(!state.import.analysis);
  reduce(state, ImportDone{state.import.request, analysis_of(2)});
  CHECK(state.import.analysis->customers == 2);
  CHECK(names_of(*state.import.shown) == "second.csv");
}

TEST_CASE("a failed or cancelled import keeps the analysis before it") {
  AppState state = ready_state();
  import_file(state, "good.csv", 7);

  choose(state, "bad.csv");
  reduce(state, ImportFailed{state.import.request, {}});
  CHECK(state.import.problem);
  CHECK(!state.import.draft);
  CHECK(state.import.analysis->customers == 7);
  CHECK(names_of(*state.import.shown) == "good.csv");
  reduce(state, DismissProblem{});
  CHECK(!state.import.problem);

  choose(state, "long.csv");
  inspected(state);
  const Effects effects = reduce(state, CancelImport{});
  CHECK(effects.cancel_import == state.import.request);
  CHECK(state.import.phase == ImportPhase::idle);
  CHECK(!state.import.draft);
  reduce(state, ImportDone{state.import.request, analysis_of(9)});
  CHECK(state.import.analysis->customers == 7);
}

TEST_CASE("files that are understood and can't be counted can be looked at") {
  AppState state = ready_state();
  choose(state, "a.csv");
  inspected(state);
  reduce(state, ImportFailed{state.import.request, {}});
  REQUIRE(state.import.draft);
  CHECK(!state.import.draft->open);
  reduce(state, OpenPreview{});
  CHECK(state.import.draft->open);
  CHECK(!state.import.problem);
}

TEST_CASE("a question is asked, and its answer reads the file at once") {
  AppState state = ready_state();
  choose(state, "a.csv");
  CHECK(!inspected(state, preview_of(false)).request);
  REQUIRE(state.import.draft);
  CHECK(state.import.draft->open);
  CHECK(state.import.phase == ImportPhase::idle);
  CHECK(reduce(state, AnswerDateOrder{"month_day_year"}).request == EngineTask::inspect);
  CHECK(state.import.draft->reading.files[0].mapping.date_order == "month_day_year");
  CHECK(inspected(state).request == EngineTask::analyze);
}

TEST_CASE("a changed role is looked at anew, and read only when asked to") {
  AppState state = ready_state();
  import_file(state, "a.csv", 7);
  reduce(state, OpenPreview{});
  REQUIRE(state.import.draft);
  CHECK(reduce(state, ChooseRole{3, "amount"}).request == EngineTask::inspect);
  const protocol::Mapping& mapping = state.import.draft->reading.files[0].mapping;
  REQUIRE(mapping.columns.size() == 1);
  CHECK(mapping.columns[0].first == "amount");
  CHECK(mapping.columns[0].second == "Netto");
  CHECK(!inspected(state).request);
  CHECK(state.import.draft->open);
  CHECK(state.import.analysis->customers == 7);
  CHECK(reduce(state, ReadFiles{}).request == EngineTask::analyze);
  // Cancelled: the preview stays, with the choice.
  reduce(state, CancelImport{});
  CHECK(state.import.draft->open);
  CHECK(mapping.columns.size() == 1);
  reduce(state, ReadFiles{});
  reduce(state, ImportDone{state.import.request, analysis_of(5)});
  CHECK(!state.import.draft);
  CHECK(state.import.analysis->customers == 5);
}

TEST_CASE("a column without its role leaves the role without a column") {
  AppState state = ready_state();
  import_file(state, "a.csv", 7);
  reduce(state, OpenPreview{});
  reduce(state, ChooseRole{0, ""});
  const protocol::Mapping& mapping = state.import.draft->reading.files[0].mapping;
  REQUIRE(mapping.columns.size() == 1);
  CHECK(mapping.columns[0].first == "date");
  CHECK(!mapping.columns[0].second);
  // With a problem there is nothing to read.
  protocol::PreviewBody lacking = preview_of(false);
  lacking.columns[0].role.clear();
  lacking.problem = protocol::ProblemBody{.code = "no_date_column", .arguments = {}};
  inspected(state, lacking);
  CHECK(needed_roles(lacking) == std::vector<std::string_view>{"date"});
  CHECK(!reduce(state, ReadFiles{}).request);
}

TEST_CASE("a choice that leads to nothing is taken back") {
  AppState state = ready_state();
  import_file(state, "a.csv", 7);
  reduce(state, OpenPreview{});
  reduce(state, ChooseInMapping{&protocol::Mapping::decimal_separator, "."});
  reduce(state, ImportFailed{state.import.request, {}});
  CHECK(state.import.problem);
  REQUIRE(state.import.draft);
  CHECK(state.import.draft->reading.files[0].mapping == protocol::Mapping{});
}

TEST_CASE("looking without changing leaves everything as it was") {
  AppState state = ready_state();
  import_file(state, "a.csv", 7);
  reduce(state, OpenPreview{});
  reduce(state, ChooseCounting{without_tax()});
  CHECK(reduce(state, ClosePreview{}).cancel_import == state.import.request);
  CHECK(!state.import.draft);
  CHECK(state.import.shown->counting == CountingChoices{});
  CHECK(state.import.phase == ImportPhase::idle);
}

TEST_CASE("choices are remembered for the same header, and only for it") {
  AppState state = ready_state();
  choose(state, "januari.csv");
  inspected(state, preview_of(false));
  reduce(state, AnswerDateOrder{"day_month_year"});
  inspected(state);
  reduce(state, ImportDone{state.import.request, analysis_of(1)});

  choose(state, "februari.csv");
  CHECK(inspected(state, preview_of(false)).request == EngineTask::inspect);
  CHECK(state.import.draft->reading.files[0].mapping.date_order == "day_month_year");
  CHECK(inspected(state).request == EngineTask::analyze);
  reduce(state, ImportDone{state.import.request, analysis_of(1)});

  protocol::PreviewBody other = preview_of(false);
  other.columns[3].header = "Korting";
  choose(state, "anders.csv");
  CHECK(!inspected(state, other).request);
  CHECK(state.import.draft->open);
}

TEST_CASE("a remembered currency that a new file does not have is left out") {
  std::vector<RememberedChoices> remembered;
  Reading first;
  first.files.push_back({.file = {}, .mapping = {}, .preview = preview_of(true)});
  first.counting = without_tax();
  first.counting.currency = "USD";
  remember(remembered, first);
  Reading second;
  second.files.push_back({.file = {}, .mapping = {}, .preview = preview_of(true)});
  CHECK(recall(remembered, second));
  CHECK(second.counting.currency.empty());
  CHECK(second.counting.without_tax);
}

TEST_CASE("a file is added to those that are shown, with their choices") {
  AppState state = ready_state();
  import_file(state, "a.csv", 7);
  import_file(state, "b.csv", 12, /*add=*/true);
  CHECK(names_of(*state.import.shown) == "a.csv, b.csv");
  import_file(state, "c.csv", 3);
  CHECK(names_of(*state.import.shown) == "c.csv");
}

TEST_CASE("the preview that was open comes back when new files can't be read") {
  AppState state = ready_state();
  import_file(state, "a.csv", 7);
  reduce(state, OpenPreview{});
  choose(state, "bad.csv");
  reduce(state, ImportFailed{state.import.request, {}});
  REQUIRE(state.import.draft);
  CHECK(state.import.draft->open);
  CHECK(names_of(state.import.draft->reading) == "a.csv");
}

TEST_CASE("the list of what does not count is made of what is shown") {
  AppState state = ready_state();
  CHECK(!reduce(state, SaveList{EngineTask::rejects}).request);
  import_file(state, "a.csv", 7);
  CHECK(reduce(state, SaveList{EngineTask::rejects}).request == EngineTask::rejects);
  CHECK(state.import.phase == ImportPhase::listing);
  reduce(state, ListDone{state.import.request});
  CHECK(state.import.saved_list == EngineTask::rejects);
  CHECK(state.import.phase == ImportPhase::idle);
  reduce(state, SaveList{EngineTask::rejects});
  CHECK(reduce(state, CancelImport{}).cancel_import == state.import.request);
  CHECK(state.import.analysis->customers == 7);
}

TEST_CASE("where no row was usable, the list is of the files that failed, and the problem stays") {
  AppState state = ready_state();
  import_file(state, "a.csv", 7);
  CHECK(!reduce(state, SaveList{EngineTask::draft_rejects}).request);
  choose(state, "b.csv");
  inspected(state);
  ImportProblem problem;
  problem.text = texts::TextKey::error_no_usable_rows;
  problem.excluded = {{.reason = "cancelled", .rows = 3, .first_lines = {2}, .files = {}}};
  reduce(state, ImportFailed{state.import.request, problem});
  CHECK(reduce(state, SaveList{EngineTask::draft_rejects}).request == EngineTask::draft_rejects);
  CHECK(state.import.phase == ImportPhase::listing);
  reduce(state, ListDone{state.import.request});
  CHECK(state.import.saved_list == EngineTask::draft_rejects);
  REQUIRE(state.import.problem);
  CHECK(state.import.problem->excluded.size() == 1);
  CHECK(state.import.analysis->customers == 7);
}

TEST_CASE("the preview opens while a file is read, and reading goes on") {
  AppState state = ready_state();
  choose(state, "a.csv");
  inspected(state);
  const std::uint32_t reading = state.import.request;
  reduce(state, OpenPreview{});
  REQUIRE(state.import.draft);
  CHECK(state.import.draft->open);
  CHECK(state.import.phase == ImportPhase::reading);
  CHECK(state.import.request == reading);
  // Closed and opened again, nothing is cancelled.
  CHECK(!reduce(state, ClosePreview{}).cancel_import);
  CHECK(!state.import.draft->open);
  CHECK(state.import.phase == ImportPhase::reading);
  reduce(state, OpenPreview{});
  // What somebody looks at is not taken away when the counting ends.
  reduce(state, ImportDone{reading, analysis_of(7)});
  CHECK(state.import.analysis->customers == 7);
  REQUIRE(state.import.draft);
  CHECK(state.import.draft->open);
  CHECK(names_of(state.import.draft->reading) == "a.csv");
  reduce(state, ClosePreview{});
  CHECK(!state.import.draft);
}

TEST_CASE("a choice changed while a file is read ends the reading") {
  AppState state = ready_state();
  choose(state, "a.csv");
  inspected(state);
  const std::uint32_t reading = state.import.request;
  reduce(state, OpenPreview{});
  const Effects effects = reduce(state, ChooseCounting{without_tax()});
  CHECK(effects.cancel_import == reading);
  CHECK(effects.request == EngineTask::inspect);
  reduce(state, ImportDone{reading, analysis_of(7)});
  CHECK(!state.import.analysis);
  inspected(state);
  CHECK(state.import.phase == ImportPhase::idle);
  // Whoever asks for the reading from the preview sees its result.
  CHECK(reduce(state, ReadFiles{}).request == EngineTask::analyze);
  reduce(state, ImportDone{state.import.request, analysis_of(8)});
  CHECK(!state.import.draft);
}

TEST_CASE("a VAT rate is used when it is typed to the end and is one") {
  AppState state = ready_state();
  import_file(state, "a.csv", 7);
  reduce(state, OpenPreview{});
  reduce(state, ChooseCounting{without_tax(0.21)});
  inspected(state);
  CHECK(!reduce(state, TypeRate{{"", "9"}}).request);
  CHECK(!reduce(state, TypeRate{{"", "veel"}, true}).request);
  CHECK(state.import.draft->typed_rate->text == "veel");
  CHECK(!reduce(state, TypeRate{{"", "0"}, true}).request);
  CHECK(reduce(state, TypeRate{{"", "9 %"}, true}).request == EngineTask::inspect);
  CHECK(state.import.draft->reading.counting.vat_rate == 0.09);
  CHECK(!state.import.draft->typed_rate);
}

TEST_CASE("a rate brings another currency in, with one decimal sign in every language") {
  AppState state = ready_state();
  choose(state, "a.csv");
  protocol::PreviewBody two = preview_of(true);
  two.currencies = {"EUR", "USD"};
  inspected(state, two);
  reduce(state, OpenPreview{});
  const auto& counting = state.import.draft->reading.counting;
  CHECK(foreign_currencies(state.import.draft->reading) == std::vector<std::string>{"USD"});
  CHECK(!reduce(state, TypeRate{{"USD", "nul"}, true}).request);
  CHECK(state.import.draft->typed_rate->text == "nul");
  CHECK(!reduce(state, TypeRate{{"USD", "1,2.3"}, true}).request);
  // Not a thousand and eighty-five, although Dutch writes it so.
  CHECK(reduce(state, TypeRate{{"USD", "1.085"}, true}).request == EngineTask::inspect);
  CHECK(counting.exchange_rates.at("USD") == 1.085);
  CHECK(counting.currency == "EUR");
  inspected(state, two);
  reduce(state, TypeRate{{"USD", "0,92"}, true});
  CHECK(counting.exchange_rates.at("USD") == 0.92);
  inspected(state, two);
  reduce(state, TypeRate{{"USD", "17000"}, true});
  CHECK(counting.exchange_rates.at("USD") == 17'000);
  inspected(state, two);
  reduce(state, TypeRate{{"USD", ""}, true});
  CHECK(counting.exchange_rates.empty());
}

TEST_CASE("an engine that cannot start is a sentence, and the next file tries again") {
  AppState state = initial_state({});
  choose(state, "a.csv");
  reduce(state, EngineFailed{});
  CHECK(state.import.phase == ImportPhase::idle);
  REQUIRE(state.import.problem);
  CHECK(state.import.problem->text == texts::TextKey::data_problem_engine);
  CHECK(choose(state, "a.csv").prepare_engine);
}

TEST_CASE("only measured numbers are taken over, and can be given back") {
  AppState state = ready_state();
  import_file(state, "a.csv", 7);
  CHECK(measured_inputs(state.inputs, *state.import.analysis).size() == 2);
  // The order value is net of refunds: a return rate on top would count them twice.
  state.inputs.return_rate = 0.1;
  CHECK(measured_inputs(state.inputs, *state.import.analysis).size() == 3);
  reduce(state, UseMeasured{});
  CHECK(state.view == View::calculator);
  CHECK(state.inputs.aov == 80.5);
  CHECK(state.inputs.orders_per_year == 3.25);
  CHECK(state.inputs.retention_annual == 0.38);
  CHECK(state.inputs.return_rate == 0);
  CHECK(state.inputs.cac == 28);
  CHECK(state.locale.currency == "USD");
  // The acquisition cost keeps its digits, so that is said; and the way back leads to the old currency too.
  REQUIRE(state.notice);
  CHECK(state.notice->text == texts::TextKey::data_numbers_taken_currency);
  reduce(state, UndoNotice{});
  CHECK(state.locale.currency == "EUR");
  CHECK(state.inputs.aov == 65);
  CHECK(state.inputs.orders_per_year == 2.4);
  state.locale.currency = "USD";
  reduce(state, UseMeasured{});
  CHECK(state.notice->text == texts::TextKey::data_numbers_taken);
}
