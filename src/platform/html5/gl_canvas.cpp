#include "platform/html5/gl_canvas.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#include <imgui.h>

namespace clv::platform {
namespace {

constexpr const char* kCanvas = "#kw-canvas";

// From this ratio on ImGui's own smooth edges are enough, and four samples per pixel would be memory for nothing.
constexpr float kSharpRatio = 1.75F;

int pixels(float length, float ratio) {
  return std::max(1, static_cast<int>(std::lround(length * ratio)));
}

}  // namespace

bool GlCanvas::open(float pixel_ratio) {
  tried_ = true;
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = true;
  attributes.premultipliedAlpha = true;
  attributes.depth = false;
  attributes.stencil = false;
  attributes.antialias = pixel_ratio < kSharpRatio;
  attributes.enableExtensionsByDefault = false;
  attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  context_ = emscripten_webgl_create_context(kCanvas, &attributes);
  if (context_ == 0) return false;
  emscripten_webgl_make_context_current(context_);

  GLint texture = 0;
  std::array<GLint, 2> viewport{};
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &texture);
  glGetIntegerv(GL_MAX_VIEWPORT_DIMS, viewport.data());
  limits_.side = static_cast<float>(std::min({texture, viewport[0], viewport[1]}));

  open_ = painter_.make();
  return open_;
}

void GlCanvas::lost() {
  if (lost_) return;
  lost_ = true;
  if (open_) painter_.forget();
}

void GlCanvas::restored() {
  if (!lost_) return;
  lost_ = false;
  if (open_) emscripten_webgl_make_context_current(context_);
}

float GlCanvas::place(float width, float height, float pixel_ratio, ui::Span seen) {
  const float ratio = ui::affordable_ratio(limits_, width, height, pixel_ratio, seen);
  band_ = ui::place_band(limits_, width, height, ratio, seen, band_);
  return ratio;
}

bool GlCanvas::resize(int width, int height) {
  if (width == canvas_width_ && height == canvas_height_) return true;
  emscripten_set_canvas_element_size(kCanvas, width, height);
  canvas_width_ = width;
  canvas_height_ = height;
  // A browser short of memory gives a smaller buffer without saying so anywhere else.
  int got_width = 0;
  int got_height = 0;
  emscripten_webgl_get_drawing_buffer_size(context_, &got_width, &got_height);
  return got_width >= width && got_height >= height;
}

ui::Span GlCanvas::draw(ImDrawData& data, float width, float height, float pixel_ratio,
                        ui::Span seen) {
  if (width < 1 || height < 1) return band_;
  if (!tried_ && !lost_) {
    // The context is made for a canvas that has its size: giving it another one means all its pixels once more.
    const float ratio = place(width, height, pixel_ratio, seen);
    emscripten_set_canvas_element_size(kCanvas, pixels(width, ratio),
                                       pixels(band_.length(), ratio));
    open(pixel_ratio);
  }
  if (!can_draw()) return band_;
  // A browser short of memory gives less than was asked for: then half as many pixels will do.
  for (int halvings = 0; halvings < 4; ++halvings, limits_.pixels /= 2) {
    const float ratio = place(width, height, pixel_ratio, seen);
    if (resize(pixels(width, ratio), pixels(band_.length(), ratio))) break;
  }
  render(data, {0, band_.begin, width, band_.length()});
  return band_;
}

void GlCanvas::draw_part(ImDrawData& data, const ui::Rect& part, float pixel_ratio) {
  if (!can_draw() || part.width < 1 || part.height < 1) return;
  const float ratio = ui::affordable_ratio(limits_, part.width, part.height, pixel_ratio,
                                           {.begin = 0, .end = part.height});
  resize(pixels(part.width, ratio), pixels(part.height, ratio));
  render(data, part);
}

void GlCanvas::render(ImDrawData& data, const ui::Rect& part) {
  data.DisplayPos = ImVec2(part.x, part.y);
  data.DisplaySize = ImVec2(part.width, part.height);
  data.FramebufferScale = ImVec2(static_cast<float>(canvas_width_) / part.width,
                                 static_cast<float>(canvas_height_) / part.height);
  painter_.draw(data, canvas_width_, canvas_height_);
}

}  // namespace clv::platform
