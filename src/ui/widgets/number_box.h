// The box of a number that can be typed: drawn here, typed in the browser's own field over it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/frame_context.h"

namespace clv::ui {

struct NumberBox {
  std::string_view key;
  std::string_view name;    // accessible
  std::string text;         // at rest
  std::string typed;        // while it is edited; else as `text`
  std::string description;  // a hint, or why the typed text can't be used
  bool invalid = false;
};

// Draws and declares it; the caller says with Tree::handle_last what typing does.
void number_box(FrameContext& ui, const NumberBox& box, const Rect& rect);

// The width that holds `text`.
float number_box_width(const FrameContext& ui, std::string_view text);
float number_box_height(const FrameContext& ui);

// A number of an action or of a measure.
struct SlotRow {
  app::NumberSlot slot;
  std::string_view key;
  std::string_view name;
};

// The width that holds each of a group's numbers.
float slot_box_width(const FrameContext& ui, std::span<const SlotRow> group);

// Its name on the left, its box on the right, below it what is wrong with what was typed. Returns the height it took.
float slot_row(FrameContext& ui, const SlotRow& row, float box_width, float x, float y,
               float width);

}  // namespace clv::ui
