#include "ui/views/excluded_parts.h"

#include <algorithm>
#include <string>

#include "app/preview_text.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr std::size_t kMostLines = 6;

// "regel 12, 40, 77, …"; of several files "jan.csv regel 12, 40; feb.csv regel 3, …".
std::string lines_text(const FrameContext& ui, const protocol::Exclusion& exclusion) {
  const std::size_t count = std::min(kMostLines, exclusion.first_lines.size());
  std::string text;
  for (std::size_t i = 0; i < count;) {
    const std::string file = i < exclusion.files.size() ? exclusion.files[i] : std::string();
    std::string lines;
    for (; i < count && (file.empty() || exclusion.files[i] == file); ++i) {
      lines += lines.empty() ? "" : ", ";
      lines += texts::format_integer(ui.locale(), exclusion.first_lines[i]);
    }
    text += text.empty() ? "" : "; ";
    text += file.empty() ? ui.t(data_excluded_lines, {{"lines", lines}})
                         : ui.t(data_excluded_lines_in, {{"file", file}, {"lines", lines}});
  }
  if (exclusion.rows > static_cast<std::int64_t>(count) && !text.empty()) text += ", …";
  return text;
}

}  // namespace

std::vector<FactRow> excluded_rows(const FrameContext& ui,
                                   std::span<const protocol::Exclusion> excluded) {
  std::vector<FactRow> rows;
  for (const protocol::Exclusion& exclusion : excluded) {
    if (exclusion.rows == 0) continue;
    rows.push_back({.name = app::exclusion_text(ui.locale().language, exclusion.reason),
                    .text = ui.plural(data_rows, exclusion.rows),
                    .detail = lines_text(ui, exclusion)});
  }
  return rows;
}

float rejects_button(FrameContext& ui, app::EngineTask list, float x, float y, float width) {
  float below = y;
  const std::string_view text = ui.t(data_rejects_button);
  // On the narrowest phones the words are wider than the card: a short form of the same.
  const bool fits = button_width(ui, text, ButtonLook::quiet) <= width;
  below = button(ui, "list", fits ? text : ui.t(data_rejects_button_short), x, below,
                 ButtonLook::quiet, app::SaveList{list})
              .bottom();
  if (ui.state.import.saved_list == list)
    below += 6 + paragraph(ui, "saved", ui.t(data_rejects_saved), x, below + 6, width, ui.muted(),
                           NodeRole::status);
  return below - y;
}

}  // namespace clv::ui
