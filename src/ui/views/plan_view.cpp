#include <algorithm>

#include "ui/views/plan_parts.h"
#include "ui/views/sections.h"
#include "ui/views/views.h"
#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr float kGap = 16;

float cards(FrameContext& ui, const PlanFigures& figures, float x, float y, float width) {
  float below = y;
  if (const float compare = compare_section(ui, x, below, width); compare > 0)
    below += compare + kGap;
  if (!figures.plan.empty()) {
    below += plan_waterfall(ui, figures, x, below, width) + kGap;
    below += plan_break_even(ui, figures, x, below, width) + kGap;
  }
  return below + plan_ranking(ui, figures, x, below, width) - y;
}

}  // namespace

PlanFigures plan_figures(const FrameContext& ui) {
  PlanFigures figures{.all = app::planned_actions(ui.state),
                      .chosen = app::chosen_actions(ui.state),
                      .plan = {},
                      .result = {}};
  for (const std::size_t row : figures.chosen) figures.plan.push_back(figures.all[row]);
  figures.result = levers::evaluate_plan(ui.state.inputs, figures.plan);
  return figures;
}

float actions_view(FrameContext& ui, float y, float width) {
  const PlanFigures figures = plan_figures(ui);
  const float padding = ui.narrow ? 16.0F : 24.0F;
  const float inner = width - 2 * padding;
  float below = y + padding;
  below += heading(ui, "title", ui.t(plan_title), padding, below, inner, 2,
                   ui.colored(Weight::bold, 22, ui.theme.ink)) +
           4;
  below +=
      paragraph(ui, "hint", ui.t(plan_hint), padding, below, std::min(inner, 760.0F), ui.muted()) +
      kGap;
  if (ui.narrow) {
    // What comes out stands above what goes in, as in the calculator, and stays in sight like there.
    const float results = plan_results(ui, figures, padding, below, inner);
    if (!figures.plan.empty()) {
      ui.tree.declare("strip", NodeRole::strip, {padding, below, inner, results}).options =
          plan_strip(ui, figures.result);
    }
    below += results + kGap;
    below += plan_catalogue(ui, figures, padding, below, inner) + kGap;
    return below + cards(ui, figures, padding, below, inner) + padding - y;
  }
  const float left = std::clamp(inner * 0.42F, 320.0F, 460.0F);
  const float right_x = padding + left + 24;
  const float right = width - padding - right_x;
  const float list = plan_catalogue(ui, figures, padding, below, left);
  float output = plan_results(ui, figures, right_x, below, right) + kGap;
  output += cards(ui, figures, right_x, below + output, right);
  return below + std::max(list, output) + padding - y;
}

}  // namespace clv::ui
