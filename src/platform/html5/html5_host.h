// The page as the interface sees it: every call becomes one call of the page's `host` object.
#pragma once

#include "ui/host_port.h"

namespace clv::platform {

class Html5Host final : public ui::HostPort {
 public:
  void request_frame() override;
  void mirror(std::string_view operations) override;
  void content_height(float height) override;
  void cursor(std::string_view name) override;
  void engine(std::string_view message) override;
  void prepare_engine() override;
  void emit(std::string_view message) override;
  void result_changed() override;
  void theme(std::string_view properties) override;
  void share(std::string_view fragment) override;
  void focus(ui::NodeId node) override;
  void scroll_to(float y) override;
  void picture(std::string_view name, const ui::Rect& part) override;
  void print() override;
  void language(std::string_view code, std::string_view title) override;

  // The canvas shows that chart, for paper: now is the time to copy it. Not the interface's to call.
  void chart(ui::NodeId figure);
};

}  // namespace clv::platform
