#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "app/import_choices.h"
#include "ui/views/excluded_parts.h"
#include "ui/views/sections.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

// What is read: the draft, or again what is shown.
std::string running_title(const FrameContext& ui) {
  const app::ImportState& import = ui.state.import;
  if (import.phase == app::ImportPhase::listing) return std::string(ui.t(data_listing));
  const std::string names = import.draft ? app::names_of(import.draft->reading) : std::string();
  return ui.t(data_reading, {{"file", names}});
}

std::string running_state(const FrameContext& ui, std::string_view percent) {
  const app::ImportState& import = ui.state.import;
  if (import.phase == app::ImportPhase::preparing) return std::string(ui.t(data_preparing));
  if (import.phase == app::ImportPhase::inspecting) return std::string(ui.t(data_inspecting));
  const auto rows = static_cast<std::int64_t>(import.progress.rows);
  return ui.t(data_progress, {{"rows", texts::format_integer(ui.locale(), rows)},
                              {"percent", std::string(percent)}});
}

float share_read(const app::ImportProgress& progress) {
  if (progress.bytes_total <= 0) return 0;
  return static_cast<float>(std::clamp(progress.bytes_read / progress.bytes_total, 0.0, 1.0));
}

float running_card(FrameContext& ui, float x, float y, float width) {
  constexpr float kBarHeight = 8;
  const app::ImportState& import = ui.state.import;
  const float inner_x = x + kCardPadding;
  const float inner = width - 2 * kCardPadding;
  const std::string title = running_title(ui);
  const float share = share_read(import.progress);
  const std::string percent = texts::format_percent(ui.locale(), static_cast<double>(share));
  const std::string state = running_state(ui, percent);
  CardRow row(ui, y);
  row.begin_card("reading", title, x, width);
  float below = row.content_y();
  below += heading(ui, "title", ui.paint.shortened(ui.strong(), title, inner), inner_x, below,
                   inner, 2, ui.strong()) +
           10;
  const Rect bar{inner_x, below, inner, kBarHeight};
  ui.paint.fill(bar, ui.theme.track, kBarHeight / 2);
  ui.paint.fill({bar.x, bar.y, std::max(kBarHeight, bar.width * share), bar.height},
                ui.theme.accent, kBarHeight / 2);
  Node& progress = ui.tree.declare("progress", NodeRole::progress, bar);
  progress.name = ui.t(data_progress_label);
  progress.value_text = percent;
  progress.number = static_cast<double>(share);
  progress.maximum = 1;
  below += kBarHeight + 10;
  const float button_w = button_width(ui, ui.t(data_cancel), ButtonLook::quiet);
  const float button_h = button_height(ui, ButtonLook::quiet);
  paragraph(ui, "state", state, inner_x, below + (button_h - 20) / 2, inner - button_w - 12,
            ui.muted(), NodeRole::status);
  button(ui, "cancel", ui.t(data_cancel), inner_x + inner - button_w, below, ButtonLook::quiet,
         app::CancelImport{});
  below += button_h;
  // How the file is understood can be looked at meanwhile.
  if (import.phase == app::ImportPhase::reading && import.draft && !import.draft->open)
    below = button(ui, "preview", ui.t(data_reading_preview), inner_x, below + 4, ButtonLook::link,
                   app::OpenPreview{})
                .bottom();
  row.end_card(below);
  return row.height();
}

float problem_card(FrameContext& ui, const app::ImportProblem& problem, float x, float y,
                   float width) {
  const app::ImportState& import = ui.state.import;
  const bool in_preview = import.draft && import.draft->open;
  const float inner_x = x + kCardPadding;
  const float inner = width - 2 * kCardPadding;
  std::string sentence = ui.t(problem.text, problem.arguments);
  if (import.shown && !in_preview)
    sentence += " " + ui.t(data_previous_kept, {{"file", app::names_of(*import.shown)}});

  CardRow row(ui, y, CardLook::problem);
  row.begin_card("problem", ui.t(data_problem_title), x, width);
  float below = row.content_y();
  below += heading(ui, "title", ui.t(data_problem_title), inner_x, below, inner, 2,
                   ui.colored(Weight::semibold, kTextSize, ui.theme.negative));
  below +=
      paragraph(ui, "sentence", sentence, inner_x, below, inner, ui.body(), NodeRole::alert) + 12;
  if (const std::vector<FactRow> rows = excluded_rows(ui, problem.excluded); !rows.empty()) {
    below += fact_list(ui, "reasons", ui.t(data_excluded), ui.t(data_excluded_reason),
                       ui.t(data_report_rows), rows, inner_x, below, inner) +
             12;
    below += rejects_button(ui, app::EngineTask::draft_rejects, inner_x, below, inner) + 12;
  }
  Flow flow({inner_x, below, inner, button_height(ui, ButtonLook::quiet)}, 8);
  const Point other = flow.next(button_width(ui, ui.t(data_other_file), ButtonLook::primary));
  file_button(ui, "choose", ui.t(data_other_file), other.x, other.y, ButtonLook::primary);
  // Files that could be understood but not counted: how they are understood may be why.
  if (import.draft && !in_preview) {
    const Point open = flow.next(button_width(ui, ui.t(preview_open), ButtonLook::quiet));
    button(ui, "preview", ui.t(preview_open), open.x, open.y, ButtonLook::quiet,
           app::OpenPreview{});
  }
  const Point close = flow.next(button_width(ui, ui.t(common_close), ButtonLook::quiet));
  button(ui, "close", ui.t(common_close), close.x, close.y, ButtonLook::quiet,
         app::DismissProblem{});
  row.end_card(flow.bottom());
  return row.height();
}

}  // namespace

float import_status_section(FrameContext& ui, float x, float y, float width) {
  const app::ImportState& import = ui.state.import;
  const bool looks_anew =
      import.phase == app::ImportPhase::inspecting && import.draft && import.draft->open;
  if (import.phase != app::ImportPhase::idle && !looks_anew) return running_card(ui, x, y, width);
  const std::optional<app::ImportProblem>& problem = ui.state.import.problem;
  return problem ? problem_card(ui, *problem, x, y, width) : 0;
}

}  // namespace clv::ui
