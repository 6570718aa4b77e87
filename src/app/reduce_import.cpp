#include "app/reduce_import.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/doubt_answers.h"
#include "app/import_choices.h"
#include "app/reduce_fields.h"
#include "base/assert.h"
#include "core/doubts/doubt_table.h"

namespace clv::app {
namespace {

bool runs(const ImportState& import) {
  return import.phase != ImportPhase::idle && import.phase != ImportPhase::preparing;
}

bool is_current(const ImportState& import, std::uint32_t request) {
  return runs(import) && import.request == request;
}

// Under the names of the contract; a metric of a name is the input of the same name.
constexpr std::array<FieldId, 3> kMeasurable{FieldId::aov, FieldId::orders_per_year,
                                             FieldId::retention_annual};

Effects ask(ImportState& import, EngineTask kind, ImportPhase phase, const Reading& reading) {
  Effects effects = stop(import);
  import.request += 1;
  import.phase = phase;
  import.progress = {};
  for (const FileReading& one : reading.files) import.progress.bytes_total += one.file.size_bytes;
  effects.request = kind;
  return effects;
}

Effects read_draft(ImportState& import) {
  CLV_ASSERT(import.draft.has_value(), "there is something to read");
  import.problem.reset();
  return ask(import, EngineTask::analyze, ImportPhase::reading, import.draft->reading);
}

// What was there before the files that led to nothing, or the choice that did.
void go_back(ImportState& import) {
  if (!import.draft) return;
  if (import.draft->before_choice) {
    import.draft->reading = std::move(*import.draft->before_choice);
    import.draft->before_choice.reset();
  } else if (!import.draft->open) {
    import.draft = std::exchange(import.draft_before, std::nullopt);
  }
}

// The first file with a question is shown.
void open_at_question(ImportDraft& draft) {
  const auto asks = [&](const FileReading& one) {
    return !one.preview.certain ||
           (draft.counted && std::ranges::any_of(draft.counted->doubts, [&](const auto& doubt) {
              return doubts::wants_answer(doubt) && doubt.file == one.file.name;
            }));
  };
  const auto& files = draft.reading.files;
  draft.open = true;
  draft.read_when_certain = false;
  if (asks(files[draft.shown_file])) return;
  const auto first = std::ranges::find_if(files, asks);
  if (first != files.end()) draft.shown_file = static_cast<std::size_t>(first - files.begin());
}

// Costs say nothing without orders: those that are shown. A list of the same name takes the earlier one's place.
void join_shown_orders(const Reading& shown, Reading& costs) {
  std::vector<FileReading> files;
  for (const FileReading& one : shown.files) {
    const bool is_replaced =
        is_cost_list(one) && std::ranges::any_of(costs.files, [&](const FileReading& newer) {
          return newer.file.name == one.file.name;
        });
    if (!is_replaced) files.push_back(one);
  }
  costs.files.insert(costs.files.begin(), files.begin(), files.end());
  costs.counting = shown.counting;
}

// The draft has been counted, and nothing is asked about it any more.
Effects show_analysis(AppState& state, const protocol::AnalysisView& analysis) {
  ImportState& import = state.import;
  CLV_ASSERT(import.draft.has_value(), "the analysis is of the draft");
  import.analysis = analysis;
  import.saved_list.reset();
  state.data = {};
  remember(import.remembered, import.draft->reading);
  const bool stays_open = import.draft->open && import.draft->stays_open;
  import.shown = std::move(import.draft->reading);
  import.draft.reset();
  if (stays_open) {
    import.draft = draft_of(*import.shown);
    import.draft->open = true;
  }
  import.draft_before.reset();
  Effects effects;
  effects.imported = true;
  return effects;
}

// That the files are read although something is asked says that it is right as assumed.
Effects show_counted(AppState& state, ImportDraft& draft, protocol::AnalysisView analysis) {
  draft.counted.reset();
  accept(draft.reading, analysis.doubts);
  for (doubts::Doubt& doubt : analysis.doubts) {
    if (!doubts::wants_answer(doubt)) continue;
    doubt.accepted = true;
    doubt.severity = doubts::DoubtSeverity::tell;
  }
  return show_analysis(state, analysis);
}

}  // namespace

ImportDraft draft_of(const Reading& shown) {
  ImportDraft draft;
  draft.reading = shown;
  draft.read_when_certain = false;
  draft.recalled = true;
  return draft;
}

Effects stop(ImportState& import) {
  Effects effects;
  if (runs(import)) effects.cancel_import = import.request;
  import.phase = ImportPhase::idle;
  return effects;
}

Effects inspect_draft(ImportState& import) {
  CLV_ASSERT(import.draft.has_value(), "there is something to look at");
  return ask(import, EngineTask::inspect, ImportPhase::inspecting, import.draft->reading);
}

Effects ask_list(ImportState& import, EngineTask list) {
  import.asked_list = list;
  if (list == EngineTask::draft_rejects) {
    CLV_ASSERT(import.draft.has_value(), "the list is of the draft");
    return ask(import, list, ImportPhase::listing, import.draft->reading);
  }
  CLV_ASSERT(import.shown.has_value(), "the list is of what is shown");
  return ask(import, list, ImportPhase::listing, *import.shown);
}

Effects apply(AppState& state, const ChooseFiles& action) {
  ImportState& import = state.import;
  if (action.files.empty()) return {};
  if (import.phase == ImportPhase::inspecting) go_back(import);
  ImportDraft draft;
  if (action.add && import.shown) draft.reading = *import.shown;
  for (const ChosenFile& file : action.files)
    draft.reading.files.push_back({.file = file, .mapping = {}, .preview = {}});
  if (import.draft && import.draft->open) import.draft_before = std::move(import.draft);
  import.draft = std::move(draft);
  import.problem.reset();
  state.view = View::data;
  state.file_over_page = false;
  if (import.engine_ready) return inspect_draft(import);
  Effects effects = stop(import);
  import.phase = ImportPhase::preparing;
  effects.prepare_engine = true;
  return effects;
}

Effects apply(AppState& state, const EngineReady& /*action*/) {
  state.import.engine_ready = true;
  return state.import.phase == ImportPhase::preparing ? inspect_draft(state.import) : Effects{};
}

void apply(AppState& state, const EngineFailed& /*action*/) {
  ImportState& import = state.import;
  import.engine_ready = false;
  if (import.phase == ImportPhase::idle) return;
  import.phase = ImportPhase::idle;
  go_back(import);
  import.problem =
      ImportProblem{.text = texts::TextKey::data_problem_engine, .arguments = {}, .excluded = {}};
}

void apply(AppState& state, const ImportProgressed& action) {
  if (is_current(state.import, action.request)) state.import.progress = action.progress;
}

Effects apply(AppState& state, const InspectDone& action) {
  ImportState& import = state.import;
  if (!is_current(import, action.request) || !import.draft) return {};
  ImportDraft& draft = *import.draft;
  import.phase = ImportPhase::idle;
  if (action.previews.size() != draft.reading.files.size()) {
    go_back(import);
    import.problem = ImportProblem{};
    return {};
  }
  for (std::size_t i = 0; i < action.previews.size(); ++i)
    draft.reading.files[i].preview = action.previews[i];
  draft.before_choice.reset();
  if (only_costs(draft.reading)) {
    if (import.shown) {
      join_shown_orders(*import.shown, draft.reading);
    } else {
      const std::string name = draft.reading.files.front().file.name;
      go_back(import);
      import.problem = ImportProblem{
          .text = texts::TextKey::error_only_costs, .arguments = {{"file", name}}, .excluded = {}};
      return {};
    }
  }
  if (!std::exchange(draft.recalled, true) && recall(import.remembered, draft.reading))
    return inspect_draft(import);
  if (is_certain(draft.reading) && draft.read_when_certain) return read_draft(import);
  open_at_question(draft);
  import.draft_before.reset();
  return {};
}

Effects apply(AppState& state, const ImportDone& action) {
  ImportState& import = state.import;
  if (!is_current(import, action.request) || !import.draft) return {};
  import.phase = ImportPhase::idle;
  import.problem.reset();
  if (!asks_anything(action.analysis.doubts)) return show_analysis(state, action.analysis);
  import.draft->counted = action.analysis;
  open_at_question(*import.draft);
  import.draft_before.reset();
  return {};
}

void apply(AppState& state, const ListDone& action) {
  ImportState& import = state.import;
  if (!is_current(import, action.request)) return;
  import.phase = ImportPhase::idle;
  import.saved_list = import.asked_list;
}

void apply(AppState& state, const ImportFailed& action) {
  ImportState& import = state.import;
  if (!is_current(import, action.request)) return;
  // Files that were understood and could not be counted stay, so that a choice can be changed.
  if (import.phase == ImportPhase::inspecting) go_back(import);
  import.phase = ImportPhase::idle;
  import.problem = action.problem;
}

Effects apply(AppState& state, const CancelImport& /*action*/) {
  const Effects effects = stop(state.import);
  go_back(state.import);
  return effects;
}

void apply(AppState& state, const DismissProblem& /*action*/) {
  ImportState& import = state.import;
  import.problem.reset();
  if (import.phase == ImportPhase::idle) go_back(import);
}

Effects apply(AppState& state, const ReadFiles& /*action*/) {
  ImportState& import = state.import;
  if (!import.draft || !can_be_read(*import.draft)) return {};
  ImportDraft& draft = *import.draft;
  draft.stays_open = false;
  if (draft.counted) return show_counted(state, draft, std::move(*draft.counted));
  for (const FileReading& one : std::vector(draft.reading.files))
    accept(draft.reading, one.preview.doubts);
  return read_draft(import);
}

std::vector<MeasuredInput> measured_inputs(const finance::CalculatorInputs& inputs,
                                           const protocol::AnalysisView& analysis) {
  std::vector<MeasuredInput> measured;
  for (const FieldId id : kMeasurable) {
    const Field& row = field(id);
    // The model's own rates reproduce its forecast; the metrics are the second best.
    std::optional<double> number =
        analysis.forecast ? analysis.forecast->input(row.key) : std::nullopt;
    if (!number) number = analysis.metric(row.key).number;
    const finance::InputField* input = finance::find_input_field(row.key);
    if (number && input != nullptr && !finance::check_input(*input, *number))
      measured.push_back({id, *number});
  }
  const bool has_order_value = !measured.empty() && measured.front().field == FieldId::aov;
  if (has_order_value && inputs.return_rate != 0) measured.push_back({FieldId::return_rate, 0});
  return measured;
}

void apply(AppState& state, const UseMeasured& /*action*/) {
  if (!state.import.analysis) return;
  state.notice = Notice{.text = texts::TextKey::data_numbers_taken,
                        .inputs_before = state.inputs,
                        .currency_before = {}};
  for (const MeasuredInput& measured : measured_inputs(state.inputs, *state.import.analysis)) {
    state.inputs.*field(measured.field).member = measured.number;
    state.measured.push_back({.field = measured.field, .number = measured.number});
  }
  state.editing.reset();
  fit_slider_maxima(state);
  // Amounts read in the currency of the file, where the interface knows it.
  const std::string& currency = state.import.analysis->currency;
  if (std::ranges::find(texts::kCurrencies, std::string_view(currency), &texts::Currency::code) !=
          std::end(texts::kCurrencies) &&
      currency != state.locale.currency) {
    // Nobody told a rate: what was filled in keeps its digits, and that is said.
    state.notice->text = texts::TextKey::data_numbers_taken_currency;
    state.notice->currency_before = state.locale.currency;
    state.locale.currency = currency;
  }
  state.view = View::calculator;
}

}  // namespace clv::app
