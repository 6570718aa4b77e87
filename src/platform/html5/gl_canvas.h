// The canvas of the page (#kw-canvas) and its WebGL2 context: draws what Dear ImGui left in its draw lists.
//
// Works without a context too (no WebGL2, or lost): drawing does nothing then, and ImGui's textures wait until there
// is one. The context belongs to the one ImGui context that is current.
//
// The canvas covers the whole content where the device can have one as large as that, and otherwise a band of it around
// what is in sight (ui/canvas_band.h).
#pragma once

#include "platform/html5/gl_painter.h"
#include "ui/canvas_band.h"
#include "ui/semantics/node.h"

struct ImDrawData;

namespace clv::platform {

class GlCanvas {
 public:
  GlCanvas() = default;
  GlCanvas(const GlCanvas&) = delete;
  GlCanvas& operator=(const GlCanvas&) = delete;

  // The context is gone, all its objects with it, or is not wanted. What draws next is restored().
  void lost();
  void restored();

  // Whether `seen` is on the canvas, with enough around it for the way on.
  bool shows(ui::Span seen, float height) const { return ui::covers(band_, seen, height); }

  bool can_draw() const { return open_ && !lost_; }

  // The browser has no WebGL2 for us: known once something was to be drawn.
  bool refused() const { return tried_ && !open_; }

  // Draws the content, `width` x `height` CSS pixels, as far as the canvas covers it, and gives the canvas `pixel_ratio`
  // pixels for each of them; fewer, evenly in both directions, where not even what is `seen` could have as many.
  // The place of the canvas in the content; the page must put it there. Call while there is a ui::Picture; the first call
  // that has a size makes the context.
  ui::Span draw(ImDrawData& data, float width, float height, float pixel_ratio, ui::Span seen);

  // Draws a part of the content on the whole canvas, CSS pixels, for whoever copies it away; the next draw() gives the canvas its
  // size again. Fewer pixels than `pixel_ratio` asks for where the device's limits are smaller.
  void draw_part(ImDrawData& data, const ui::Rect& part, float pixel_ratio);

 private:
  bool open(float pixel_ratio);
  // Chooses `band_`, and returns the pixels for each CSS pixel.
  float place(float width, float height, float pixel_ratio, ui::Span seen);
  bool resize(int width, int height);
  // That part of the content, CSS pixels, on the whole canvas.
  void render(ImDrawData& data, const ui::Rect& part);

  bool tried_ = false;
  bool open_ = false;
  bool lost_ = false;
  unsigned long context_ = 0;  // EMSCRIPTEN_WEBGL_CONTEXT_HANDLE
  GlPainter painter_;
  ui::CanvasLimits limits_;
  ui::Span band_;
  int canvas_width_ = 0;
  int canvas_height_ = 0;
};

}  // namespace clv::platform
