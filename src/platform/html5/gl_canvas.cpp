#include "platform/html5/gl_canvas.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

namespace clv::platform {
namespace {

constexpr const char* kCanvas = "#kw-canvas";

// Safari on phones refuses a canvas of more pixels than this, whatever MAX_TEXTURE_SIZE says (seen since iOS 9).
constexpr float kMostPixels = 16'777'216.0F;

// From this ratio on ImGui's own smooth edges are enough, and four samples per pixel would be memory for nothing.
constexpr float kSharpRatio = 1.75F;

}  // namespace

bool GlCanvas::open(float pixel_ratio) {
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
  largest_side_ = std::min({texture, viewport[0], viewport[1]});

  open_ = ImGui_ImplOpenGL3_Init("#version 300 es");
  return open_;
}

void GlCanvas::lost() {
  if (!open_ || lost_) return;
  lost_ = true;
  // Deleting in a lost context does nothing there; here it forgets the names and sends the textures back to "wanted".
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

void GlCanvas::restored() {
  if (!open_ || !lost_) return;
  lost_ = false;
  emscripten_webgl_make_context_current(context_);
}

float GlCanvas::affordable_ratio(float width, float height, float pixel_ratio) const {
  const float side = static_cast<float>(largest_side_) / std::max(width, height);
  const float area = std::sqrt(kMostPixels / (width * height));
  return std::min({pixel_ratio, side, area});
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

void GlCanvas::draw(ImDrawData& data, float width, float height, float pixel_ratio) {
  if (!can_draw() || width < 1 || height < 1) return;
  float ratio = affordable_ratio(width, height, pixel_ratio);
  // The backend cuts off fractions: half a pixel more makes it the same rounding as ours.
  int pixels_wide = std::max(1, static_cast<int>(std::lround(width * ratio)));
  int pixels_high = std::max(1, static_cast<int>(std::lround(height * ratio)));
  while (!resize(pixels_wide, pixels_high) && ratio > 0.25F) {
    ratio *= 0.75F;
    largest_side_ = std::max(pixels_wide, pixels_high) * 3 / 4;
    pixels_wide = std::max(1, static_cast<int>(std::lround(width * ratio)));
    pixels_high = std::max(1, static_cast<int>(std::lround(height * ratio)));
  }

  data.DisplaySize = ImVec2(width, height);
  data.FramebufferScale = ImVec2((static_cast<float>(pixels_wide) + 0.25F) / width,
                                 (static_cast<float>(pixels_high) + 0.25F) / height);

  ImGui_ImplOpenGL3_NewFrame();  // makes the program and buffers where there are none
  glViewport(0, 0, pixels_wide, pixels_high);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(0, 0, 0, 0);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(&data);
}

}  // namespace clv::platform
