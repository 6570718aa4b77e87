// What a visitor plans, answers and works out beside the calculator.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/levers/action_catalogue.h"
#include "core/levers/ranking.h"

namespace clv::app {

// The costs of an action in the order in which they are shown.
inline constexpr std::array<double levers::ActionCost::*, 4> kActionCosts{
    &levers::ActionCost::once, &levers::ActionCost::per_month, &levers::ActionCost::per_order,
    &levers::ActionCost::per_active_customer_per_year};

// A row of the catalogue. Nothing where the default stands.
struct ActionChoice {
  bool chosen = false;
  std::optional<double> size;
  std::array<std::optional<double>, kActionCosts.size()> costs;
  friend bool operator==(const ActionChoice&, const ActionChoice&) = default;
};

struct PlanState {
  std::vector<ActionChoice> actions =
      std::vector<ActionChoice>(levers::action_table().size());  // by row
  levers::ActionGroup group = levers::ActionGroup::keep;         // the one that is shown
  levers::RankBy rank_by = levers::RankBy::profit;
  bool order_open = false;  // the explanation of the order of effects
};

enum class Answer : std::uint8_t { open, no, partly, yes };
inline constexpr std::size_t kQuestionCount = 10;

// Numbers of all measures together, see measures.h.
inline constexpr std::size_t kMeasureNumberCount = 28;

// A number outside of the calculator's fields that can be typed.
enum class SlotKind : std::uint8_t { action_size, action_cost, measure };
struct NumberSlot {
  SlotKind kind = SlotKind::measure;
  std::uint16_t index = 0;  // of the action, or of the number among all of the measures
  std::uint8_t part = 0;    // of the action's costs
  friend bool operator==(const NumberSlot&, const NumberSlot&) = default;
};

// While somebody types in it.
struct SlotEdit {
  NumberSlot slot;
  std::string text;
  bool usable = true;
  std::optional<double> number_before;  // what Escape brings back; nothing: the default
};

}  // namespace clv::app
