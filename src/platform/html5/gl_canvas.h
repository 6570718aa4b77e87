// The canvas of the page (#kw-canvas) and its WebGL2 context: draws what Dear ImGui left in its draw lists.
//
// Works without a context too (no WebGL2, or lost): drawing does nothing then, and ImGui's textures wait until there
// is one. The context belongs to the one ImGui context that is current.
#pragma once

struct ImDrawData;

namespace clv::platform {

class GlCanvas {
 public:
  GlCanvas() = default;
  GlCanvas(const GlCanvas&) = delete;
  GlCanvas& operator=(const GlCanvas&) = delete;

  // Call once, while there is a ui::Picture. False when the browser has no WebGL2 for us.
  bool open(float pixel_ratio);

  // The context is gone: all its objects with it. What draws next is restored().
  void lost();
  void restored();

  bool can_draw() const { return open_ && !lost_; }

  // Draws the whole content, `width` x `height` CSS pixels, and gives the canvas `pixel_ratio` pixels for each of
  // them; fewer, evenly in both directions, where the device's limits are smaller than that.
  void draw(ImDrawData& data, float width, float height, float pixel_ratio);

 private:
  float affordable_ratio(float width, float height, float pixel_ratio) const;
  bool resize(int width, int height);

  bool open_ = false;
  bool lost_ = false;
  unsigned long context_ = 0;  // EMSCRIPTEN_WEBGL_CONTEXT_HANDLE
  int largest_side_ = 0;
  int canvas_width_ = 0;
  int canvas_height_ = 0;
};

}  // namespace clv::platform
