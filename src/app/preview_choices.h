// What can be chosen about how files are read, as lists of options. A choice that changes nothing about these files
// (one currency, no shipping column) is not offered.
#pragma once

#include <string>
#include <vector>

#include "app/state_action.h"

namespace clv::app {

struct PreviewOption {
  std::string text;
  StateAction action;
};

struct PreviewChoice {
  const char* key;
  texts::TextKey label;
  std::vector<PreviewOption> options;
  std::size_t chosen = 0;
};

// Precondition of all: there is a draft.
std::vector<PreviewChoice> preview_choices(const AppState& state);

// The roles that the column of the shown file can play, "none" first.
PreviewChoice role_choice(const AppState& state, std::size_t column);

// The columns that can play a role which the shown file lacks; the first option chooses nothing.
PreviewChoice column_choice(const AppState& state, std::string_view role);

// A rate is asked for: tax is to be taken off, and not every file says how much it is.
bool needs_vat_rate(const AppState& state);

}  // namespace clv::app
