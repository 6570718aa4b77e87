#include "app/checklist.h"

#include "app/metric_table.h"
#include "app/shop_facts.h"

namespace clv::app {
namespace {

using enum texts::TextKey;
using levers::ActionGroup;

std::string nothing(const AppState& /*state*/) { return {}; }

// "Koopt opnieuw 31,2 %"
std::string metric_fact(const AppState& state, std::string_view name) {
  if (!state.import.analysis) return {};
  for (const MetricRow& row : metric_table()) {
    const protocol::Metric metric = state.import.analysis->metric(row.name);
    if (row.name == name && metric.number)
      return std::string(texts::text(state.locale.language, row.label)) + " " +
             metric_text(state.locale, row, metric);
  }
  return {};
}

std::string groups(const AppState& state) {
  const auto count = segment_count(state);
  return count ? texts::text_plural(state.locale.language, checklist_groups, *count)
               : std::string();
}
std::string repeat(const AppState& state) { return metric_fact(state, "repeat_rate_365d"); }
std::string loyalty(const AppState& state) { return metric_fact(state, "retention_annual"); }
std::string spend(const AppState& state) { return metric_fact(state, "aov"); }

StateAction to_data() { return ShowView{View::data}; }
StateAction to_measures() { return ShowView{View::measures}; }
StateAction to_keep() { return ShowActionGroup{ActionGroup::keep}; }
StateAction to_earn() { return ShowActionGroup{ActionGroup::earn}; }
StateAction to_save() { return ShowActionGroup{ActionGroup::save}; }

// Links know a question by its place (share_plan.h): none moves.
constexpr CheckRow kRows[kQuestionCount] = {
    {check_who_question, check_who_step, checklist_go_data, to_data, groups},
    {check_repeat_question, check_repeat_step, checklist_go_data, to_data, repeat},
    {check_loyalty_question, check_loyalty_step, checklist_go_measures, to_measures, loyalty},
    {check_spend_question, check_spend_step, checklist_go_measures, to_measures, spend},
    {check_cac_question, check_cac_step, checklist_go_measures, to_measures, nothing},
    {check_one_size_question, check_one_size_step, checklist_go_actions, to_save, nothing},
    {check_strategy_question, check_strategy_step, checklist_go_actions, to_keep, nothing},
    {check_context_question, check_context_step, checklist_go_actions, to_keep, nothing},
    {check_satisfaction_question, check_satisfaction_step, checklist_go_measures, to_measures,
     nothing},
    {check_cross_sell_question, check_cross_sell_step, checklist_go_actions, to_earn, nothing},
};

}  // namespace

std::span<const CheckRow> checklist() { return kRows; }

Answer answer_to(const AppState& state, std::size_t question) {
  return answer_to(state, question, state.answers[question]);
}

Answer answer_to(const AppState& state, std::size_t question, Answer own) {
  if (own != Answer::open) return own;
  return kRows[question].fact(state).empty() ? Answer::open : Answer::yes;
}

texts::TextKey answer_name(Answer answer) {
  constexpr std::array kNames{checklist_open, checklist_no, checklist_partly, checklist_yes};
  return kNames[static_cast<std::size_t>(answer)];
}

ChecklistScore checklist_score(const AppState& state) {
  return checklist_score(state, state.answers);
}

ChecklistScore checklist_score(const AppState& state,
                               const std::array<Answer, kQuestionCount>& answers) {
  ChecklistScore score;
  for (std::size_t i = 0; i < kQuestionCount; ++i) {
    switch (answer_to(state, i, answers[i])) {
      case Answer::open:
        score.open += 1;
        break;
      case Answer::no:
        score.no += 1;
        break;
      case Answer::partly:
        score.partly += 1;
        break;
      case Answer::yes:
        score.yes += 1;
        break;
    }
  }
  score.points = score.yes + 0.5 * score.partly;
  return score;
}

void apply(AppState& state, const AnswerQuestion& action) {
  state.answers[action.question] = action.answer;
}

void apply(AppState& state, const ClearChecklist& /*action*/) { state.answers = {}; }

}  // namespace clv::app
