#include <algorithm>
#include <string>
#include <vector>

#include "app/import_choices.h"
#include "ui/views/data_parts.h"
#include "ui/views/sections.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr float kGap = 16;
constexpr float kTwoCardsFrom = 700;

std::string subtitle(const FrameContext& ui) {
  const auto& subscriptions = analysis(ui).subscriptions;
  if (!analysis(ui).has_orders() && subscriptions)
    return ui.plural(subscriptions_count, subscriptions->started);
  if (analysis(ui).is_summary)
    return ui.t(data_subtitle_summary,
                {{"customers", ui.plural(data_customers, analysis(ui).customers)}});
  // What counts: all that stands below is about these.
  return ui.t(data_subtitle,
              {{"orders", ui.plural(data_orders, analysis(ui).counted_orders)},
               {"customers", ui.plural(data_customers, analysis(ui).counted_customers)},
               {"period", analysis_period(ui)}});
}

bool exports(const FrameContext& ui) { return ui.state.data.at(app::DataChoice::export_open) != 0; }

// What can be done with the files: beside the title where there is room, below it otherwise.
float title_row(FrameContext& ui, float x, float y, float width) {
  constexpr float kBetween = 8;
  const std::string_view columns = ui.t(preview_open);
  const std::string_view add = ui.t(data_add_file);
  const std::string_view other = ui.t(data_other_file);
  const std::string_view save = ui.t(export_menu);
  const float columns_width = button_width(ui, columns, ButtonLook::quiet);
  const float add_width = button_width(ui, add, ButtonLook::quiet);
  const float other_width = button_width(ui, other, ButtonLook::quiet);
  const float save_width = button_width(ui, save, ButtonLook::primary);
  const float buttons = columns_width + add_width + other_width + save_width + 3 * kBetween;
  const float button_h = button_height(ui, ButtonLook::primary);
  const bool beside = width - buttons - kGap >= 320;
  const float text_width = beside ? width - buttons - kGap : width;
  const TextStyle title{Weight::semibold, 16, ui.theme.ink};
  const auto& shown = ui.state.import.shown;
  const std::string names = shown ? app::names_of(*shown) : std::string();
  float below = y;
  below += heading(ui, "title", ui.paint.shortened(title, names, text_width), x, below, text_width,
                   2, title);
  below += paragraph(ui, "subtitle", subtitle(ui), x, below, text_width, ui.muted()) + 2;
  const Rect line = beside ? Rect{x + width - buttons, y + 2, buttons, button_h}
                           : Rect{x, below + (ui.coarse ? 4.0F : 12.0F), width, button_h};
  Flow flow(line, kBetween);
  const Point columns_at = flow.next(columns_width);
  button(ui, "preview", columns, columns_at.x, columns_at.y, ButtonLook::quiet, app::OpenPreview{});
  const Point add_at = flow.next(add_width);
  file_button(ui, "add", add, add_at.x, add_at.y, ButtonLook::quiet, FileUse::add);
  const Point other_at = flow.next(other_width);
  file_button(ui, "choose", other, other_at.x, other_at.y, ButtonLook::quiet);
  const Point save_at = flow.next(save_width);
  button(ui, "export_menu", save, save_at.x, save_at.y,
         exports(ui) ? ButtonLook::open : ButtonLook::primary,
         choose(app::DataChoice::export_open, exports(ui) ? 0 : 1));
  return std::max(below, flow.bottom()) - y;
}

// A sentence in a box of its own, before the figures that it is about.
float warning(FrameContext& ui, std::string_view key, std::string_view name,
              std::string_view sentence, float x, float y, float width) {
  CardRow row(ui, y, CardLook::warning);
  row.begin_card(key, name, x, width);
  const float height = paragraph(ui, "text", sentence, x + kCardPadding, row.content_y(),
                                 width - 2 * kCardPadding, ui.body());
  row.end_card(row.content_y() + height);
  return row.height() + kGap;
}

// Where much of the revenue has no customer, every figure per customer leaves it out.
float guests_warning(FrameContext& ui, float x, float y, float width) {
  const protocol::PastView& past = analysis(ui).past;
  if (!past.many_guests || !past.guest_share) return 0;
  return warning(ui, "guests", ui.t(data_report_guests),
                 ui.t(explain_many_guests,
                      {{"share", texts::format_percent(ui.locale(), *past.guest_share, 1)}}),
                 x, y, width);
}

