// What the widget asks of the page around it. The platform implements it; tests have one that only remembers.
#pragma once

#include <string_view>

#include "ui/semantics/node.h"

namespace clv::ui {

class HostPort {
 public:
  virtual ~HostPort() = default;

  virtual void request_frame() = 0;  // something changed: call frame() soon, once
  virtual void mirror(std::string_view operations) = 0;  // see semantics/mirror.h
  virtual void content_height(float height) = 0;         // CSS pixels
  virtual void cursor(
      std::string_view name) = 0;  // a CSS cursor, where no mirrored element has its own
  virtual void engine(std::string_view message) = 0;  // see app/engine_requests.h
  virtual void prepare_engine() = 0;                  // idempotent
  virtual void emit(std::string_view event) = 0;  // to the embedding page: never anything of a file
  virtual void result_changed() = 0;  // perhaps: call tell_result() once the numbers stand still
  virtual void theme(std::string_view css_properties) = 0;
  // The state for a link, see app/share.h: the page puts it behind its address, copies it, and answers shared().
  virtual void share(std::string_view fragment) = 0;
  virtual void focus(NodeId node) = 0;
  virtual void scroll_to(float y) = 0;
  // Saves that part of what is drawn, CSS pixels of the content, as "<name>.png".
  virtual void picture(std::string_view name, const Rect& part) = 0;
  virtual void print() = 0;
  virtual void language(std::string_view code, std::string_view title) = 0;
};

}  // namespace clv::ui
