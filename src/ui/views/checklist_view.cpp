#include <algorithm>
#include <string>
#include <vector>

#include "app/checklist.h"
#include "ui/views/views.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/link_row.h"

namespace clv::ui {
namespace {

using app::Answer;
using enum texts::TextKey;

constexpr std::array kOffered{Answer::yes, Answer::partly, Answer::no};
constexpr std::array kOfferedKeys{"yes", "partly", "no"};

Color color_of(const Theme& theme, Answer answer) {
  switch (answer) {
    case Answer::open:
      return theme.track;
    case Answer::no:
      return theme.negative;
    case Answer::partly:
      return theme.muted;
    case Answer::yes:
      break;
  }
  return theme.positive;
}

std::string count(const FrameContext& ui, double number) {
  return texts::format_number_short(ui.locale(), number, 1);
}

texts::TextKey level_text(const app::ChecklistScore& score) {
  if (score.answered() == 0) return checklist_level_start;
  if (score.points < 4) return checklist_level_low;
  return score.points < 8 ? checklist_level_middle : checklist_level_high;
}

// Ten pieces of a bar, in the order of the questions: which are in order, and which not.
float score_bar(FrameContext& ui, const app::ChecklistScore& score, float x, float y, float width) {
  constexpr float kHeight = 16;
  constexpr float kBetween = 4;
  const float piece = (width - 9 * kBetween) / static_cast<float>(app::kQuestionCount);
  Node& figure = ui.tree.declare("figure", NodeRole::figure, {x, y, width, kHeight});
  figure.name = ui.t(checklist_summary, {{"points", count(ui, score.points)},
                                         {"yes", count(ui, score.yes)},
                                         {"partly", count(ui, score.partly)},
                                         {"no", count(ui, score.no)},
                                         {"open", count(ui, score.open)}});
  const Scope scope(ui.tree, figure.id);
  Node& table = ui.tree.declare("table", NodeRole::table, {x, y, width, kHeight});
  table.name = ui.t(checklist_title);
  table.rows.push_back(
      {std::string(ui.t(checklist_question)), std::string(ui.t(checklist_answer))});
  for (std::size_t i = 0; i < app::kQuestionCount; ++i) {
    const Answer answer = app::answer_to(ui.state, i);
    table.rows.push_back({std::string(ui.t(app::checklist()[i].question)),
                          std::string(ui.t(app::answer_name(answer)))});
    const Rect rect{x + static_cast<float>(i) * (piece + kBetween), y, piece, kHeight};
    ui.paint.fill(rect, color_of(ui.theme, answer), 4);
    // Half a point is half a piece.
    if (answer == Answer::partly) {
      ui.paint.fill(rect, ui.theme.track, 4);
      ui.paint.fill({rect.x, rect.y, rect.width / 2, rect.height}, ui.theme.positive, 4);
    }
  }
  return kHeight;
}

float score_card(FrameContext& ui, float x, float y, float width) {
  const app::ChecklistScore score = app::checklist_score(ui.state);
  CardRow row(ui, y);
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "score", ui.t(checklist_score_label), {}, x, width);
  below += paragraph(ui, "points",
                     ui.t(checklist_score_text, {{"points", count(ui, score.points)}}), inner_x,
                     below, inner, ui.colored(Weight::bold, 34, ui.theme.ink), NodeRole::status);
  below += 4 + score_bar(ui, score, inner_x, below + 4, inner) + 10;
  below += paragraph(ui, "level", ui.t(level_text(score)), inner_x, below, inner, ui.strong());
  below +=
      paragraph(ui, "answered", ui.t(checklist_answered, {{"count", count(ui, score.answered())}}),
                inner_x, below, inner, ui.muted());
  LinkRow links(ui, inner_x, below + 2, inner);
  if (std::ranges::any_of(ui.state.answers, [](Answer each) { return each != Answer::open; }))
    links.add("clear", checklist_clear, app::ClearChecklist{});
  if (score.answered() > 0) {
    links.add("report", export_report, app::ShowReport{.open = true});
    below = links.bottom();
  }
  row.end_card(below);
  return row.height();
}

// The three answers in a row; returns where they end below.
float answers(FrameContext& ui, std::size_t question, Answer now, float x, float y, float width) {
  const std::string group = "question" + std::to_string(question);
  Flow flow({x, y, width, ui.coarse ? 44.0F : 36.0F}, 8);
  for (std::size_t i = 0; i < kOffered.size(); ++i) {
    const std::string_view text = ui.t(app::answer_name(kOffered[i]));
    const Point place = flow.next(radio_width(ui, text));
    radio(ui, kOfferedKeys[i], group, text, place.x, place.y, now == kOffered[i],
          app::AnswerQuestion{question, kOffered[i]});
  }
  return flow.bottom();
}

float question_row(FrameContext& ui, std::size_t index, float x, float y, float width) {
  constexpr float kNumber = 28;
  constexpr float kPadding = 14;
  const app::CheckRow& check = app::checklist()[index];
  const std::string number = std::to_string(index + 1);
  const NodeId group = declare_group(ui, number, NodeRole::group, ui.t(check.question));
  const Scope scope(ui.tree, group);
  const Answer now = app::answer_to(ui.state, index);
  float below = y + kPadding;
  const Point center{x + kNumber / 2, below + kNumber / 2};
  ui.paint.circle(center, kNumber / 2, ui.theme.accent_soft);
  const TextStyle style = ui.colored(Weight::semibold, kTextSize, ui.theme.accent);
  ui.paint.text(center.x, center.y - Painter::line_height(style) / 2, style, number, Align::center);
  const float text_x = x + kNumber + 12;
  const float inner = x + width - text_x;
  below +=
      heading(ui, "question", ui.t(check.question), text_x, below + 3, inner, 3, ui.strong()) + 9;
  below = answers(ui, index, now, text_x, below, inner) + 6;
  if (const std::string fact = check.fact(ui.state); !fact.empty()) {
    below += paragraph(ui, "fact", ui.t(checklist_from_data, {{"fact", fact}}), text_x, below,
                       inner, ui.colored(Weight::medium, kTextSize, ui.theme.accent)) +
             2;
  }
  if (now == Answer::no || now == Answer::partly) {
    below += paragraph(ui, "step", ui.t(checklist_next, {{"step", std::string(ui.t(check.step))}}),
                       text_x, below, inner, ui.body());
    below =
        button(ui, "go", ui.t(check.go), text_x, below, ButtonLook::link, check.target()).bottom();
  }
  below += kPadding - 6;
  ui.paint.line({x, below - 0.5F}, {x + width, below - 0.5F}, ui.theme.line);
  ui.tree.at(group).rect = {x, y, width, below - y};
  return below - y;
}

}  // namespace

float checklist_view(FrameContext& ui, float y, float width) {
  const float padding = ui.narrow ? 16.0F : 24.0F;
  const float inner = width - 2 * padding;
  float below = y + padding;
  below += heading(ui, "title", ui.t(checklist_title), padding, below, inner, 2,
                   ui.colored(Weight::bold, 22, ui.theme.ink)) +
           4;
  below += paragraph(ui, "hint", ui.t(checklist_hint), padding, below, inner, ui.muted()) + 16;
  const auto questions = [&](float x, float top, float room) {
    float bottom = top;
    for (std::size_t i = 0; i < app::kQuestionCount; ++i)
      bottom += question_row(ui, i, x, bottom, room);
    return bottom;
  };
  if (ui.narrow) {
    below += score_card(ui, padding, below, inner) + 8;
    return questions(padding, below, inner) + padding - y;
  }
  const float right = std::clamp(inner * 0.36F, 280.0F, 380.0F);
  const float left = inner - right - 24;
  const float score = below + score_card(ui, padding + left + 24, below, right);
  return std::max(score, questions(padding, below - 14, left)) + padding - y;
}

}  // namespace clv::ui
