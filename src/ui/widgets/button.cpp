#include "ui/widgets/button.h"

#include <algorithm>
#include <utility>

#include "ui/widgets/basics.h"
#include "ui/widgets/flow.h"

namespace clv::ui {
namespace {

constexpr float kPadding = 14;

TextStyle button_style(const FrameContext& ui, ButtonLook look, bool lit) {
  switch (look) {
    case ButtonLook::primary:
      return {Weight::semibold, kTextSize, ui.theme.on_accent};
    case ButtonLook::quiet:
      return {Weight::medium, kTextSize, lit ? ui.theme.ink : ui.theme.muted};
    case ButtonLook::open:
      return {Weight::medium, kTextSize, ui.theme.accent};
    case ButtonLook::link:
      return {Weight::semibold, kTextSize, ui.theme.accent};
  }
  return ui.body();
}

// Lit by a pointer, shaded under a press: the same for all that is filled.
void draw_overlay(FrameContext& ui, const Rect& rect, float radius) {
  if (ui.pressed(rect)) {
    ui.paint.fill(rect, from_rgb(0x000000, 0.14), radius);
  } else if (ui.hovered(rect)) {
    ui.paint.fill(rect, from_rgb(0xffffff, 0.12), radius);
  }
}

void draw_button(FrameContext& ui, const Rect& rect, std::string_view text, ButtonLook look) {
  const bool lit = ui.hovered(rect);
  const TextStyle style = button_style(ui, look, lit);
  const float text_y = rect.y + (rect.height - Painter::line_height(style)) / 2;
  if (look == ButtonLook::primary) {
    ui.paint.fill(rect, ui.theme.accent, kRadiusControl);
    draw_overlay(ui, rect, kRadiusControl);
  } else if (look == ButtonLook::quiet) {
    ui.paint.fill(rect, lit ? ui.theme.track : ui.theme.field, kRadiusControl);
    ui.paint.outline(rect, ui.theme.line, kRadiusControl);
  } else if (look == ButtonLook::open) {
    ui.paint.fill(rect, ui.theme.accent_soft, kRadiusControl);
    ui.paint.outline(rect, ui.theme.accent, kRadiusControl);
  } else if (lit) {
    const float underline = text_y + Painter::line_height(style) - 3;
    ui.paint.line({rect.x, underline}, {rect.x + ui.paint.text_width(style, text), underline},
                  ui.theme.accent);
  }
  if (look == ButtonLook::link) {
    ui.paint.text(rect.x, text_y, style, text);
  } else {
    ui.paint.text(rect.x + rect.width / 2, text_y, style, text, Align::center);
  }
}

Rect button_rect(const FrameContext& ui, std::string_view text, float x, float y, ButtonLook look) {
  return {x, y, button_width(ui, text, look), button_height(ui, look)};
}

void draw_chevron(FrameContext& ui, Point center, bool up, Color color) {
  const float rise = up ? -2.0F : 2.0F;
  const std::array<Point, 3> points{{{center.x - 4, center.y - rise},
                                     {center.x, center.y + rise},
                                     {center.x + 4, center.y - rise}}};
  ui.paint.polyline(points, color, 1.75F);
}

void draw_selected_tab(FrameContext& ui, const Rect& rect, float padding, TabsLook look) {
  constexpr float kLine = 2;
  if (look == TabsLook::pills) {
    ui.paint.fill(rect, ui.theme.accent_soft, kRadiusControl);
  } else {
    ui.paint.fill({rect.x + padding, rect.bottom() - kLine, rect.width - 2 * padding, kLine},
                  ui.theme.accent);
  }
}

}  // namespace

float button_width(const FrameContext& ui, std::string_view text, ButtonLook look) {
  const float width = ui.paint.text_width(button_style(ui, look, false), text);
  return look == ButtonLook::link ? width : width + 2 * kPadding;
}

float button_height(const FrameContext& ui, ButtonLook look) {
  if (ui.coarse) return 44;
  return look == ButtonLook::link ? 24 : 38;
}

Rect button(FrameContext& ui, std::string_view key, std::string_view text, float x, float y,
            ButtonLook look, const app::StateAction& action) {
  const Rect rect = button_rect(ui, text, x, y, look);
  draw_button(ui, rect, text, look);
  Node& node = ui.tree.declare(key, NodeRole::button, rect);
  node.name = text;
  draw_focus(ui, node.id, rect, kRadiusControl);
  ui.tree.handle_last([&dispatch = ui.dispatch, action](const Event& event) {
    if (event.kind == EventKind::press) dispatch(action);
  });
  return rect;
}

Rect disclosure(FrameContext& ui, std::string_view key, std::string_view text, float x, float y,
                bool open, const app::StateAction& action, float room) {
  constexpr float kChevron = 18;
  const TextStyle style = button_style(ui, ButtonLook::link, false);
  const float line_height = Painter::line_height(style);
  // A line's own target height, and for each more what its text takes.
  Rect line{x, y, 0, button_height(ui, ButtonLook::link)};
  Rect rect = line;
  for (const std::string_view words : ui.paint.wrap(style, text, room - kChevron)) {
    line.y = rect.bottom() - line.height;
    line.width = ui.paint.text_width(style, words);
    draw_button(ui, line, words, ButtonLook::link);
    rect.width = std::max(rect.width, line.width + kChevron);
    rect.height += line_height;
  }
  rect.height -= line_height;
  draw_chevron(ui, {line.right() + 12, line.y + line.height / 2}, open, ui.theme.accent);
  Node& node = ui.tree.declare(key, NodeRole::disclosure, rect);
  node.name = text;
  node.checked = open;
  draw_focus(ui, node.id, rect, kRadiusControl);
  ui.tree.handle_last([&dispatch = ui.dispatch, action](const Event& event) {
    if (event.kind == EventKind::press) dispatch(action);
  });
  return rect;
}

Rect file_button(FrameContext& ui, std::string_view key, std::string_view text, float x, float y,
                 ButtonLook look, FileUse use) {
  const Rect rect = button_rect(ui, text, x, y, look);
  draw_button(ui, rect, text, look);
  Node& node = ui.tree.declare(key, NodeRole::file_picker, rect);
  node.name = text;
  node.target = ".csv,.txt,.tsv,.gz,text/csv,text/plain,text/tab-separated-values,application/gzip";
  node.checked = use == FileUse::add;
  draw_focus(ui, node.id, rect, kRadiusControl);
  return rect;
}

Rect select(FrameContext& ui, std::string_view key, std::string_view name, std::string_view chosen,
            const std::vector<std::string>& options, std::size_t chosen_index, float right, float y,
            std::function<app::StateAction(std::size_t)> make_action) {
  constexpr float kChevronRoom = 18;
  const TextStyle style{Weight::regular, kTextSize, ui.theme.muted};
  const float width = ui.paint.text_width(style, chosen) + 20 + kChevronRoom;
  const float height = ui.coarse ? 44.0F : 34.0F;
  const Rect rect{right - width, y - height / 2, width, height};
  if (ui.hovered(rect)) ui.paint.fill(rect, ui.theme.track, kRadiusControl);
  ui.paint.outline(rect, ui.theme.line, kRadiusControl);
  ui.paint.text(rect.x + 10, y - Painter::line_height(style) / 2, style, chosen);
  draw_chevron(ui, {rect.right() - 14, y}, false, ui.theme.muted);

  Node& node = ui.tree.declare(key, NodeRole::select, rect);
  node.name = name;
  node.options = options;
  node.number = static_cast<double>(chosen_index);
  draw_focus(ui, node.id, rect, kRadiusControl);
  ui.tree.handle_last([&dispatch = ui.dispatch, make = std::move(make_action),
                       count = options.size()](const Event& event) {
    if (event.kind != EventKind::number || !(event.number >= 0)) return;
    if (event.number < static_cast<double>(count))
      dispatch(make(static_cast<std::size_t>(event.number)));
  });
  return rect;
}

Rect checkbox(FrameContext& ui, std::string_view key, std::string_view text, float x, float y,
              float width, bool checked, std::function<app::StateAction(bool)> make_action) {
  constexpr float kBox = 20;
  constexpr float kGap = 10;
  const TextStyle style = ui.body();
  const float text_width = width - kBox - kGap;
  const auto lines = ui.paint.wrap(style, text, text_width);
  const float text_height = static_cast<float>(lines.size()) * Painter::line_height(style);
  const float height = std::max(text_height, ui.target_height());
  const Rect box{x, y + (height - kBox) / 2, kBox, kBox};
  if (checked) {
    ui.paint.fill(box, ui.theme.accent, 5);
    const std::array<Point, 3> tick{
        {{box.x + 5, box.y + 10.5F}, {box.x + 8.5F, box.y + 14}, {box.x + 15, box.y + 6.5F}}};
    ui.paint.polyline(tick, ui.theme.on_accent, 2);
  } else {
    ui.paint.fill(box, ui.theme.field, 5);
    ui.paint.outline(box, ui.theme.muted, 5, 1.5F);
  }
  ui.paint.wrapped_text(x + kBox + kGap, y + (height - text_height) / 2, text_width, style, text);
  const Rect rect{x, y, width, height};
  Node& node = ui.tree.declare(key, NodeRole::checkbox, rect);
  node.name = text;
  node.checked = checked;
  draw_focus(ui, node.id, box, 5);
  ui.tree.handle_last([&dispatch = ui.dispatch, make = std::move(make_action)](const Event& event) {
    if (event.kind == EventKind::press) dispatch(make(event.number != 0));
  });
  return rect;
}

float radio_width(const FrameContext& ui, std::string_view text) {
  return ui.paint.text_width(ui.strong(), text) + 2 * kPadding;
}

Rect radio(FrameContext& ui, std::string_view key, std::string_view group, std::string_view text,
           float x, float y, bool chosen, const app::StateAction& action) {
  const Rect rect{x, y, radio_width(ui, text), ui.coarse ? 44.0F : 36.0F};
  const bool lit = ui.hovered(rect);
  ui.paint.fill(rect, chosen ? ui.theme.accent_soft : ui.theme.field, kRadiusControl);
  ui.paint.outline(rect, chosen ? ui.theme.accent : ui.theme.line, kRadiusControl, chosen ? 2 : 1);
  TextStyle style = ui.label();
  if (chosen) {
    style = ui.colored(Weight::semibold, kTextSize, ui.theme.accent);
  } else if (!lit) {
    style.color = ui.theme.muted;
  }
  ui.paint.text(rect.x + rect.width / 2, y + (rect.height - Painter::line_height(style)) / 2, style,
                text, Align::center);
  Node& node = ui.tree.declare(key, NodeRole::radio, rect);
  node.name = text;
  node.target = group;
  node.checked = chosen;
  draw_focus(ui, node.id, rect, kRadiusControl);
  ui.tree.handle_last([&dispatch = ui.dispatch, action](const Event& event) {
    if (event.kind == EventKind::press) dispatch(action);
  });
  return rect;
}

Rect tabs(FrameContext& ui, std::string_view key, std::string_view name,
          const std::vector<TabItem>& items, float x, float y, float width, NodeId panel,
          TabsLook look) {
  // Measured in the wider weight, so that choosing a tab moves nothing.
  const TextStyle wide{Weight::semibold, kTextSize, ui.theme.accent};
  float texts_width = 0;
  std::vector<float> widths;
  widths.reserve(items.size());
  for (const TabItem& item : items) {
    widths.push_back(ui.paint.text_width(wide, item.text));
    texts_width += widths.back();
  }
  const auto count = static_cast<float>(items.size());
  const bool roomy = texts_width + count * 2 * kTabPadding + (count - 1) * 4 <= width;
  const float padding = roomy ? kTabPadding : 8.0F;
  const float gap = roomy ? 4.0F : 0.0F;
  const float height = ui.coarse ? 44.0F : 36.0F;
  const NodeId list = declare_group(ui, key, NodeRole::tablist, name);
  const Scope scope(ui.tree, list);
  for (float& tab_width : widths) tab_width += 2 * padding;
  Flow flow({x, y, balanced_width(widths, gap, width), height}, gap);
  float right = x;
  auto next_width = widths.begin();
  for (const TabItem& item : items) {
    const float tab_width = *next_width++;
    const Point place = flow.next(tab_width);
    const Rect rect{place.x, place.y, tab_width, height};
    right = std::max(right, rect.right());
    const bool lit = ui.hovered(rect);
    if (item.selected) draw_selected_tab(ui, rect, padding, look);
    const TextStyle style =
        item.selected ? wide
                      : TextStyle{Weight::medium, kTextSize, lit ? ui.theme.ink : ui.theme.muted};
    ui.paint.text(rect.x + rect.width / 2, rect.y + (height - Painter::line_height(style)) / 2,
                  style, item.text, Align::center);
    Node& node = ui.tree.declare(item.key, NodeRole::tab, rect);
    node.name = item.text;
    node.checked = item.selected;
    node.controls = panel;
    draw_focus(ui, node.id, rect, kRadiusControl);
    ui.tree.handle_last([&dispatch = ui.dispatch, action = item.action](const Event& event) {
      if (event.kind == EventKind::press) dispatch(action);
    });
  }
  const Rect all{x, y, right - x, flow.bottom() - y};
  ui.tree.at(list).rect = all;
  return all;
}

}  // namespace clv::ui
