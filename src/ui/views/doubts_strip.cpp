// What is odd about the files and was assumed: one line each with its own way to set it right.
#include <algorithm>
#include <string>
#include <vector>

#include "app/doubt_lines.h"
#include "ui/views/data_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr float kGap = 16;
constexpr std::size_t kUnfolded = 2;
constexpr float kLeastText = 320;  // beside a button

// `role`: the first is also heard when the figures come.
float doubt_line(FrameContext& ui, const app::DoubtLine& line, NodeRole role, const Rect& room) {
  const auto [x, y, width, height] = room;
  const float button_w = button_width(ui, line.button, ButtonLook::quiet);
  const bool beside = width - button_w - kGap >= kLeastText;
  const float text_h = paragraph(ui, "text", line.text, x, y + (beside ? 5 : 0),
                                 beside ? width - button_w - kGap : width, ui.body(), role);
  const Rect at =
      button(ui, "remedy", line.button, beside ? x + width - button_w : x,
             beside ? y : y + text_h + 6, ButtonLook::quiet, app::OpenPreview{line.file});
  return std::max(y + text_h + (beside ? 5 : 0), at.bottom()) - y;
}

}  // namespace

float doubts_strip(FrameContext& ui, float x, float y, float width) {
  const protocol::AnalysisView& view = analysis(ui);
  const std::vector<app::DoubtLine> lines =
      app::doubt_lines(ui.locale(), app::open_doubts(view.doubts), view.files.size() > 1);
  if (lines.empty()) return 0;
  const bool all = ui.state.data.at(app::DataChoice::all_doubts) != 0;
  // A fold that hides one line is longer than the line.
  const bool folds = lines.size() > kUnfolded + 1;
  const std::size_t shown = folds && !all ? kUnfolded : lines.size();
  const auto count = static_cast<std::int64_t>(lines.size());
  const std::string title = ui.plural(doubts_title, count);
  CardRow row(ui, y, CardLook::warning);
  row.begin_card("doubts", title, x, width);
  const float inner_x = x + kCardPadding;
  const float inner = width - 2 * kCardPadding;
  float below = row.content_y();
  below += heading(ui, "title", title, inner_x, below, inner, 2,
                   ui.colored(Weight::semibold, 16, ui.theme.ink)) +
           6;
  for (std::size_t i = 0; i < shown; ++i) {
    const Scope scope(
        ui.tree, declare_group(ui, "doubt_" + std::to_string(i), NodeRole::group, lines[i].button));
    below += doubt_line(ui, lines[i], i == 0 ? NodeRole::alert : NodeRole::text,
                        {inner_x, below, inner, 0}) +
             8;
  }
  if (folds) {
    const std::string text = all ? std::string(ui.t(doubts_fewer))
                                 : ui.plural(doubts_more, count - static_cast<std::int64_t>(shown));
    below = disclosure(ui, "more", text, inner_x, below, all,
                       choose(app::DataChoice::all_doubts, all ? 0 : 1))
                .bottom() +
            8;
  }
  row.end_card(below - 8);
  return row.height() + kGap;
}

}  // namespace clv::ui
