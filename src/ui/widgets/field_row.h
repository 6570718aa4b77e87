// One input: its label, the number in a box and, below, a slider. Box and slider are two controls of one number.
#pragma once

#include "ui/frame_context.h"

namespace clv::ui {

// What the box of this input needs.
float field_box_width(const FrameContext& ui, const app::Field& field);

// `box_width`: the same for all inputs of a group. Returns the height it took.
float field_row(FrameContext& ui, const app::Field& field, float box_width, float x, float y,
                float width);

struct SliderModel {
  std::string_view key;
  std::string_view name;
  std::string_view description;
  std::string value_text;
  double number = 0;
  double minimum = 0;
  double maximum = 1;
  double step = 1;
  std::function<app::StateAction(double)> make_action;
};

inline constexpr float kThumbDiameter = 20;

// A slider alone, in a box of target_height(); the thumb's middle runs from x to x + width. Returns the height.
float slider(FrameContext& ui, const SliderModel& model, float x, float y, float width);

}  // namespace clv::ui
