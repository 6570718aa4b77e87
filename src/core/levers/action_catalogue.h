// The catalogue of actions and what is planned of it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/levers/effect.h"

namespace clv::levers {

enum class ActionGroup : std::uint8_t { attract, keep, earn, save, yield };
inline constexpr std::size_t kGroupCount = 5;

// Amounts in major units, >= 0.
struct ActionCost {
  double once = 0.0;
  double per_month = 0.0;
  double per_order = 0.0;                     // of every order: joins cost_per_order
  double per_active_customer_per_year = 0.0;  // joins service_cost_per_year
};

// What of a shop's orders says more about the action than its default does.
enum class DataNeed : std::uint8_t {
  none,
  lost_customers,  // the effect is a share of those who stayed away
  reorder_time,    // when to remind
  second_order,    // who ordered once
  loss_makers,     // which customers cost more than they bring
};

// A row of the catalogue, made from assets/actions.json at build time.
struct ActionRow {
  std::string_view key;   // texts "action.<key>.title" and ".text"
  std::string_view code;  // two letters, by which links know it
  ActionGroup group;
  Effect effect;                 // the main effect, at its default
  double low;                    // the main effect where it disappoints …
  double high;                   // … and where it goes well; the default lies between
  std::span<const Effect> also;  // what comes with it, whatever the main effect is
  ActionCost cost;
  std::string_view source;  // "assumption", or the text "action.source.<source>"
  DataNeed data;
};

// In the order of groups and, within them, of the file.
std::span<const ActionRow> action_table();

// An action with the numbers that somebody expects of it.
struct PlannedAction {
  const ActionRow* row = nullptr;
  double size = 0.0;  // of the main effect
  ActionCost cost;
  // What the main effect is a share of, relative to what the model takes: 2 where twice as many customers
  // can be won back as the calculator's new customers suggest.
  double scale = 1.0;
};

// The row with its defaults.
PlannedAction planned(const ActionRow& row);

}  // namespace clv::levers
