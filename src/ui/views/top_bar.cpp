#include <algorithm>
#include <string>
#include <vector>

#include "ui/views/sections.h"
#include "ui/views/views.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

std::string upper_code(texts::Language language) {
  std::string code(texts::language_code(language));
  for (char& c : code) c = static_cast<char>(c - 'a' + 'A');
  return code;
}

Rect language_select(FrameContext& ui, float right, float middle) {
  std::vector<std::string> names;
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < texts::kLanguages.size(); ++i) {
    names.emplace_back(texts::language_name(texts::kLanguages[i]));
    if (texts::kLanguages[i] == ui.locale().language) chosen = i;
  }
  return select(ui, "language", ui.t(common_language), upper_code(ui.locale().language), names,
                chosen, right, middle, [](std::size_t index) -> app::Action {
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
  const std::string_view sign = texts::currency_sign(ui.locale().currency);
  const std::string shown = sign == ui.locale().currency
                                ? std::string(sign)
                                : std::string(sign) + " " + ui.locale().currency;
  return select(ui, "currency", ui.t(common_currency), shown, codes, chosen, right, middle,
                [](std::size_t index) -> app::Action {
                  return app::SetCurrency{std::string(texts::kCurrencies[index].code)};
                });
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
  Node& title = ui.tree.declare("brand", Role::heading, {left, middle - 12, brand_width, 24});
  title.name = ui.t(app_title);
  title.level = 1;

  std::vector<TabItem> items;
  for (const ViewRow& view : views()) {
    items.push_back(
        {view.key, ui.t(view.title), ui.state.view == view.view, app::ShowView{view.view}});
  }
  if (!ui.narrow) left += brand_width + 20;
  if (ui.narrow) below += brand_row;
  const float tabs_x = ui.narrow ? x + padding - 2 : left;
  const float tabs_y = below + (row - tab_height) / 2;

  // Reading order: the tabs, then the choices.
  tabs(ui, "tabs", ui.t(nav_label), items, tabs_x, tabs_y, panel);
  const float choices_right = x + width - padding;
  const float currency_width = [&] {
    const std::string shown =
        std::string(texts::currency_sign(ui.locale().currency)) + " " + ui.locale().currency;
    return ui.paint.text_width(ui.body(), shown) + 50;
  }();
  language_select(ui, choices_right - currency_width, middle);
  currency_select(ui, choices_right, middle);

  below += row;
  ui.paint.line({x, below - 0.5F}, {x + width, below - 0.5F}, ui.theme.line);
  return below - y;
}

}  // namespace clv::ui
