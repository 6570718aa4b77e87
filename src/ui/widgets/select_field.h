// A field that opens the browser's own list, as wide as it is told.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame_context.h"

namespace clv::ui {

struct SelectModel {
  std::string_view key;
  std::string name;         // accessible
  std::string description;  // a hint; may be empty
  std::vector<std::string> options;
  std::size_t chosen = 0;
  std::function<app::StateAction(std::size_t)> make_action;  // gets the index of another choice
};

float select_field_height(const FrameContext& ui);

// Precondition: there are options, and one of them is chosen.
void select_field(FrameContext& ui, SelectModel model, float x, float y, float width);

// The same below its name. Returns the height it took.
float labelled_select(FrameContext& ui, SelectModel model, float x, float y, float width);

}  // namespace clv::ui
