// What is planned, answered and worked out beside the calculator, as sections of a link (share.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/state.h"

namespace clv::app {

// How much of the actions is written: a link has to stay short.
enum class PlanDetail : std::uint8_t {
  all,           // also own numbers of actions that are not chosen
  chosen,        // chosen actions with their own numbers
  chosen_sizes,  // chosen actions with their own effects; costs are the catalogue's
  chosen_only,   // chosen actions as the catalogue has them
};

// "lps0.045b200-wb": two letters of the catalogue, "x" where it is not chosen, "s" and the size of the main effect
// without its sign, "a" to "d" and the costs in the order of kActionCosts. Empty where there is nothing to say.
std::string write_actions(const std::vector<ActionChoice>& actions, PlanDetail detail);

// Actions that are not in the text are as the catalogue has them. An unknown one is of a later program and passed
// over. False: the text is damaged, `actions` is undefined.
bool read_actions(std::string_view text, std::vector<ActionChoice>& actions);

// "yypnoooooo": yes, partly, no or open for each question in its order. Empty where all are open.
std::string write_answers(const std::array<Answer, kQuestionCount>& answers);
bool read_answers(std::string_view text, std::array<Answer, kQuestionCount>& answers);

// "A250-c31": a letter for each place among the numbers of all measures, A to Z and a to z. Those that differ from the
// examples.
std::string write_measures(const AppState& state);
bool read_measures(std::string_view text, AppState& state);

}  // namespace clv::app
