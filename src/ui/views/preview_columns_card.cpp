#include <algorithm>
#include <string>
#include <utility>

#include "app/preview_text.h"
#include "ui/views/preview_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr float kGap = 16;
constexpr float kRoleWidth = 190;
constexpr float kBesideFrom = 420;

std::string examples_text(const protocol::PreviewColumnBody& column) {
  std::string text;
  for (const std::string& example : column.examples) text += (text.empty() ? "" : " · ") + example;
  return text;
}

// The role of which column: the picture shows it beside, a screen reader hears it.
SelectModel role_model(FrameContext& ui, std::size_t column) {
  SelectModel model = select_model(ui, app::role_choice(ui.state, column));
  const std::string name = app::column_name(ui.locale().language, shown_preview(ui), column);
  model.name = ui.t(preview_role_of, {{"header", name}});
  return model;
}

float one_line(FrameContext& ui, std::string_view key, std::string_view text, float x, float y,
               float width, const TextStyle& style) {
  ui.paint.text(x, y, style, ui.paint.shortened(style, text, width));
  const float height = Painter::line_height(style);
  ui.tree.declare(key, NodeRole::text, {x, y, width, height}).name = text;
  return height;
}

float column_row(FrameContext& ui, std::size_t index, float x, float y, float width) {
  const protocol::PreviewBody& preview = shown_preview(ui);
  const protocol::PreviewColumnBody& column = preview.columns[index];
  const std::string name = app::column_name(ui.locale().language, preview, index);
  const std::string why = app::confidence_text(ui.locale(), preview, column);
  const NodeId group = declare_group(ui, "column_" + std::to_string(index), NodeRole::group, name);
  const Scope scope(ui.tree, group);
  const bool beside = width >= kBesideFrom;
  const float text_width = beside ? width - kRoleWidth - kGap : width;
  const TextStyle name_style = column.role.empty() ? ui.body() : ui.strong();

  float below = y + one_line(ui, "name", name, x, y, text_width, name_style);
  const std::string examples = examples_text(column);
  if (!examples.empty())
    below += one_line(ui, "examples", examples, x, below, text_width, ui.muted());
  const float field_x = beside ? x + width - kRoleWidth : x;
  const float field_y = beside ? y : below + 4;
  const float field_width = beside ? kRoleWidth : width;
  select_field(ui, role_model(ui, index), field_x, field_y, field_width);
  float field_bottom = field_y + select_field_height(ui);
  if (!why.empty()) {
    if (beside) {
      below += one_line(ui, "why", why, x, below, text_width, ui.muted());
    } else {
      field_bottom += one_line(ui, "why", why, x, field_bottom + 2, width, ui.muted()) + 2;
    }
  }
  below = std::max(below, field_bottom);
  ui.tree.at(group).rect = {x, y, width, below - y};
  return below - y;
}

}  // namespace

void preview_columns_card(FrameContext& ui, CardRow& row, float x, float width) {
  constexpr float kPadding = 10;
  auto [inner_x, below, inner] = begin_titled_card(ui, row, "columns", ui.t(preview_columns),
                                                   ui.t(preview_columns_hint), x, width);
  below += 4;
  const protocol::PreviewBody& preview = shown_preview(ui);
  const auto used = static_cast<std::size_t>(
      std::ranges::count_if(preview.columns, [](const auto& one) { return !one.role.empty(); }));
  // A file with nothing recognised shows what there is; a long export first shows what matters.
  constexpr std::size_t kFew = 12;
  const std::size_t count = preview.columns.size();
  const bool folds = used > 0 && count > kFew;
  bool first = true;
  for (std::size_t i = 0; i < count; ++i) {
    if (folds && !open_draft(ui).all_columns && preview.columns[i].role.empty()) continue;
    if (!std::exchange(first, false))
      ui.paint.line({inner_x, below}, {inner_x + inner, below}, ui.theme.line);
    below += kPadding;
    below += column_row(ui, i, inner_x, below, inner) + kPadding;
  }
  if (folds) {
    const bool open = open_draft(ui).all_columns;
    const std::string text =
        open ? std::string(ui.t(preview_fewer_columns))
             : ui.plural(preview_more_columns, static_cast<std::int64_t>(count - used));
    below =
        disclosure(ui, "more", text, inner_x, below, open, app::ToggleColumns{}, inner).bottom();
  }
  row.end_card(below);
}

}  // namespace clv::ui
