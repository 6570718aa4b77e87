#include "app/reduce_preview.h"

#include <algorithm>

#include "app/field_text.h"
#include "app/import_choices.h"
#include "app/plain_number.h"
#include "app/reduce_import.h"
#include "base/text.h"

namespace clv::app {
namespace {

// The draft that somebody sees, or null.
ImportDraft* open_draft(AppState& state) {
  auto& draft = state.import.draft;
  return draft && draft->open ? &*draft : nullptr;
}

// Before a choice is changed: what it is taken back to when it leads to nothing.
void keep_before(ImportState& import, ImportDraft& draft) {
  import.problem.reset();
  draft.read_when_certain = false;
  draft.counted.reset();
  if (!draft.before_choice) draft.before_choice = draft.reading;
}

// Above 0. A rate has decimals and no thousands: its only sign is the decimal one, in every language.
std::optional<double> read_rate(const texts::Locale& locale, const TypedRate& typed) {
  constexpr double kLargest = 1e9;
  const std::string_view text = trim(typed.text);
  const std::optional<double> rate = typed.currency.empty()
                                         ? read_field_text(locale, field(FieldId::vat_rate), text)
                                         : read_plain_number(text);
  return rate && *rate > 0 && *rate <= kLargest ? rate : std::nullopt;
}

}  // namespace

void apply(AppState& state, const OpenPreview& action) {
  ImportState& import = state.import;
  const bool is_read = import.phase == ImportPhase::reading;
  if (import.phase != ImportPhase::idle && !is_read) return;
  import.problem.reset();
  if (!import.draft && import.shown) import.draft = draft_of(*import.shown);
  if (!import.draft) return;
  // Only looked at: the reading goes on.
  import.draft->stays_open = is_read;
  const auto& files = import.draft->reading.files;
  const auto named =
      std::ranges::find(files, action.file, [](const FileReading& one) { return one.file.name; });
  if (named != files.end())
    import.draft->shown_file = static_cast<std::size_t>(named - files.begin());
  import.draft->open = true;
}

Effects apply(AppState& state, const ClosePreview& /*action*/) {
  if (state.import.phase == ImportPhase::reading && state.import.draft) {
    state.import.draft->open = false;
    return {};
  }
  const Effects effects = stop(state.import);
  state.import.problem.reset();
  state.import.draft.reset();
  state.import.draft_before.reset();
  return effects;
}

void apply(AppState& state, const ShowPreviewFile& action) {
  ImportDraft* draft = open_draft(state);
  if (draft == nullptr || action.file >= draft->reading.files.size()) return;
  draft->shown_file = action.file;
}

void apply(AppState& state, const ToggleColumns& /*action*/) {
  if (ImportDraft* draft = open_draft(state)) draft->all_columns = !draft->all_columns;
}

Effects apply(AppState& state, const ChooseRole& action) {
  ImportDraft* draft = open_draft(state);
  if (draft == nullptr) return {};
  keep_before(state.import, *draft);
  set_role(draft->reading, draft->shown_file, action.column, action.role);
  return inspect_draft(state.import);
}

Effects apply(AppState& state, const ChooseInMapping& action) {
  ImportDraft* draft = open_draft(state);
  if (draft == nullptr) return {};
  keep_before(state.import, *draft);
  set_mapping_text(draft->reading, draft->shown_file, action.member, action.text);
  return inspect_draft(state.import);
}

Effects apply(AppState& state, const AnswerDateOrder& action) {
  const Effects effects =
      apply(state, ChooseInMapping{&protocol::Mapping::date_order, action.order});
  if (ImportDraft* draft = open_draft(state)) draft->read_when_certain = true;
  return effects;
}

Effects apply(AppState& state, const ChooseCounting& action) {
  ImportDraft* draft = open_draft(state);
  if (draft == nullptr) return {};
  keep_before(state.import, *draft);
  draft->reading.counting = action.counting;
  draft->typed_rate.reset();
  return inspect_draft(state.import);
}

Effects apply(AppState& state, const TypeRate& action) {
  ImportDraft* draft = open_draft(state);
  if (draft == nullptr) return {};
  const auto& [currency, text] = action.rate;
  const std::optional<double> rate = read_rate(state.locale, action.rate);
  draft->typed_rate.reset();
  if (!rate && !text.empty()) draft->typed_rate = action.rate;
  const bool is_removed = text.empty() && !currency.empty();
  if ((!rate && !is_removed) || !action.done) return {};
  CountingChoices counting = draft->reading.counting;
  if (currency.empty()) {
    counting.vat_rate = rate;
  } else if (rate) {
    counting.currency = counted_currency(draft->reading);
    counting.exchange_rates[currency] = *rate;
  } else {
    counting.exchange_rates.erase(currency);
  }
  if (counting == draft->reading.counting) return {};
  return apply(state, ChooseCounting{counting});
}

}  // namespace clv::app
