#include "platform/html5/page.h"

#include "platform/html5/host_imports.h"
#include "texts/loaded_texts.h"

namespace clv::platform {

void Page::start(std::string_view config_json) { shell_.start(config_json); }

bool Page::texts(std::string_view file) {
  if (!texts::install_texts(file)) return false;
  host_.request_frame();
  return true;
}

void Page::resize(float width, float viewport_height, float pixel_ratio) {
  width_ = width;
  pixel_ratio_ = pixel_ratio;
  shell_.resize(width, viewport_height, pixel_ratio);
}

void Page::graphics(bool available) {
  if (available) {
    canvas_.restored();
  } else {
    canvas_.lost();
  }
  host_.request_frame();
}

void Page::seen(float top, float bottom) {
  seen_ = {.begin = top, .end = bottom};
  if (!canvas_.shows(seen_, shell_.content_height())) host_.request_frame();
}

bool Page::frame(double now_ms) {
  const bool again = shell_.frame(now_ms);
  ImDrawData* data = shell_.picture().data();
  if (data == nullptr) return again;
  const ui::Span place = canvas_.draw(*data, width_, shell_.content_height(), pixel_ratio_, seen_);
  if (place != canvas_place_) kw_host_canvas(place.begin, place.length());
  canvas_place_ = place;
  if (canvas_.refused() && !refusal_told_) {
    refusal_told_ = true;
    kw_host_no_graphics();
  }
  return again;
}

void Page::part(const ui::Rect& place) {
  if (ImDrawData* data = shell_.picture().data()) canvas_.draw_part(*data, place, pixel_ratio_);
}

void Page::paper(float pixel_ratio) {
  if (!canvas_.can_draw()) return;
  for (const auto& [node, place] : shell_.paper_frame(pixel_ratio)) {
    canvas_.draw_part(*shell_.picture().data(), place, pixel_ratio);
    host_.chart(node);
  }
}

}  // namespace clv::platform
