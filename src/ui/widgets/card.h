// Boxes around content whose height is known only after it was drawn: they get theirs when the row ends.
#pragma once

#include <string_view>
#include <vector>

#include "ui/frame_context.h"

namespace clv::ui {

inline constexpr float kCardPadding = 16;

enum class CardLook : std::uint8_t {
  plain,
  question,  // somebody has to answer it
  warning,   // the figures below rest on it
  problem,   // something went wrong
};

// Cards side by side (or one): all get the height of the tallest, but for those that would be less than half full.
class CardRow {
 public:
  CardRow(FrameContext& ui, float y, CardLook look = CardLook::plain);
  ~CardRow();
  CardRow(const CardRow&) = delete;
  CardRow& operator=(const CardRow&) = delete;

  // Declares the region and opens its scope; draw the content from content_y() downwards, then end_card(its end).
  void begin_card(std::string_view key, std::string_view name, float x, float width);
  float content_y() const { return y_ + kCardPadding; }
  void end_card(float content_bottom);

  // The height of the row so far.
  float height() const { return height_; }

 private:
  struct Box {
    NodeId node;
    float x, width, height;
    OpenBox drawn;
  };
  FrameContext& ui_;
  float y_;
  CardLook look_;
  float height_ = 0;
  std::vector<Box> boxes_;
};

// What is left of a card for its content: from `y` downwards.
struct CardArea {
  float x, y, width;
};

// begin_card() with a heading of the same title and, unless empty, a muted line below it.
CardArea begin_titled_card(FrameContext& ui, CardRow& row, std::string_view key,
                           std::string_view title, std::string_view hint, float x, float width);

}  // namespace clv::ui
