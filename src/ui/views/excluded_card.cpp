#include <algorithm>
#include <string>
#include <vector>

#include "app/preview_text.h"
#include "ui/views/analysis_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fact_list.h"

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

float list_button(FrameContext& ui, float x, float y, float width) {
  const app::ImportState& import = ui.state.import;
  float below = y;
  const std::string_view text = ui.t(data_rejects_button);
  // On the narrowest phones the words are wider than the card: a short form of the same.
  const bool fits = button_width(ui, text, ButtonLook::quiet) <= width;
  below = button(ui, "list", fits ? text : ui.t(data_rejects_button_short), x, below,
                 ButtonLook::quiet, app::SaveList{app::RequestKind::rejects})
              .bottom();
  if (import.saved_list == app::RequestKind::rejects)
    below += 6 + paragraph(ui, "saved", ui.t(data_rejects_saved), x, below + 6, width, ui.muted(),
                           Role::status);
  return below - y;
}

}  // namespace

void excluded_card(FrameContext& ui, CardRow& row, float x, float width) {
  SortFactsModel list{
      .key = "reasons",
      .caption = ui.t(data_excluded),
      .table = app::TableId::excluded,
      .name = {.name = std::string(ui.t(data_excluded_reason))},
      .text = {.name = std::string(ui.t(data_report_rows)), .descending_first = true},
      .rows = {},
      .numbers = {}};
  for (const protocol::Exclusion& exclusion : analysis(ui).excluded) {
    if (exclusion.rows == 0) continue;
    list.rows.push_back({.name = app::exclusion_text(ui.locale().language, exclusion.reason),
                         .text = ui.plural(data_rows, exclusion.rows),
                         .detail = lines_text(ui, exclusion)});
    list.numbers.push_back(static_cast<double>(exclusion.rows));
  }
  auto [inner_x, below, inner] = begin_titled_card(
      ui, row, "excluded", ui.t(data_excluded),
      ui.t(list.rows.empty() ? data_excluded_none : data_excluded_hint), x, width);
  if (!list.rows.empty()) {
    below += sort_fact_list(ui, list, inner_x, below + 4, inner) + 12;
    below += list_button(ui, inner_x, below, inner);
  }
  row.end_card(below);
}

}  // namespace clv::ui
