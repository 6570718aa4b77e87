#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/views/sections.h"
#include "ui/views/views.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

// The language and the currency, and the air beside them.
constexpr float kLanguageRoom = 70;

std::string upper_code(texts::Language language) {
  std::string code(texts::language_code(language));
  for (char& c : code) c = static_cast<char>(c - 'a' + 'A');
  return code;
}

// What a select needs beside its text.
constexpr float kSelectRoom = 38;

std::string currency_shown(const FrameContext& ui) {
  const std::string_view sign = texts::currency_sign(ui.locale().currency);
  std::string shown(sign);
  if (sign != ui.locale().currency) shown += " " + ui.locale().currency;
  return shown;
}

Rect language_select(FrameContext& ui, float right, float middle) {
  std::vector<std::string> names;
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < texts::kLanguages.size(); ++i) {
    names.emplace_back(texts::language_name(texts::kLanguages[i]));
    if (texts::kLanguages[i] == ui.locale().language) chosen = i;
  }
  return select(ui, "language", ui.t(common_language), upper_code(ui.locale().language), names,
                chosen, right, middle, [](std::size_t index) -> app::StateAction {
                  return app::SetLanguage{texts::kLanguages[index]};
                });
}

Rect currency_select(FrameContext& ui, float right, float middle) {
  std::vector<std::string> codes;
  std::size_t chosen = 0;
  for (const texts::Currency& currency : texts::kCurrencies) {
    if (currency.code == ui.locale().currency) chosen = codes.size();
    codes.emplace_back(currency.code);
  }
  return select(ui, "currency", ui.t(common_currency), currency_shown(ui), codes, chosen, right,
                middle, [](std::size_t index) -> app::StateAction {
                  return app::SetCurrency{std::string(texts::kCurrencies[index].code)};
                });
}

// An arrow out of a tray.
void draw_share_icon(FrameContext& ui, Point middle, Color color) {
  ui.paint.line({middle.x, middle.y - 7}, {middle.x, middle.y + 3}, color, 1.75F);
  const std::array<Point, 3> head{{{middle.x - 3.5F, middle.y - 3.5F},
                                   {middle.x, middle.y - 7},
                                   {middle.x + 3.5F, middle.y - 3.5F}}};
  ui.paint.polyline(head, color, 1.75F);
  const std::array<Point, 4> tray{{{middle.x - 7, middle.y},
                                   {middle.x - 7, middle.y + 7},
                                   {middle.x + 7, middle.y + 7},
                                   {middle.x + 7, middle.y}}};
  ui.paint.polyline(tray, color, 1.75F);
}

// In the look of the choices beside it: the word where there is room, the picture alone where there is none.
Rect share_pill(FrameContext& ui, float right, float middle) {
  constexpr float kPadding = 12;
  const std::string_view text = ui.t(share_button);
  const float height = ui.coarse ? 44.0F : 34.0F;
  const float width =
      ui.narrow ? std::max(height, 38.0F) : ui.paint.text_width(ui.muted(), text) + 2 * kPadding;
  const Rect rect{right - width, middle - height / 2, width, height};
  const bool open = ui.state.sharing.has_value();
  TextStyle style = ui.muted();
  if (open) {
    style.color = ui.theme.accent;
    ui.paint.fill(rect, ui.theme.accent_soft, kRadiusControl);
  } else if (ui.hovered(rect)) {
    ui.paint.fill(rect, ui.theme.track, kRadiusControl);
  }
  ui.paint.outline(rect, open ? ui.theme.accent : ui.theme.line, kRadiusControl);
  if (ui.narrow) {
    draw_share_icon(ui, {rect.x + width / 2, middle}, style.color);
  } else {
    ui.paint.text(rect.x + width / 2, middle - Painter::line_height(style) / 2, style, text,
                  Align::center);
  }
  Node& node = ui.tree.declare("share_open", NodeRole::button, rect);
  node.name = text;
  draw_focus(ui, node.id, rect, kRadiusControl);
  ui.tree.handle_last([&dispatch = ui.dispatch](const Event& event) {
    if (event.kind == EventKind::press) dispatch(app::Share{});
  });
  return rect;
}

}  // namespace

float top_bar(FrameContext& ui, float x, float y, float width, NodeId panel) {
  const float padding = ui.narrow ? 12.0F : 20.0F;
  const float tab_height = ui.coarse ? 44.0F : 36.0F;
  const float row = tab_height + (ui.narrow ? 16.0F : 28.0F);
  float left = x + padding;
  float below = y;

  // On a phone the brand and the choices have a row of their own above the tabs.
  const TextStyle brand{Weight::bold, 16, ui.theme.ink};
  const float brand_row = ui.narrow ? (ui.coarse ? 52.0F : 44.0F) : row;
  const float middle = y + brand_row / 2 + (ui.narrow ? 4.0F : 0.0F);
  const float brand_width = ui.paint.text_width(brand, ui.t(app_title));
  ui.paint.text(left, middle - Painter::line_height(brand) / 2, brand, ui.t(app_title));
  Node& title = ui.tree.declare("brand", NodeRole::heading, {left, middle - 12, brand_width, 24});
  title.name = ui.t(app_title);
  title.level = 1;

  std::vector<TabItem> items;
  const app::View chosen = tab_of(ui.state.view);
  for (const ViewRow& view : views()) {
    if (view.tab == view.view)
      items.push_back({view.key, ui.t(view.title), chosen == view.view, app::ShowView{view.view}});
  }
  if (!ui.narrow) left += brand_width + 20;
  if (ui.narrow) below += brand_row;
  const float tabs_x = ui.narrow ? x + padding - 2 : left;
  const float tabs_y = below + (row - tab_height) / 2;

  // Reading order: the tabs, then the choices.
  const float gap = ui.narrow ? 6 : 8;
  const float share_width = ui.narrow ? std::max(ui.coarse ? 44.0F : 34.0F, 38.0F)
                                      : ui.paint.text_width(ui.muted(), ui.t(share_button)) + 24;
  const float choices_right = x + width - padding - share_width - gap;
  const float currency_width =
      ui.paint.text_width(ui.muted(), currency_shown(ui)) + kSelectRoom + gap;
  const float tabs_room =
      ui.narrow ? width - 2 * padding + 4 : choices_right - currency_width - kLanguageRoom - tabs_x;
  const Rect tab_rows = tabs(ui, "tabs", ui.t(nav_label), items, tabs_x, tabs_y, tabs_room, panel);
  below += std::max(0.0F, tab_rows.height - tab_height);
  language_select(ui, choices_right - currency_width, middle);
  currency_select(ui, choices_right, middle);
  share_pill(ui, x + width - padding, middle);

  below += row;
  ui.paint.line({x, below - 0.5F}, {x + width, below - 0.5F}, ui.theme.line);
  return below - y;
}

}  // namespace clv::ui
