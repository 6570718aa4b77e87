// The report: what somebody prints or hands on, of whatever there is. Its mirror is what the browser puts on paper.
#include <algorithm>

#include "app/import_choices.h"
#include "ui/views/data_parts.h"
#include "ui/views/report_parts.h"
#include "ui/views/views.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr float kGap = 16;

// Title, where the numbers are from, when it was made. Returns the height.
float report_head(FrameContext& ui, float x, float y, float width) {
  float below = y;
  below += heading(ui, "title", ui.t(report_title), x, below, width, 1,
                   ui.colored(Weight::semibold, 20, ui.theme.ink)) +
           2;
  if (ui.state.import.analysis && ui.state.import.shown) {
    below += paragraph(ui, "source",
                       ui.t(report_source, {{"files", app::names_of(*ui.state.import.shown)},
                                            {"period", analysis_period(ui)}}),
                       x, below, width, ui.muted());
  }
  if (ui.state.today) {
    below += paragraph(
        ui, "made", ui.t(report_made, {{"date", texts::format_date(ui.locale(), *ui.state.today)}}),
        x, below, width, ui.muted());
  }
  return below - y;
}

}  // namespace

template <class Content>
void ReportPage::card(std::string_view key, texts::TextKey title, std::string_view hint,
                      Content content) {
  CardRow row(ui_, y_);
  const CardArea area = begin_titled_card(ui_, row, key, ui_.t(title), hint, x_, width_);
  row.end_card(area.y + content(area));
  y_ += row.height() + kGap;
}

void ReportPage::text(std::string_view key, texts::TextKey title, std::string_view content) {
  card(key, title, {}, [&](const CardArea& area) {
    return paragraph(ui_, "text", content, area.x, area.y + 4, area.width, ui_.body()) + 4;
  });
}

void ReportPage::lines(std::string_view key, texts::TextKey title,
                       const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  card(key, title, {}, [&](const CardArea& area) {
    float below = area.y + 4;
    for (std::size_t i = 0; i < lines.size(); ++i)
      below += 4 + paragraph(ui_, "line_" + std::to_string(i), lines[i], area.x, below, area.width,
                             ui_.body());
    return below + 4 - area.y;
  });
}

void ReportPage::facts(std::string_view key, texts::TextKey title,
                       const std::vector<FactRow>& rows) {
  if (rows.empty()) return;
  card(key, title, {}, [&](const CardArea& area) {
    return fact_list(ui_, "facts", ui_.t(title), ui_.t(data_measure), ui_.t(data_value), rows,
                     area.x, area.y + 4, area.width) +
           4;
  });
}

void ReportPage::table(std::string_view key, texts::TextKey title, std::string_view hint,
                       TableRows rows) {
  card(key, title, hint, [&](const CardArea& area) {
    return data_table(ui_, "table", ui_.t(title), std::move(rows), area.x, area.y + 4, area.width) +
           4;
  });
}

void ReportPage::chart(std::string_view key, texts::TextKey title, std::string_view hint,
                       float (*draw)(FrameContext& ui, float x, float y, float width)) {
  card(key, title, hint,
       [&](const CardArea& area) { return draw(ui_, area.x, area.y + 4, area.width) + 4; });
}

float report_view(FrameContext& ui, float y, float width) {
  // The sheet of Shell::paper_frame: a name and its value are further apart than an eye follows where it is wider.
  constexpr float kWidest = 940;
  const float padding = ui.narrow ? 16.0F : 24.0F;
  const float inner = std::min(width - 2 * padding, kWidest);
  const float x = (width - inner) / 2;
  float below = y + padding;
  below += report_head(ui, x, below, inner) + 10;
  const Rect print =
      button(ui, "print", ui.t(report_print), x, below, ButtonLook::primary, app::PrintReport{});
  const float back_width = button_width(ui, ui.t(report_back), ButtonLook::quiet);
  const bool beside = print.right() + 12 + back_width <= x + inner;
  const Rect back = button(ui, "back", ui.t(report_back), beside ? print.right() + 12 : x,
                           beside ? below : print.bottom() + 8, ButtonLook::quiet,
                           app::ShowReport{.open = false});
  ReportPage page(ui, x, back.bottom() + kGap, inner);
  if (ui.state.import.analysis) report_data(ui, page);
  report_calculator(ui, page);
  report_plan(ui, page);
  report_checklist(ui, page);
  below = page.bottom();
  below += paragraph(ui, "privacy", ui.t(data_privacy), x, below, inner, ui.muted());
  return below + padding - y;
}

}  // namespace clv::ui
