#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/doubt_answers.h"
#include "app/doubt_lines.h"
#include "app/import_choices.h"
#include "app/preview_text.h"
#include "core/doubts/doubt_table.h"
#include "ui/views/preview_parts.h"
#include "ui/widgets/answer_button.h"
#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr float kGap = 12;

const std::string& shown_name(const FrameContext& ui) {
  const app::ImportDraft& draft = open_draft(ui);
  return draft.reading.files[draft.shown_file].file.name;
}

// Columns of equal width, as many as fit beside each other.
struct Columns {
  float x = 0;
  float width = 0;  // of each
  bool beside = false;
  float x_of(std::size_t index) const {
    return beside ? x + static_cast<float>(index) * (width + kGap) : x;
  }
};

Columns columns_for(std::size_t count, float x, float width, float least) {
  const auto many = static_cast<float>(std::max<std::size_t>(count, 1));
  const bool beside = width >= least * many + kGap * (many - 1);
  return {.x = x, .width = beside ? (width - kGap * (many - 1)) / many : width, .beside = beside};
}

// "3-4-2024 is 3 april 2024" for the reading, or how it is read.
std::string answer_text(const FrameContext& ui, std::string_view order) {
  const auto date = app::ambiguous_date(shown_preview(ui));
  const bool month_first = order == "month_day_year";
  if (!date || (!month_first && order != "day_month_year"))
    return app::date_order_text(ui.locale().language, order);
  const DayNumber day = month_first ? date->month_first : date->day_first;
  return ui.t(question_dates_example,
              {{"text", date->text}, {"date", texts::format_date(ui.locale(), day)}});
}

float date_question(FrameContext& ui, float x, float y, float width) {
  float below = y + heading(ui, "title", ui.t(question_dates_title), x, y, width, 2,
                            ui.colored(Weight::semibold, 16, ui.theme.ink));
  below += paragraph(ui, "text", ui.t(question_dates_text, {{"file", shown_name(ui)}}), x, below,
                     width, ui.body()) +
           kGap;
  std::vector<const protocol::DateReadingBody*> readings;
  for (const protocol::DateReadingBody& reading : shown_preview(ui).date_readings)
    readings.push_back(&reading);
  const Columns columns = columns_for(readings.size(), x, width, 260);
  float tallest = 0;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const protocol::DateReadingBody& reading = *readings[i];
    const std::string effect =
        ui.t(question_dates_effect, {{"first", texts::format_date(ui.locale(), reading.first)},
                                     {"last", texts::format_date(ui.locale(), reading.last)}});
    const float height =
        answer_button(ui, reading.order, answer_text(ui, reading.order), effect, columns.x_of(i),
                      below, columns.width, app::AnswerDateOrder{reading.order});
    tallest = std::max(tallest, height);
    if (!columns.beside) below += height + 8;
  }
  return below + (columns.beside ? tallest : -8.0F) - y;
}

float column_question(FrameContext& ui, const protocol::ProblemBody& problem, float x, float y,
                      float width) {
  float below = y + heading(ui, "title", ui.t(question_columns_title), x, y, width, 2,
                            ui.colored(Weight::semibold, 16, ui.theme.ink));
  const auto key = texts::find_key("error." + problem.code);
  const std::string sentence = ui.t(key.value_or(error_internal_error), problem.arguments);
  below += paragraph(ui, "problem", sentence, x, below, width, ui.body(), NodeRole::alert) + kGap;
  const std::vector<std::string_view> needed = app::needed_roles(shown_preview(ui));
  const Columns columns = columns_for(needed.size(), x, width, 220);
  float tallest = 0;
  for (std::size_t i = 0; i < needed.size(); ++i) {
    SelectModel model = select_model(ui, app::column_choice(ui.state, needed[i]));
    const float height =
        labelled_select(ui, std::move(model), columns.x_of(i), below, columns.width);
    tallest = std::max(tallest, height);
    if (!columns.beside) below += height + 8;
  }
  return below + (columns.beside ? tallest : -8.0F) - y;
}

// What is odd about the file, each with the choice that sets it right where it is one.
float doubt_questions(FrameContext& ui, const std::vector<doubts::Doubt>& asked, float x, float y,
                      float width) {
  constexpr float kWidestSelect = 420;
  float below = y + heading(ui, "title", ui.t(question_check_title), x, y, width, 2,
                            ui.colored(Weight::semibold, 16, ui.theme.ink));
  for (const doubts::Doubt& doubt : asked) {
    const std::string key(doubts::row_of(doubt.code).name);
    for (const app::DoubtLine& line : app::doubt_lines(ui.locale(), {doubt}, false))
      below += paragraph(ui, key, line.text, x, below, width, ui.body(), NodeRole::alert);
    const std::string_view wanted = app::choice_of_remedy(doubt);
    for (app::PreviewChoice& choice : app::preview_choices(ui.state)) {
      if (wanted != choice.key) continue;
      below += 8 + labelled_select(ui, select_model(ui, std::move(choice)), x, below + 8,
                                   std::min(width, kWidestSelect));
    }
    below += kGap;
  }
  return below - kGap - y;
}

}  // namespace

float preview_question(FrameContext& ui, float x, float y, float width) {
  const protocol::PreviewBody& preview = shown_preview(ui);
  const auto& problem = preview.problem;
  const bool asks_dates = preview.asks_date_order && !problem;
  std::vector<doubts::Doubt> asked = app::asked_doubts(open_draft(ui));
  if (problem) asked.clear();
  // The two readings of a date say more than a sentence.
  if (asks_dates)
    std::erase_if(asked, [](const doubts::Doubt& doubt) {
      return doubt.code == doubts::DoubtCode::date_order_assumed;
    });
  if (!problem && !asks_dates && asked.empty()) return 0;
  CardRow row(ui, y, CardLook::question);
  row.begin_card("question", ui.t(question_region), x, width);
  const float inner_x = x + kCardPadding;
  const float inner = width - 2 * kCardPadding;
  float below = row.content_y();
  if (problem) below += column_question(ui, *problem, inner_x, below, inner);
  if (asks_dates) below += date_question(ui, inner_x, below, inner);
  if (!asked.empty()) {
    if (asks_dates) below += kGap;
    const Scope scope(ui.tree,
                      declare_group(ui, "doubts", NodeRole::group, ui.t(question_check_title)));
    below += doubt_questions(ui, asked, inner_x, below, inner);
  }
  row.end_card(below);
  return row.height();
}

}  // namespace clv::ui
