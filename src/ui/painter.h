// The few things that everything is drawn with, in CSS pixels. The only place, with the fonts, that knows ImGui's draw
// list.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/semantics/node.h"
#include "ui/theme/theme.h"

struct ImDrawList;
struct ImFont;

namespace clv::ui {

enum class Weight : std::uint8_t { regular, medium, semibold, bold };

struct TextStyle {
  Weight weight = Weight::regular;
  float size = kTextSize;
  Color color = 0;
};

enum class Align : std::uint8_t { left, center, right };

struct Point {
  float x = 0, y = 0;
};

// A box that was drawn before its height was known.
struct OpenBox {
  float y = 0;
  int first = 0, last = 0;  // its vertices
};

// The font of each weight; one that was not loaded is replaced by the nearest that was.
class Fonts {
 public:
  void set(Weight weight, ImFont* font) { fonts_[static_cast<std::size_t>(weight)] = font; }
  ImFont* get(Weight weight) const;

 private:
  std::array<ImFont*, 4> fonts_{};
};

class Painter {
 public:
  // Every radius of a corner is multiplied by `roundness`.
  Painter(ImDrawList& list, const Fonts& fonts, float roundness = 1)
      : list_(list), fonts_(fonts), roundness_(roundness) {}

  void fill(const Rect& rect, Color color, float radius = 0);
  void outline(const Rect& rect, Color color, float radius = 0, float thickness = 1);
  void dashed_outline(const Rect& rect, Color color, float radius);
  // A filled and outlined box below what is drawn after it, and whose height that decides: close it once, when it is known.
  OpenBox open_box(Point corner, float width, Color fill, Color edge, float radius);
  void close_box(const OpenBox& box, float height);
  void line(Point from, Point to, Color color, float thickness = 1);
  void dashed_line(Point from, Point to, Color color, float dash = 4, float gap = 4,
                   float thickness = 1);
  void polyline(std::span<const Point> points, Color color, float thickness);
  // The area between two lines with the same x.
  void band(std::span<const Point> low, std::span<const Point> high, Color color);
  void circle(Point center, float radius, Color color);
  void ring(Point center, float radius, Color color, float thickness);

  float text_width(const TextStyle& style, std::string_view text) const;
  // One line in a line box of kLineHeight whose top is `y`. `x` is the left end, the middle or the right end.
  void text(float x, float y, const TextStyle& style, std::string_view text,
            Align align = Align::left);
  // A headline, set a little tighter.
  void tight_text(float x, float y, const TextStyle& style, std::string_view text);
  float tight_text_width(const TextStyle& style, std::string_view text) const;
  // Broken at spaces to `width`; a longer word stands alone. Returns the height.
  float wrapped_text(float x, float y, float width, const TextStyle& style, std::string_view text);
  std::vector<std::string_view> wrap(const TextStyle& style, std::string_view text,
                                     float width) const;
  // The style, smaller where `text` would be wider than `width`; never below what can be read.
  TextStyle fitted(TextStyle style, std::string_view text, float width) const;
  // `text`, or its beginning and "…" when it is wider than `width`.
  std::string shortened(const TextStyle& style, std::string_view text, float width) const;

  static float line_height(const TextStyle& style) { return style.size * kLineHeight; }

  ImDrawList& list() { return list_; }

 private:
  ImDrawList& list_;
  const Fonts& fonts_;
  float roundness_;
};

}  // namespace clv::ui
