// Dear ImGui's drawing layer, and nothing else of it: fonts, one draw list, the data that a renderer takes. Windows, tables,
// navigation and settings belong to ImGui's own interface, which ours is not; a frame without them (no ImGui::NewFrame)
// keeps them out of the module, a third of its size.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

struct ImDrawData;
struct ImDrawList;
struct ImFont;
struct ImTextureData;

namespace clv::ui {

class Picture {
 public:
  // Also the ImGui context that a renderer's backend asks for. One at a time.
  Picture();
  ~Picture();
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;

  // The bytes of a TrueType or OpenType font are copied. Before the first frame. Lives as long as the picture.
  ImFont* add_font(std::span<const std::byte> bytes);

  // An empty list to draw on, of the given size in CSS pixels. Precondition: there is a font.
  ImDrawList& begin(float width, float height, float pixel_ratio);
  // What was drawn since begin(): valid until the next one. Null before the first.
  void end();
  ImDrawData* data();

  // What the renderer has to create, update or destroy; it sets their status.
  std::span<ImTextureData* const> textures() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace clv::ui
