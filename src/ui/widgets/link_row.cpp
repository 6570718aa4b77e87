#include "ui/widgets/link_row.h"

namespace clv::ui {

LinkRow::LinkRow(FrameContext& ui, float x, float y, float width)
    : ui_(ui), flow_({x, y, width, button_height(ui, ButtonLook::link)}, 18) {}

void LinkRow::add(std::string_view key, texts::TextKey text, const app::StateAction& action) {
  const Point at = flow_.next(button_width(ui_, ui_.t(text), ButtonLook::link));
  button(ui_, key, ui_.t(text), at.x, at.y, ButtonLook::link, action);
}

}  // namespace clv::ui
