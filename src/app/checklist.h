// Ten signs that a shop does not know its customer value, as questions.
#pragma once

#include <array>
#include <span>
#include <string>

#include "app/state_action.h"

namespace clv::app {

struct CheckRow {
  texts::TextKey question;
  texts::TextKey step;  // what closes the gap …
  texts::TextKey go;    // … and the name of the way there
  StateAction (*target)();
  // What the loaded orders say about it, in words; empty where they say nothing.
  std::string (*fact)(const AppState& state);
};

// kQuestionCount rows.
std::span<const CheckRow> checklist();

// The visitor's own answer; without one yes where the orders answer the question, else open.
Answer answer_to(const AppState& state, std::size_t question);

texts::TextKey answer_name(Answer answer);

struct ChecklistScore {
  double points = 0;  // yes is 1, partly a half
  int yes = 0, partly = 0, no = 0, open = 0;
  int answered() const { return yes + partly + no; }
};
ChecklistScore checklist_score(const AppState& state);

// The same with other answers than the visitor's own.
Answer answer_to(const AppState& state, std::size_t question, Answer own);
ChecklistScore checklist_score(const AppState& state,
                               const std::array<Answer, kQuestionCount>& answers);

void apply(AppState& state, const AnswerQuestion& action);
void apply(AppState& state, const ClearChecklist& action);

}  // namespace clv::app
