#include "ui/widgets/card.h"

#include <algorithm>

#include "ui/widgets/basics.h"

namespace clv::ui {

namespace {

// A box that is mostly empty looks as if something had failed to load.
constexpr float kLeastFilled = 0.5F;

struct CardColors {
  Color fill, edge;
};

CardColors colors_of(const Theme& theme, CardLook look) {
  switch (look) {
    case CardLook::plain:
      break;
    case CardLook::question:
      return {theme.accent_soft, theme.accent};
    case CardLook::warning:
      return {theme.warning_soft, theme.warning_line};
    case CardLook::problem:
      return {theme.negative_soft, theme.negative};
  }
  return {theme.field, theme.line};
}

}  // namespace

CardRow::CardRow(FrameContext& ui, float y, CardLook look) : ui_(ui), y_(y), look_(look) {}

CardRow::~CardRow() {
  for (const Box& box : boxes_) {
    const bool is_filled = box.height >= kLeastFilled * height_;
    const float height = is_filled ? height_ : box.height;
    ui_.paint.close_box(box.drawn, height);
    ui_.tree.at(box.node).rect = {box.x, y_, box.width, height};
  }
}

void CardRow::begin_card(std::string_view key, std::string_view name, float x, float width) {
  const NodeId node = declare_group(ui_, key, NodeRole::region, name);
  const auto [fill, edge] = colors_of(ui_.theme, look_);
  boxes_.push_back({.node = node,
                    .x = x,
                    .width = width,
                    .height = 0,
                    .drawn = ui_.paint.open_box({x, y_}, width, fill, edge, kRadiusCard)});
  ui_.tree.open(node);
}

void CardRow::end_card(float content_bottom) {
  ui_.tree.close();
  boxes_.back().height = content_bottom + kCardPadding - y_;
  height_ = std::max(height_, boxes_.back().height);
}

CardArea begin_titled_card(FrameContext& ui, CardRow& row, std::string_view key,
                           std::string_view title, std::string_view hint, float x, float width) {
  row.begin_card(key, title, x, width);
  CardArea area{x + kCardPadding, row.content_y(), width - 2 * kCardPadding};
  area.y += heading(ui, "title", title, area.x, area.y, area.width, 2,
                    ui.colored(Weight::semibold, 15, ui.theme.ink));
  if (!hint.empty()) area.y += paragraph(ui, "hint", hint, area.x, area.y, area.width, ui.muted());
  return area;
}

}  // namespace clv::ui
