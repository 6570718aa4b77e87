// One widget in one page: the interface, its host and its canvas, and the order in which they take their turns.
#pragma once

#include <string_view>

#include "platform/html5/gl_canvas.h"
#include "platform/html5/html5_host.h"
#include "ui/shell.h"

namespace clv::platform {

class Page {
 public:
  void start(std::string_view config_json);
  // Before start() those of its language; more later. False for a file of another version.
  bool texts(std::string_view file);
  void resize(float width, float viewport_height, float pixel_ratio);
  void graphics(bool available);
  // Draws that part of the last frame on the whole canvas, CSS pixels, until the next frame.
  void part(const ui::Rect& place);
  // The part of the content that is in sight, CSS pixels; not less of it, as it is told in steps.
  void seen(float top, float bottom);

  // Builds a frame and draws it when there is something to draw on. True when another one is wanted.
  bool frame(double now_ms);

  // The charts as paper has them, `pixel_ratio` pixels for each CSS pixel: each is drawn on the whole canvas and told to the
  // host, which copies it at once. None where nothing can be drawn. Call frame() in the same task, or the last one is seen.
  void paper(float pixel_ratio);

  ui::Shell& shell() { return shell_; }

 private:
  Html5Host host_;
  ui::Shell shell_{host_};
  GlCanvas canvas_;
  float width_ = 0;
  float pixel_ratio_ = 1;
  ui::Span seen_;
  ui::Span canvas_place_;
  bool refusal_told_ = false;
};

}  // namespace clv::platform
