// What is drawn, as vertices: against the same drawn another way, and against each rule read out word by word.
#include "ui/painter.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "headless.h"

using namespace clv::ui;
using namespace clv::ui::testing;
using doctest::Approx;

namespace {

constexpr Color kInk = 0xFF102030;
constexpr Color kPaper = 0xFFF0E0D0;

// A list to draw on, at pixel ratio 2.
class Canvas {
 public:
  Canvas() = default;
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  ~Canvas() {
    picture.end();
    for (ImTextureData* texture : picture.textures()) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }

  Picture picture;
  Fonts fonts;
  ImDrawList& list{begin()};
  Painter paint{list, fonts};

 private:
  ImDrawList& begin() {
    static const std::vector<std::byte> kFont = read_font();
    REQUIRE(!kFont.empty());
    fonts.set(Weight::regular, picture.add_font(kFont));
    return picture.begin(800, 20'000, 2);
  }
};

// The smallest box around the vertices from `first` on.
Rect extent(const ImDrawList& list, int first) {
  Rect all{1e9F, 1e9F, 0, 0};
  float right = -1e9F;
  float bottom = -1e9F;
  for (int i = first; i < list.VtxBuffer.Size; ++i) {
    const ImVec2 at = list.VtxBuffer[i].pos;
    all.x = std::min(all.x, at.x);
    all.y = std::min(all.y, at.y);
    right = std::max(right, at.x);
    bottom = std::max(bottom, at.y);
  }
  all.width = right - all.x;
  all.height = bottom - all.y;
  return all;
}

}  // namespace

TEST_CASE("a box whose height comes later is the box that was drawn with its height") {
  // Lower than its provisional height, about as tall, and far taller than any screen.
  for (const float height : {60.0F, 200.0F, 256.0F, 900.0F, 12'345.5F}) {
    for (const float radius : {0.0F, 12.0F, 24.0F}) {
      CAPTURE(height);
      CAPTURE(radius);
      Canvas canvas;
      const OpenBox box = canvas.paint.open_box({10, 33.25F}, 300, kPaper, kInk, radius);
      canvas.paint.fill({20, 50, 5, 5}, kInk);  // content
      canvas.paint.close_box(box, height);
      const int content = box.last;
      const int after = canvas.list.VtxBuffer.Size;
      canvas.paint.fill({10, 33.25F, 300, height}, kPaper, radius);
      canvas.paint.outline({10, 33.25F, 300, height}, kInk, radius);
      REQUIRE(box.first == 0);
      REQUIRE(canvas.list.VtxBuffer.Size - after == box.last);
      for (int i = 0; i < box.last; ++i) {
        const ImDrawVert& late = canvas.list.VtxBuffer[i];
        const ImDrawVert& known = canvas.list.VtxBuffer[after + i];
        CHECK(late.pos.x == Approx(known.pos.x));
        CHECK(late.pos.y == Approx(known.pos.y));
        CHECK(late.col == known.col);
      }
      CHECK(canvas.list.VtxBuffer[content].pos.y == 50);  // what is in it stays
    }
  }
}

TEST_CASE("lines are as full as they can be, and no wider than their place") {
  const Canvas canvas;
  const TextStyle style{.weight = Weight::regular, .size = 13, .color = kInk};
  const std::string_view text =
      "Een nieuwe klant levert in drie jaar drieënnegentig euro op, en de advertentiekosten zijn "
      "met de eerste bestelling al terugverdiend.  Twee spaties, eenergwoorddatnergensoppast, en "
      "een slot.";
  for (const float width : {30.0F, 90.0F, 140.0F, 233.3F, 500.0F, 5000.0F}) {
    CAPTURE(width);
    const std::vector<std::string_view> lines = canvas.paint.wrap(style, text, width);
    std::string together;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string line(lines[i]);
      CAPTURE(line);
      const bool is_one_word =
          line.find(' ', 1) == std::string::npos;  // of two spaces one begins the line
      CHECK((is_one_word || canvas.paint.text_width(style, line) <= width + 0.01F));
      if (i > 0) together += ' ';
      together += line;
      if (i + 1 == lines.size()) continue;
      const std::string next(lines[i + 1].substr(0, lines[i + 1].find(' ')));
      CHECK(canvas.paint.text_width(style, line + ' ' + next) > width - 0.01F);
    }
    CHECK(together == text);
  }
  CHECK(canvas.paint.wrap(style, "", 100).empty());
}

TEST_CASE("dashes keep to the box, on whole pixels, and stand on all four sides") {
  Canvas canvas;
  const Rect box{20, 30, 400, 100};
  canvas.paint.dashed_outline(box, kInk, 10);
  const Rect drawn = extent(canvas.list, 0);
  CHECK(drawn.x == Approx(box.x).epsilon(0.03));
  CHECK(drawn.y == Approx(box.y).epsilon(0.03));
  CHECK(drawn.right() == Approx(box.right()).epsilon(0.002));
  CHECK(drawn.bottom() == Approx(box.bottom()).epsilon(0.006));

  // Along the top, away from the corners: 4 of each 7 pixels, 1.5 thick, which is 3 of the device's.
  std::vector<float> begins;
  for (int i = 0; i + 3 < canvas.list.VtxBuffer.Size; ++i) {
    const ImVec2 from = canvas.list.VtxBuffer[i].pos;
    const ImVec2 to = canvas.list.VtxBuffer[i + 2].pos;
    if (from.y != box.y || to.y != box.y + 1.5F || to.x < from.x) continue;
    if (from.x < 60 || to.x > 380) continue;
    CHECK(to.x - from.x == Approx(4).epsilon(0.01));
    begins.push_back(from.x);
  }
  REQUIRE(begins.size() > 40);
  for (std::size_t i = 1; i < begins.size(); ++i)
    CHECK(begins[i] - begins[i - 1] == Approx(7).epsilon(0.01));
}
