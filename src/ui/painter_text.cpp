#include <algorithm>
#include <cfloat>

#include <imgui.h>

#include "base/assert.h"
#include "ui/painter.h"

namespace clv::ui {
namespace {

// design/calculator.html: letter-spacing -0.02em.
constexpr float kTightening = -0.02F;

// Sizes are those of CSS: the em. ImGui's size is the height from ascender to descender, which in Inter 4 (hhea table)
// is (2728 + 680) / 2816 em.
constexpr float kHeightPerEm = 3408.0F / 2816.0F;

std::string_view first_letter(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
    ++length;
  return text.substr(0, length);
}

float width_of(ImFont& font, float em, std::string_view text) {
  return font.CalcTextSizeA(em * kHeightPerEm, FLT_MAX, 0, text.data(), text.data() + text.size())
      .x;
}

}  // namespace

ImFont* Fonts::get(Weight weight) const {
  const auto wanted = static_cast<int>(weight);
  for (const int distance : {0, -1, 1, -2, 2, -3, 3}) {
    const int index = wanted + distance;
    if (index < 0 || index >= static_cast<int>(fonts_.size())) continue;
    if (ImFont* font = fonts_[static_cast<std::size_t>(index)]) return font;
  }
  CLV_ASSERT(false, "a font was added");
  return nullptr;
}

float Painter::text_width(const TextStyle& style, std::string_view text) const {
  return text.empty() ? 0 : width_of(*fonts_.get(style.weight), style.size, text);
}

void Painter::text(float x, float y, const TextStyle& style, std::string_view text, Align align) {
  if (text.empty()) return;
  ImFont* font = fonts_.get(style.weight);
  if (align != Align::left)
    x -= width_of(*font, style.size, text) * (align == Align::right ? 1.0F : 0.5F);
  const float height = style.size * kHeightPerEm;
  const float top = y + (line_height(style) - height) / 2;
  list_.AddText(font, height, {x, top}, style.color, text.data(), text.data() + text.size());
}

void Painter::tight_text(float x, float y, const TextStyle& style, std::string_view text) {
  while (!text.empty()) {
    const std::string_view letter = first_letter(text);
    this->text(x, y, style, letter);
    x += text_width(style, letter) + kTightening * style.size;
    text.remove_prefix(letter.size());
  }
}

float Painter::tight_text_width(const TextStyle& style, std::string_view text) const {
  float width = 0;
  while (!text.empty()) {
    const std::string_view letter = first_letter(text);
    width += text_width(style, letter) + kTightening * style.size;
    text.remove_prefix(letter.size());
  }
  return width;
}

std::vector<std::string_view> Painter::wrap(const TextStyle& style, std::string_view text,
                                            float width) const {
  std::vector<std::string_view> lines;
  // There is no kerning: a line is as wide as its words and the spaces between them.
  const float space = text_width(style, " ");
  std::size_t start = 0;
  std::size_t fitting = 0;  // end of the last word that fits
  float taken = 0;          // by the words from `start` to there
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] != ' ') continue;
    const std::size_t begin = fitting > start ? fitting + 1 : start;
    const float word = text_width(style, text.substr(begin, at - begin));
    if (fitting > start && taken + space + word > width) {
      lines.push_back(text.substr(start, fitting - start));
      start = begin;
      taken = word;
    } else {
      taken += fitting > start ? space + word : word;
    }
    fitting = at;
  }
  if (start < text.size()) lines.push_back(text.substr(start));
  return lines;
}

float Painter::wrapped_text(float x, float y, float width, const TextStyle& style,
                            std::string_view text) {
  const float height = line_height(style);
  float below = y;
  for (const std::string_view one : wrap(style, text, width)) {
    this->text(x, below, style, one);
    below += height;
  }
  return below - y;
}

TextStyle Painter::fitted(TextStyle style, std::string_view text, float width) const {
  constexpr float kSmallest = 11;
  const float natural = text_width(style, text);
  if (natural > width) style.size = std::max(kSmallest, style.size * width / natural);
  return style;
}

std::string Painter::shortened(const TextStyle& style, std::string_view text, float width) const {
  if (text_width(style, text) <= width) return std::string(text);
  constexpr std::string_view kEllipsis = "…";
  std::size_t length = 0;
  while (length < text.size()) {
    const std::size_t next = length + first_letter(text.substr(length)).size();
    if (text_width(style, std::string(text.substr(0, next)) + std::string(kEllipsis)) > width)
      break;
    length = next;
  }
  return std::string(text.substr(0, length)) + std::string(kEllipsis);
}

}  // namespace clv::ui
