#include "platform/html5/html5_host.h"

#include "platform/html5/host_imports.h"

namespace clv::platform {

void Html5Host::request_frame() { kw_host_request_frame(); }
void Html5Host::mirror(std::string_view operations) {
  kw_host_mirror(operations.data(), operations.size());
}
void Html5Host::content_height(float height) { kw_host_content_height(height); }
void Html5Host::cursor(std::string_view name) { kw_host_cursor(name.data(), name.size()); }
void Html5Host::engine(std::string_view message) { kw_host_engine(message.data(), message.size()); }
void Html5Host::prepare_engine() { kw_host_prepare_engine(); }
void Html5Host::emit(std::string_view message) { kw_host_emit(message.data(), message.size()); }
void Html5Host::result_changed() { kw_host_result_changed(); }
void Html5Host::theme(std::string_view properties) {
  kw_host_theme(properties.data(), properties.size());
}
void Html5Host::share(std::string_view fragment) {
  kw_host_share(fragment.data(), fragment.size());
}
void Html5Host::focus(ui::NodeId node) { kw_host_focus(node); }
void Html5Host::scroll_to(float y) { kw_host_scroll_to(y); }
void Html5Host::picture(std::string_view name, const ui::Rect& part) {
  kw_host_picture(name.data(), name.size(), part.x, part.y, part.width, part.height);
}
void Html5Host::print() { kw_host_print(); }
void Html5Host::language(std::string_view code, std::string_view title) {
  kw_host_language(code.data(), code.size(), title.data(), title.size());
}
void Html5Host::chart(ui::NodeId figure) { kw_host_chart(figure); }

}  // namespace clv::platform
