#include "platform/html5/page.h"

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
  // Here and not at the start: the first size brings the pixel ratio, which decides how the context is made.
  if (opened_) return;
  opened_ = true;
  canvas_.open(pixel_ratio);
}

void Page::graphics(bool available) {
  if (available) {
    canvas_.restored();
  } else {
    canvas_.lost();
  }
  host_.request_frame();
}

bool Page::frame(double now_ms) {
  const bool again = shell_.frame(now_ms);
  if (ImDrawData* data = shell_.picture().data())
    canvas_.draw(*data, width_, shell_.content_height(), pixel_ratio_);
  return again;
}

}  // namespace clv::platform
