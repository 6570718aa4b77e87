// Dear ImGui's draw lists in WebGL2, in a context that is nobody else's: so nothing is asked of it in a frame. Each question waits
// until the graphics process has done all that went before, and ImGui's own backend asks some twenty of them, to leave the context
// as it was.
#pragma once

#include <array>

struct ImDrawData;
struct ImDrawList;
struct ImTextureData;

namespace clv::platform {

class GlPainter {
 public:
  // What the context holds is made when it is first needed. False when the program can't be linked.
  bool make();

  // The context is lost, and all its objects with it: forgets their names, so that ImGui's textures are wanted anew.
  void forget();

  // Onto the whole canvas of so many device pixels: `data.DisplaySize` from `data.DisplayPos` on, transparent where there is nothing.
  void draw(const ImDrawData& data, int width, int height);

 private:
  void update(ImTextureData& texture);
  void draw_list(const ImDrawList& list, const ImDrawData& data, int height) const;

  unsigned program_ = 0;
  int place_ = -1;                     // of the uniform that brings the content onto the canvas
  std::array<unsigned, 2> buffers_{};  // vertices, indices
};

}  // namespace clv::platform
