#include <algorithm>
#include <optional>
#include <string>

#include "ui/views/sections.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

std::string file_names(const FrameContext& ui) {
  std::string names;
  for (const app::ChosenFile& file : ui.state.import.files) {
    if (!names.empty()) names += ", ";
    names += file.name;
  }
  return names;
}

float share_read(const app::ImportProgress& progress) {
  if (progress.bytes_total <= 0) return 0;
  return static_cast<float>(std::clamp(progress.bytes_read / progress.bytes_total, 0.0, 1.0));
}

float running_card(FrameContext& ui, float x, float y, float width) {
  constexpr float kBarHeight = 8;
  const app::ImportState& import = ui.state.import;
  const bool preparing = import.phase == app::ImportPhase::preparing;
  const float inner_x = x + kCardPadding;
  const float inner = width - 2 * kCardPadding;
  const std::string title = ui.t(data_reading, {{"file", file_names(ui)}});
  const float share = share_read(import.progress);
  const std::string percent = texts::format_percent(ui.locale(), static_cast<double>(share));
  const std::string state =
      preparing ? std::string(ui.t(data_preparing))
                : ui.t(data_progress,
                       {{"rows", texts::format_integer(
                                     ui.locale(), static_cast<std::int64_t>(import.progress.rows))},
                        {"percent", percent}});
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
  Node& progress = ui.tree.declare("progress", Role::progress, bar);
  progress.name = ui.t(data_progress_label);
  progress.value_text = percent;
  progress.number = static_cast<double>(share);
  progress.maximum = 1;
  below += kBarHeight + 10;
  const float button_w = button_width(ui, ui.t(data_cancel), ButtonLook::quiet);
  const float button_h = button_height(ui, ButtonLook::quiet);
  paragraph(ui, "state", state, inner_x, below + (button_h - 20) / 2, inner - button_w - 12,
            ui.muted(), Role::status);
  button(ui, "cancel", ui.t(data_cancel), inner_x + inner - button_w, below, ButtonLook::quiet,
         app::CancelImport{});
  row.end_card(below + button_h);
  return row.height();
}

float problem_card(FrameContext& ui, const app::ImportProblem& problem, float x, float y,
                   float width) {
  constexpr float kPadding = 16;
  const app::ImportState& import = ui.state.import;
  const float inner_x = x + kPadding;
  const float inner = width - 2 * kPadding;
  const TextStyle title_style = ui.colored(Weight::semibold, kTextSize, ui.theme.negative);
  std::string sentence = ui.t(problem.text, problem.arguments);
  if (import.analysis) sentence += " " + ui.t(data_previous_kept, {{"file", import.analysis_name}});

  // The box is as high as its texts: measured first.
  const auto lines = ui.paint.wrap(ui.body(), sentence, inner);
  const float text_height = static_cast<float>(lines.size()) * Painter::line_height(ui.body());
  const float button_h = button_height(ui, ButtonLook::quiet);
  const float height =
      kPadding + Painter::line_height(title_style) + text_height + 12 + button_h + kPadding;
  const Rect box{x, y, width, height};
  ui.paint.fill(box, ui.theme.negative_soft, kRadiusCard);
  ui.paint.outline(box, ui.theme.negative, kRadiusCard);
  const NodeId region = declare_group(ui, "problem", Role::region, ui.t(data_problem_title), box);
  const Scope scope(ui.tree, region);
  float below = y + kPadding;
  below += heading(ui, "title", ui.t(data_problem_title), inner_x, below, inner, 2, title_style);
  below += paragraph(ui, "sentence", sentence, inner_x, below, inner, ui.body(), Role::alert) + 12;
  const Rect other =
      file_button(ui, "choose", ui.t(data_other_file), inner_x, below, ButtonLook::primary);
  button(ui, "close", ui.t(common_close), other.right() + 8, below, ButtonLook::quiet,
         app::DismissProblem{});
  return height;
}

}  // namespace

float import_status_section(FrameContext& ui, float x, float y, float width) {
  if (ui.state.import.phase != app::ImportPhase::idle) return running_card(ui, x, y, width);
  const std::optional<app::ImportProblem>& problem = ui.state.import.problem;
  return problem ? problem_card(ui, *problem, x, y, width) : 0;
}

}  // namespace clv::ui