// Amounts of the file stand beside some of the calculator's, and nobody told a rate.
float currency_warning(FrameContext& ui, float x, float y, float width) {
  const std::string& file = analysis(ui).currency;
  const std::string& calculator = ui.locale().currency;
  if (file.empty() || file == calculator) return 0;
  return warning(ui, "currency", ui.t(data_report_currency),
                 ui.t(data_currency_differs, {{"file", file}, {"calculator", calculator}}), x, y,
                 width);
}

// A recognised export with orders in several currencies is no odd one, but its figures are of one of them.
float left_out_currencies(FrameContext& ui, float x, float y, float width) {
  const protocol::AnalysisView& view = analysis(ui);
  std::string others;
  for (const protocol::CurrencyOrders& each : view.currencies) {
    if (each.rate) continue;
    if (!others.empty()) others += ", ";
    others += (each.code.empty() ? "–" : each.code) + ": " + std::to_string(each.orders);
  }
  const bool is_doubted =
      std::ranges::contains(view.doubts, doubts::DoubtCode::currencies_mixed, &doubts::Doubt::code);
  if (others.empty() || is_doubted) return 0;
  return warning(ui, "currencies", ui.t(data_report_currency),
                 ui.t(data_other_currencies, {{"currency", view.currency}, {"others", others}}), x,
                 y, width);
}

using CardFunction = void (*)(FrameContext&, CardRow&, float, float);

// Cards two by two: the first of a pair takes `share` of the width.
struct Pair {
  CardFunction first;
  CardFunction second;  // null: the first has the whole width
  float share;
};

// One row per customer: without what only orders tell.
std::vector<Pair> pairs_of_summary(const protocol::AnalysisView& view) {
  std::vector<Pair> pairs;
  if (view.forecast && view.forecast->is_shown())
    pairs.push_back({alive_card, win_back_card, 0.575F});
  if (view.forecast) pairs.push_back({forecast_card, take_over_card, 0.5F});
  pairs.push_back({report_card, nullptr, 1});
  return pairs;
}

std::vector<Pair> pairs_of(const FrameContext& ui) {
  const protocol::AnalysisView& view = analysis(ui);
  if (view.is_summary) return pairs_of_summary(view);
  const bool has_past = !view.past.segments.empty();
  const bool is_shown = view.forecast && view.forecast->is_shown();
  std::vector<Pair> pairs;
  if (has_past) pairs.push_back({cohort_card, segments_card, 0.575F});
  if (is_shown) {
    pairs.push_back({proof_card, win_back_card, 0.575F});
    pairs.push_back({alive_card, expected_card, 0.575F});
  }
  if (view.forecast) pairs.push_back({forecast_card, take_over_card, 0.5F});
  if (!view.past.groupings.empty()) pairs.push_back({groups_card, nullptr, 1});
  if (view.subscriptions) pairs.push_back({subscriptions_card, nullptr, 1});
  if (has_past) pairs.push_back({acquisition_card, nullptr, 1});
  if (has_past) pairs.push_back({quarters_card, repeats_card, 0.575F});
  if (has_past) pairs.push_back({waiting_card, nullptr, 1});
  if (!view.forecast && view.has_orders()) pairs.push_back({take_over_card, nullptr, 1});
  pairs.push_back({report_card, excluded_card, 0.5F});
  return pairs;
}

float card_pairs(FrameContext& ui, float x, float y, float width) {
  float below = y;
  for (const auto& [first, second, share] : pairs_of(ui)) {
    if (second == nullptr || width < kTwoCardsFrom) {
      for (const CardFunction card : {first, second}) {
        if (card == nullptr) continue;
        CardRow row(ui, below);
        card(ui, row, x, width);
        below += row.height() + kGap;
      }
      continue;
    }
    CardRow row(ui, below);
    const float left = (width - kGap) * share;
    first(ui, row, x, left);
    second(ui, row, x + left + kGap, width - kGap - left);
    below += row.height() + kGap;
  }
  return below - y;
}

}  // namespace

float analysis_section(FrameContext& ui, float x, float y, float width) {
  float below = y + title_row(ui, x, y, width) + kGap;
  if (exports(ui)) {
    CardRow row(ui, below);
    export_card(ui, row, x, width);
    below += row.height() + kGap;
  }
  below += doubts_strip(ui, x, below, width);
  below += guests_warning(ui, x, below, width);
  below += left_out_currencies(ui, x, below, width);
  below += currency_warning(ui, x, below, width);
  if (analysis(ui).has_customers()) below += key_figures(ui, x, below, width) + kGap;
  below += card_pairs(ui, x, below, width);
  below += paragraph(ui, "privacy", ui.t(data_privacy), x, below, width, ui.muted());
  return below - y;
}

}  // namespace clv::ui
