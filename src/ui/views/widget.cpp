#include <algorithm>
#include <array>

#include "ui/views/sections.h"
#include "ui/views/views.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"

namespace clv::ui {
namespace {

constexpr std::array<ViewRow, 2> kViews{{
    {app::View::calculator, "calculator", texts::TextKey::nav_calculator, calculator_view},
    {app::View::data, "data", texts::TextKey::nav_data, data_view},
}};

const ViewRow& chosen_view(const FrameContext& ui) {
  return *std::ranges::find(kViews, ui.state.view, &ViewRow::view);
}

// A message with the way back, between the top bar and the view: nothing covers anything.
float notice_bar(FrameContext& ui, float y, float width) {
  if (!ui.state.notice) return 0;
  constexpr float kPadding = 20;
  const float height = button_height(ui, ButtonLook::link) + 20;
  ui.paint.fill({0, y, width, height}, ui.theme.accent_soft);
  const NodeId region =
      declare_group(ui, "notice", Role::group, ui.t(ui.state.notice->text), {0, y, width, height});
  const Scope scope(ui.tree, region);
  const std::string_view undo = ui.t(texts::TextKey::common_undo);
  const std::string_view close = ui.t(texts::TextKey::common_close);
  const float close_width = button_width(ui, close, ButtonLook::link);
  const float undo_width = button_width(ui, undo, ButtonLook::link);
  const float text_width = width - 2 * kPadding - close_width - undo_width - 36;
  const auto lines = ui.paint.wrap(ui.label(), ui.t(ui.state.notice->text), text_width);
  const float text_height = static_cast<float>(lines.size()) * Painter::line_height(ui.label());
  const float whole = std::max(height, text_height + 16);
  if (whole > height) ui.paint.fill({0, y + height, width, whole - height}, ui.theme.accent_soft);
  paragraph(ui, "text", ui.t(ui.state.notice->text), kPadding, y + (whole - text_height) / 2,
            text_width, ui.label(), Role::status);
  const float button_y = y + (whole - button_height(ui, ButtonLook::link)) / 2;
  button(ui, "undo", undo, width - kPadding - close_width - 18 - undo_width, button_y,
         ButtonLook::link, app::UndoNotice{});
  button(ui, "close", close, width - kPadding - close_width, button_y, ButtonLook::link,
         app::CloseNotice{});
  ui.tree.at(region).rect.height = whole;
  return whole;
}

// The card of the whole widget. Its height is known when all else is drawn: until then it covers the canvas.
void draw_background(FrameContext& ui, float height) {
  ui.paint.fill({0, 0, ui.width, height}, ui.theme.card, kRadiusShell);
  ui.paint.outline({0, 0, ui.width, height}, ui.theme.line, kRadiusShell);
}

}  // namespace

std::span<const ViewRow> views() { return kViews; }

float draw_widget(FrameContext& ui) {
  ImDrawListSplitter layers;
  layers.Split(&ui.paint.list(), 2);
  layers.SetCurrentChannel(&ui.paint.list(), 1);

  const ViewRow& view = chosen_view(ui);
  const NodeId panel_id = ui.tree.id_of("panel");
  float below = top_bar(ui, 0, 0, ui.width, panel_id);
  below += notice_bar(ui, below, ui.width);
  const NodeId panel = declare_group(ui, "panel", Role::tabpanel, ui.t(view.title));
  {
    const Scope scope(ui.tree, panel);
    // Its own scope per view: nodes of different views are different nodes.
    const NodeId inner = declare_group(ui, view.key, Role::group, ui.t(view.title));
    const Scope view_scope(ui.tree, inner);
    const float height = view.draw(ui, below, ui.width);
    ui.tree.at(inner).rect = ui.tree.at(panel).rect = {0, below, ui.width, height};
    below += height;
  }

  layers.SetCurrentChannel(&ui.paint.list(), 0);
  draw_background(ui, below);
  layers.Merge(&ui.paint.list());
  return below;
}

}  // namespace clv::ui
