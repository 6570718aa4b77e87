// The parts of the view of the actions. Each draws itself at (x, y) in `width` and returns the height it took.
#pragma once

#include <string>
#include <vector>

#include "app/action_plan.h"
#include "core/levers/plan_result.h"
#include "ui/frame_context.h"
#include "ui/widgets/fact_list.h"

namespace clv::ui {

// What the view shows, worked out once per frame.
struct PlanFigures {
  std::vector<levers::PlannedAction> all;   // by row of the catalogue
  std::vector<std::size_t> chosen;          // rows
  std::vector<levers::PlannedAction> plan;  // the chosen ones
  levers::PlanResult result;
};

PlanFigures plan_figures(const FrameContext& ui);

// The results as rows; the chosen actions with what they need at least.
std::vector<FactRow> plan_facts(const FrameContext& ui, const levers::PlanResult& result);
std::vector<FactRow> break_even_facts(const FrameContext& ui, const PlanFigures& figures);

// What stays in sight on a phone: label, figure, … Precondition: the plan is not empty.
std::vector<std::string> plan_strip(const FrameContext& ui, const levers::PlanResult& result);

float plan_catalogue(FrameContext& ui, const PlanFigures& figures, float x, float y, float width);
float plan_results(FrameContext& ui, const PlanFigures& figures, float x, float y, float width);
float plan_waterfall(FrameContext& ui, const PlanFigures& figures, float x, float y, float width);
float plan_break_even(FrameContext& ui, const PlanFigures& figures, float x, float y, float width);
float plan_ranking(FrameContext& ui, const PlanFigures& figures, float x, float y, float width);

// A change of a yearly profit, to three figures: it follows from guesses and should not look more exact.
std::string rough_change(const FrameContext& ui, double money);

// "Loont vanaf +2,1 procentpunt. Jij rekent op +3 procentpunt.", in the company of the other chosen actions.
std::string break_even_sentence(const FrameContext& ui, const PlanFigures& figures,
                                std::size_t row);

// What the loaded orders say about the action; empty where it needs none.
std::string data_sentence(const FrameContext& ui, const levers::PlannedAction& action);

}  // namespace clv::ui
