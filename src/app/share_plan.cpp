#include "app/share_plan.h"

#include <algorithm>
#include <cmath>

#include "app/number_slot.h"
#include "app/plain_number.h"
#include "app/share_parts.h"

namespace clv::app {
namespace {

constexpr char kNotChosen = 'x';
constexpr char kSize = 's';
constexpr std::string_view kCosts = "abcd";
static_assert(kCosts.size() == kActionCosts.size());
constexpr std::size_t kCodeLength = 2;

// By the value of Answer.
constexpr std::string_view kAnswers = "onpy";

constexpr std::string_view kPlaces = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
static_assert(kMeasureNumberCount <= kPlaces.size());

std::string write_action(const levers::ActionRow& row, const ActionChoice& choice,
                         PlanDetail detail) {
  std::string out(row.code);
  if (!choice.chosen) out += kNotChosen;
  if (detail == PlanDetail::chosen_only) return out;
  if (choice.size) out += kSize + write_plain_number(std::fabs(*choice.size));
  if (detail == PlanDetail::chosen_sizes) return out;
  for (std::size_t i = 0; i < kCosts.size(); ++i) {
    const std::optional<double>& cost = choice.costs[i];
    if (cost) out += kCosts[i] + write_plain_number(*cost);
  }
  return out;
}

std::optional<double> read_amount(std::string_view text) {
  const auto number = read_plain_number(text);
  return number && *number <= kMostSlotNumber ? number : std::nullopt;
}

// A letter and the number behind it, which are taken off `text`; 0 at the end.
struct Part {
  char letter = 0;
  std::string_view number;
};
Part take_part(std::string_view& text) {
  if (text.empty()) return {};
  const std::size_t end = std::min(text.find_first_not_of("0123456789.", 1), text.size());
  const Part part{.letter = text.front(), .number = text.substr(1, end - 1)};
  text.remove_prefix(end);
  return part;
}

bool read_action(std::string_view text, const levers::ActionRow& row, ActionChoice& choice) {
  choice = {.chosen = true, .size = {}, .costs = {}};
  for (Part part = take_part(text); part.letter != 0; part = take_part(text)) {
    if (part.letter == kNotChosen && part.number.empty()) {
      choice.chosen = false;
      continue;
    }
    const auto number = read_amount(part.number);
    const std::size_t cost = kCosts.find(part.letter);
    if (!number || (part.letter != kSize && cost == std::string_view::npos)) return false;
    if (part.letter == kSize) {
      choice.size = row.effect.size < 0 ? 0 - *number : *number;
    } else {
      choice.costs[cost] = number;
    }
  }
  return true;
}

}  // namespace

std::string write_actions(const std::vector<ActionChoice>& actions, PlanDetail detail) {
  std::string out;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    const bool own = detail == PlanDetail::all && actions[i] != ActionChoice{};
    if (!actions[i].chosen && !own) continue;
    if (!out.empty()) out += '-';
    out += write_action(levers::action_table()[i], actions[i], detail);
  }
  return out;
}

bool read_actions(std::string_view text, std::vector<ActionChoice>& actions) {
  const auto table = levers::action_table();
  actions.assign(table.size(), {});
  return each_part(text, '-', [&](std::string_view item) {
    if (item.size() < kCodeLength) return false;
    const auto row =
        std::ranges::find(table, item.substr(0, kCodeLength), &levers::ActionRow::code);
    if (row == table.end()) return true;
    return read_action(item.substr(kCodeLength), *row,
                       actions[static_cast<std::size_t>(row - table.begin())]);
  });
}

std::string write_answers(const std::array<Answer, kQuestionCount>& answers) {
  if (std::ranges::all_of(answers, [](Answer each) { return each == Answer::open; })) return {};
  std::string out;
  for (const Answer answer : answers) out += kAnswers[static_cast<std::size_t>(answer)];
  return out;
}

bool read_answers(std::string_view text, std::array<Answer, kQuestionCount>& answers) {
  if (text.size() != answers.size()) return false;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::size_t answer = kAnswers.find(text[i]);
    if (answer == std::string_view::npos) return false;
    answers[i] = static_cast<Answer>(answer);
  }
  return true;
}

std::string write_measures(const AppState& state) {
  const auto examples = measure_examples();
  std::string out;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    if (state.measures[i] == examples[i]) continue;
    if (!out.empty()) out += '-';
    out += kPlaces[i] + write_plain_number(state.measures[i]);
  }
  return out;
}

bool read_measures(std::string_view text, AppState& state) {
  state.measures = measure_examples();
  return each_part(text, '-', [&state](std::string_view item) {
    const std::size_t place = item.empty() ? std::string_view::npos : kPlaces.find(item.front());
    if (place == std::string_view::npos) return false;
    const auto number = read_amount(item.substr(1));
    if (!number) return false;
    if (place < state.measures.size()) state.measures[place] = *number;
    return true;
  });
}

}  // namespace clv::app
