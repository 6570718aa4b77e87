#include "ui/views/data_parts.h"

#include <charconv>

#include "base/date.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/explain.h"
#include "ui/widgets/flow.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

int number_at(std::string_view text, std::size_t from, std::size_t count) {
  int number = 0;
  if (from < text.size()) {
    const std::string_view part = text.substr(from, count);
    std::from_chars(part.data(), part.data() + part.size(), number);
  }
  return number;
}

bool is_explained(const FrameContext& ui, app::ExplainId id) {
  return ui.state.data.at(app::DataChoice::explained) == static_cast<std::uint32_t>(id);
}

app::StateAction explain(const FrameContext& ui, app::ExplainId id) {
  return choose(app::DataChoice::explained,
                is_explained(ui, id) ? 0 : static_cast<std::uint32_t>(id));
}

}  // namespace

app::StateAction choose(app::DataChoice what, std::uint32_t option) {
  return app::ChooseInData{.what = what, .option = option};
}

std::string period_label(const FrameContext& ui, std::string_view name) {
  const int year = number_at(name, 0, 4);
  if (name.size() == 7 && name[5] == 'Q')
    return ui.t(cohorts_quarter_name,
                {{"n", std::string(name.substr(6))}, {"year", std::to_string(year)}});
  if (name.size() == 8 && name[5] == 'W')
    return ui.t(cohorts_week_name,
                {{"n", std::to_string(number_at(name, 6, 2))}, {"year", std::to_string(year)}});
  const int month = number_at(name, 5, 2);
  if (month < 1 || month > 12) return std::string(name);
  // The first of the month without its day: "1 jan 1997".
  const std::string day =
      texts::format_date(ui.locale(), to_day_number({.year = year, .month = month, .day = 1}));
  constexpr std::string_view kNoBreakSpace = "\u00a0";
  const std::size_t space = day.find(kNoBreakSpace);
  return space == std::string::npos ? day : day.substr(space + kNoBreakSpace.size());
}

float explanation_text(FrameContext& ui, app::ExplainId id, float x, float y, float width) {
  if (!is_explained(ui, id)) return 0;
  return paragraph(ui, "explanation", app::explanation(ui.locale(), analysis(ui), id), x, y, width,
                   ui.muted(), NodeRole::status);
}

void explain_mark(FrameContext& ui, app::ExplainId id, std::string_view name, float right,
                  float y) {
  constexpr float kRadius = 10;
  const float size = ui.target_height();
  const Rect rect{right - size, y, size, size};
  const Point middle{right - 12, y + 12};
  const bool open = is_explained(ui, id);
  const Color color = open || ui.hovered(rect) ? ui.theme.accent : ui.theme.muted;
  if (open) ui.paint.circle(middle, kRadius, ui.theme.accent_soft);
  ui.paint.ring(middle, kRadius - 0.75F, color, 1.25F);
  const TextStyle style{Weight::semibold, kTextSize, color};
  ui.paint.text(middle.x, middle.y - Painter::line_height(style) / 2, style, "?", Align::center);
  Node& node = ui.tree.declare("explain", NodeRole::disclosure, rect);
  node.name = ui.t(explain_of, {{"name", std::string(name)}});
  node.checked = open;
  draw_focus(ui, node.id, {middle.x - kRadius, middle.y - kRadius, 2 * kRadius, 2 * kRadius},
             kRadius);
  ui.tree.handle_last([&dispatch = ui.dispatch, action = explain(ui, id)](const Event& event) {
    if (event.kind == EventKind::press) dispatch(action);
  });
  explain_on_rest(ui, open, [&] { return app::explanation(ui.locale(), analysis(ui), id); });
}

Rect explain_link(FrameContext& ui, app::ExplainId id, float x, float y) {
  const bool open = is_explained(ui, id);
  const Rect rect = disclosure(ui, "explain", ui.t(explain_show), x, y, open, explain(ui, id));
  explain_on_rest(ui, open, [&] { return app::explanation(ui.locale(), analysis(ui), id); });
  return rect;
}

float chart_footer(FrameContext& ui, app::ExplainId id, std::string_view title, const Rect& card) {
  constexpr float kLinkGap = 24;
  const float x = card.x + kCardPadding;
  const float width = card.width - 2 * kCardPadding;
  float below = card.bottom() + 8;
  const Rect explained = explain_link(ui, id, x, below);
  const std::string_view picture = ui.t(export_picture);
  Flow flow({x, below, width, explained.height}, kLinkGap);
  flow.next(explained.width);
  const Point at = flow.next(button_width(ui, picture, ButtonLook::link));
  button(ui, "picture", picture, at.x, at.y, ButtonLook::link,
         app::SavePicture{.name = std::string(title),
                          .x = card.x,
                          .y = card.y,
                          .width = card.width,
                          .height = card.height});
  ui.tree.at(ui.tree.id_of("picture")).target = "picture";
  below = flow.bottom() + 4;
  below += explanation_text(ui, id, x, below, width);
  return below - card.bottom();
}

}  // namespace clv::ui
