// What somebody filled in, plans and answered, in the report.
#include <algorithm>
#include <iterator>

#include "app/checklist.h"
#include "app/field_text.h"
#include "ui/views/plan_parts.h"
#include "ui/views/report_parts.h"
#include "ui/views/sections.h"
#include "ui/views/shared_charts.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

// What was answered, with what closes each gap.
std::vector<FactRow> answered(const FrameContext& ui) {
  std::vector<FactRow> rows;
  for (std::size_t i = 0; i < app::kQuestionCount; ++i) {
    const app::Answer answer = app::answer_to(ui.state, i);
    if (answer == app::Answer::open) continue;
    const app::CheckRow& check = app::checklist()[i];
    const std::string step = answer == app::Answer::yes
                                 ? std::string()
                                 : ui.t(checklist_next, {{"step", std::string(ui.t(check.step))}});
    rows.push_back({.name = std::string(ui.t(check.question)),
                    .text = std::string(ui.t(app::answer_name(answer))),
                    .detail = step});
  }
  return rows;
}

float curve_chart(FrameContext& ui, float x, float y, float width) {
  return curve_figure(ui, x, y, width, kMostReportRows);
}

}  // namespace

void report_calculator(FrameContext& ui, ReportPage& page) {
  std::vector<FactRow> rows;
  const std::vector<std::string> figures = headline_strip(ui);
  for (std::size_t i = 0; i + 1 < figures.size(); i += 2)
    rows.push_back({.name = figures[i], .text = figures[i + 1], .detail = {}});
  for (const app::Field& field : app::fields()) {
    // What nobody touched of the settings that few need says nothing.
    const double number = ui.state.inputs.*field.member;
    if (field.more && number == app::example_inputs().*field.member) continue;
    rows.push_back({.name = std::string(ui.t(field.label)),
                    .text = app::field_text(ui.locale(), field, number),
                    .detail = {}});
  }
  page.facts("calculator", report_calculator_title, rows);
  page.chart("curve", curve_title, ui.t(curve_hint), curve_chart);
}

void report_plan(FrameContext& ui, ReportPage& page) {
  const PlanFigures figures = plan_figures(ui);
  if (figures.plan.empty()) return;
  std::vector<FactRow> rows{{.name = std::string(ui.t(plan_gain)),
                             .text = figures.result.gain ? rough_change(ui, *figures.result.gain)
                                                         : std::string(ui.t(common_undefined)),
                             .detail = {}}};
  std::ranges::move(plan_facts(ui, figures.result), std::back_inserter(rows));
  page.facts("plan", plan_results_title, rows);
  page.facts("break_even", plan_break_even_title, break_even_facts(ui, figures));
}

void report_checklist(FrameContext& ui, ReportPage& page) {
  const app::ChecklistScore score = app::checklist_score(ui.state);
  if (score.answered() == 0) return;
  std::vector<FactRow> rows{
      {.name = std::string(ui.t(checklist_score_label)),
       .text = ui.t(checklist_score_text,
                    {{"points", texts::format_number_short(ui.locale(), score.points, 1)}}),
       .detail = {}}};
  std::ranges::move(answered(ui), std::back_inserter(rows));
  page.facts("checklist", checklist_page, rows);
}

}  // namespace clv::ui
