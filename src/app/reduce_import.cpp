#include "app/reduce_import.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clv::app {
namespace {

bool is_current(const ImportState& import, std::uint32_t request) {
  return import.phase == ImportPhase::reading && import.request == request;
}

// Under the names of the contract; a metric of a name is the input of the same name.
constexpr std::array<FieldId, 3> kMeasurable{FieldId::aov, FieldId::orders_per_year,
                                             FieldId::retention_annual};

std::string names_of(const std::vector<ChosenFile>& files) {
  std::string names;
  for (const ChosenFile& file : files) {
    if (!names.empty()) names += ", ";
    names += file.name;
  }
  return names;
}

Effects start(ImportState& import) {
  import.phase = ImportPhase::reading;
  import.progress = {};
  for (const ChosenFile& file : import.files) import.progress.bytes_total += file.size_bytes;
  Effects effects;
  effects.start_import = import.request;
  return effects;
}

}  // namespace

Effects apply(AppState& state, const ChooseFiles& action) {
  ImportState& import = state.import;
  if (action.files.empty()) return {};
  Effects effects;
  if (import.phase == ImportPhase::reading) effects.cancel_import = import.request;
  import.request += 1;
  import.files = action.files;
  import.problem.reset();
  state.view = View::data;
  state.file_over_page = false;
  if (!import.engine_ready) {
    import.phase = ImportPhase::preparing;
    effects.prepare_engine = true;
    return effects;
  }
  effects.start_import = start(import).start_import;
  return effects;
}

Effects apply(AppState& state, const EngineReady& /*action*/) {
  state.import.engine_ready = true;
  return state.import.phase == ImportPhase::preparing ? start(state.import) : Effects{};
}

void apply(AppState& state, const EngineFailed& /*action*/) {
  ImportState& import = state.import;
  import.engine_ready = false;
  if (import.phase == ImportPhase::idle) return;
  import.phase = ImportPhase::idle;
  import.problem = ImportProblem{.text = texts::TextKey::data_problem_engine, .arguments = {}};
}

void apply(AppState& state, const ImportProgressed& action) {
  if (is_current(state.import, action.request)) state.import.progress = action.progress;
}

void apply(AppState& state, const ImportDone& action) {
  ImportState& import = state.import;
  if (!is_current(import, action.request)) return;
  import.phase = ImportPhase::idle;
  import.problem.reset();
  import.analysis = action.analysis;
  import.analysis_name = names_of(import.files);
}

void apply(AppState& state, const ImportFailed& action) {
  ImportState& import = state.import;
  if (!is_current(import, action.request)) return;
  import.phase = ImportPhase::idle;
  import.problem = action.problem;
}

Effects apply(AppState& state, const CancelImport& /*action*/) {
  ImportState& import = state.import;
  Effects effects;
  if (import.phase == ImportPhase::reading) effects.cancel_import = import.request;
  import.phase = ImportPhase::idle;
  return effects;
}

std::vector<MeasuredInput> measured_inputs(const finance::CalculatorInputs& inputs,
                                           const protocol::AnalysisView& analysis) {
  std::vector<MeasuredInput> measured;
  for (const FieldId id : kMeasurable) {
    const Field& row = field(id);
    const auto number = analysis.metric(row.key).number;
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
  state.notice = Notice{.text = texts::TextKey::data_numbers_taken, .inputs_before = state.inputs};
  for (const MeasuredInput& measured : measured_inputs(state.inputs, *state.import.analysis)) {
    state.inputs.*field(measured.field).member = measured.number;
  }
  state.editing.reset();
  for (const Field& row : fields()) {
    state.slider_maximum[static_cast<std::size_t>(row.id)] =
        slider_maximum_for(row, state.inputs.*row.member);
  }
  // Amounts read in the currency of the file, where the interface knows it.
  const std::string& currency = state.import.analysis->currency;
  if (std::ranges::find(texts::kCurrencies, std::string_view(currency), &texts::Currency::code) !=
      std::end(texts::kCurrencies)) {
    state.locale.currency = currency;
  }
  state.view = View::calculator;
}

}  // namespace clv::app
