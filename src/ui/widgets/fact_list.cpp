#include "ui/widgets/fact_list.h"

#include <algorithm>

namespace clv::ui {

float fact_list(FrameContext& ui, std::string_view key, std::string_view caption,
                std::string_view name_header, std::string_view text_header,
                const std::vector<FactRow>& rows, float x, float y, float width) {
  constexpr float kPadding = 7;
  constexpr float kGap = 16;
  float below = y;
  for (const FactRow& row : rows) {
    if (&row != &rows.front()) ui.paint.line({x, below}, {x + width, below}, ui.theme.line);
    below += kPadding;
    // The value keeps its line where it can; the name takes what is left.
    const float text_width = std::min(ui.paint.text_width(ui.strong(), row.text), width * 0.62F);
    const std::string text = ui.paint.shortened(ui.strong(), row.text, text_width);
    ui.paint.text(x + width, below, ui.strong(), text, Align::right);
    const float name_height =
        ui.paint.wrapped_text(x, below, width - text_width - kGap, ui.body(), row.name);
    below += std::max(name_height, Painter::line_height(ui.strong()));
    if (!row.detail.empty())
      below += ui.paint.wrapped_text(x, below, width, ui.muted(), row.detail);
    below += kPadding;
  }
  Node& table = ui.tree.declare(key, Role::table, {x, y, width, below - y});
  table.name = caption;
  table.rows.push_back({std::string(name_header), std::string(text_header)});
  for (const FactRow& row : rows) {
    const char* const between = row.text.empty() || row.detail.empty() ? "" : " · ";
    table.rows.push_back({row.name, row.text + between + row.detail});
  }
  return below - y;
}

}  // namespace clv::ui
