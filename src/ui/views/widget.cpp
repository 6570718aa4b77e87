#include <algorithm>
#include <array>

#include "ui/views/sections.h"
#include "ui/views/views.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/explain.h"

namespace clv::ui {
namespace {

using app::View;
using enum texts::TextKey;

constexpr std::array<ViewRow, 6> kViews{{
    {View::calculator, View::calculator, "calculator", nav_calculator, nav_calculator,
     calculator_view},
    {View::data, View::data, "data", nav_data, nav_data, data_view},
    {View::actions, View::actions, "actions", nav_actions, plan_page, actions_view},
    {View::claims, View::actions, "claims", nav_actions, claims_page, claims_view},
    {View::checklist, View::checklist, "checklist", nav_checklist, checklist_page, checklist_view},
    {View::measures, View::checklist, "measures", nav_checklist, measures_page, measures_view},
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
  const NodeId region = declare_group(ui, "notice", NodeRole::group, ui.t(ui.state.notice->text),
                                      {0, y, width, height});
  const Scope scope(ui.tree, region);
  const std::string_view undo = ui.t(common_undo);
  const std::string_view close = ui.t(common_close);
  const float close_width = button_width(ui, close, ButtonLook::link);
  const bool can_undo = ui.state.notice->can_undo;
  const float undo_width = can_undo ? button_width(ui, undo, ButtonLook::link) : 0;
  const float text_width = width - 2 * kPadding - close_width - undo_width - 36;
  const auto lines = ui.paint.wrap(ui.label(), ui.t(ui.state.notice->text), text_width);
  const float text_height = static_cast<float>(lines.size()) * Painter::line_height(ui.label());
  const float whole = std::max(height, text_height + 16);
  if (whole > height) ui.paint.fill({0, y + height, width, whole - height}, ui.theme.accent_soft);
  paragraph(ui, "text", ui.t(ui.state.notice->text), kPadding, y + (whole - text_height) / 2,
            text_width, ui.label(), NodeRole::status);
  const float button_y = y + (whole - button_height(ui, ButtonLook::link)) / 2;
  if (can_undo)
    button(ui, "undo", undo, width - kPadding - close_width - 18 - undo_width, button_y,
           ButtonLook::link, app::UndoNotice{});
  button(ui, "close", close, width - kPadding - close_width, button_y, ButtonLook::link,
         app::CloseNotice{});
  ui.tree.at(region).rect.height = whole;
  return whole;
}

// Where one tab shows several views: which of them.
float page_bar(FrameContext& ui, const ViewRow& chosen, float y, float width, NodeId panel) {
  std::vector<TabItem> items;
  for (const ViewRow& view : kViews) {
    if (view.tab == chosen.tab)
      items.push_back({view.key, ui.t(view.page), &view == &chosen, app::ShowView{view.view}});
  }
  if (items.size() < 2) return 0;
  constexpr float kGap = 8;
  const float padding = ui.narrow ? 16.0F : 24.0F;
  // Their texts begin where the view does.
  const Rect rows = tabs(ui, "pages", ui.t(nav_pages), items, padding - kTabPadding, y + kGap,
                         width - 2 * (padding - kTabPadding), panel, TabsLook::underlined);
  ui.paint.fill({padding, rows.bottom(), width - 2 * padding, 1}, ui.theme.line);
  return kGap + rows.height + 1;
}

}  // namespace

std::span<const ViewRow> views() { return kViews; }

View tab_of(View view) { return std::ranges::find(kViews, view, &ViewRow::view)->tab; }

NodeId title_node(View view) {
  const ViewRow& row = *std::ranges::find(kViews, view, &ViewRow::view);
  return child_id(child_id(child_id(kRootNode, "panel"), row.key), "title");
}

float draw_widget(FrameContext& ui) {
  const OpenBox card =
      ui.paint.open_box({0, 0}, ui.width, ui.theme.card, ui.theme.line, kRadiusShell);
  const ViewRow& view = chosen_view(ui);
  const NodeId panel_id = ui.tree.id_of("panel");
  float below = top_bar(ui, 0, 0, ui.width, panel_id);
  below += share_section(ui, below, ui.width);
  below += notice_bar(ui, below, ui.width);
  const NodeId panel = declare_group(ui, "panel", NodeRole::tabpanel, ui.t(view.title));
  {
    const Scope scope(ui.tree, panel);
    const float pages = page_bar(ui, view, below, ui.width, ui.tree.id_of(view.key));
    // Its own scope per view: nodes of different views are different nodes.
    const NodeId inner = declare_group(
        ui, view.key, pages > 0 ? NodeRole::tabpanel : NodeRole::group, ui.t(view.page));
    const Scope view_scope(ui.tree, inner);
    const auto draw = ui.state.report_open ? report_view : view.draw;
    const float height = draw(ui, below + pages, ui.width);
    ui.tree.at(inner).rect = {0, below + pages, ui.width, height};
    ui.tree.at(panel).rect = {0, below, ui.width, pages + height};
    below += pages + height;
  }

  draw_bubble(ui, below);

  ui.paint.close_box(card, below);
  return below;
}

}  // namespace clv::ui
