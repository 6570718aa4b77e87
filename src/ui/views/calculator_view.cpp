#include <algorithm>

#include "ui/views/sections.h"
#include "ui/views/views.h"
#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

constexpr float kGap = 20;
constexpr float kCardGap = 16;

// What-if and levers side by side where both are readable, below each other where not.
float lower_cards(FrameContext& ui, float x, float y, float width) {
  if (width >= 600) {
    const float left = (width - kCardGap) * 0.575F;
    CardRow row(ui, y);
    what_if_card(ui, row, x, left);
    levers_card(ui, row, x + left + kCardGap, width - left - kCardGap);
    return row.height();
  }
  float below = y;
  {
    CardRow row(ui, below);
    what_if_card(ui, row, x, width);
    below += row.height() + kCardGap;
  }
  CardRow row(ui, below);
  levers_card(ui, row, x, width);
  return below + row.height() - y;
}

// With the strip that repeats it where the window is small (overlay.css).
float headline(FrameContext& ui, float x, float y, float width) {
  float height = 0;
  {
    const NodeId region =
        declare_group(ui, "results", NodeRole::region, ui.t(texts::TextKey::calculator_results));
    const Scope scope(ui.tree, region);
    height = headline_section(ui, x, y, width);
    ui.tree.at(region).rect = {x, y, width, height};
  }
  ui.tree.declare("strip", NodeRole::strip, {x, y, width, height}).options = headline_strip(ui);
  return height;
}

float charts(FrameContext& ui, float x, float y, float width) {
  float below = y;
  if (const float compared = compare_section(ui, x, below, width); compared > 0)
    below += compared + kGap;
  below += curve_section(ui, x, below, width) + kGap;
  below += lower_cards(ui, x, below, width) + kCardGap;
  CardRow row(ui, below);
  tornado_card(ui, row, x, width);
  return below + row.height() - y;
}

float two_columns(FrameContext& ui, float y, float width) {
  constexpr float kPadding = 20;
  const float left = std::clamp(width * 0.3333F, 300.0F, 380.0F);
  const float inputs =
      inputs_section(ui, kPadding, y + kPadding, left - 2 * kPadding) + 2 * kPadding;
  const float right_x = left + 24;
  const float right = width - right_x - 24;
  float outputs = kPadding;
  outputs += headline(ui, right_x, y + outputs, right) + kGap;
  outputs += charts(ui, right_x, y + outputs, right) + kPadding;
  const float height = std::max(inputs, outputs);
  ui.paint.line({left + 0.5F, y}, {left + 0.5F, y + height}, ui.theme.line);
  return height + drop_zone(ui, kPadding, y + height, width - 2 * kPadding) + kPadding;
}

// On a phone: what comes out, right below it what goes in, so that both are on the screen; then the pictures.
float one_column(FrameContext& ui, float y, float width) {
  constexpr float kPadding = 16;
  const float inner = width - 2 * kPadding;
  float below = y + kPadding;
  const float headline_height = headline(ui, kPadding, below, inner);
  below += headline_height + kPadding;
  ui.paint.line({0, below}, {width, below}, ui.theme.line);
  below += kPadding;
  below += inputs_section(ui, kPadding, below, inner) + kGap;
  below += charts(ui, kPadding, below, inner) + kGap;
  below += drop_zone(ui, kPadding, below, inner) + kPadding;
  return below - y;
}

}  // namespace

float calculator_view(FrameContext& ui, float y, float width) {
  return ui.narrow ? one_column(ui, y, width) : two_columns(ui, y, width);
}

}  // namespace clv::ui
