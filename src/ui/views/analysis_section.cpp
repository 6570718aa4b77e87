#include <algorithm>
#include <string>
#include <vector>

#include "app/import_choices.h"
#include "app/metric_table.h"
#include "ui/views/analysis_parts.h"
#include "ui/views/sections.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr float kGap = 16;

std::string subtitle(const FrameContext& ui) {
  return ui.t(data_subtitle, {{"orders", ui.plural(data_orders, analysis(ui).orders)},
                              {"customers", ui.plural(data_customers, analysis(ui).customers)},
                              {"period", analysis_period(ui)}});
}

// What can be done with the files: beside the title where there is room, below it otherwise.
float title_row(FrameContext& ui, float x, float y, float width) {
  constexpr float kBetween = 8;
  const std::string_view use = ui.t(data_use_numbers);
  const std::string_view add = ui.t(data_add_file);
  const std::string_view other = ui.t(data_other_file);
  const float use_width = button_width(ui, use, ButtonLook::primary);
  const float add_width = button_width(ui, add, ButtonLook::quiet);
  const float other_width = button_width(ui, other, ButtonLook::quiet);
  const float buttons = use_width + add_width + other_width + 2 * kBetween;
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
  below = button(ui, "preview", ui.t(preview_open), x, below, ButtonLook::link, app::OpenPreview{})
              .bottom();
  const Rect line = beside ? Rect{x + width - buttons, y + 2, buttons, button_h}
                           : Rect{x, below + (ui.coarse ? 4.0F : 12.0F), width, button_h};
  Flow flow(line, kBetween);
  const Point use_at = flow.next(use_width);
  button(ui, "use", use, use_at.x, use_at.y, ButtonLook::primary, app::UseMeasured{});
  const Point add_at = flow.next(add_width);
  file_button(ui, "add", add, add_at.x, add_at.y, ButtonLook::quiet, FileUse::add);
  const Point other_at = flow.next(other_width);
  file_button(ui, "choose", other, other_at.x, other_at.y, ButtonLook::quiet);
  return std::max(below, flow.bottom()) - y;
}

void metric_card(FrameContext& ui, CardRow& row, const app::MetricRow& metric, float x,
                 float width) {
  const texts::Locale locale = file_locale(ui);
  const protocol::Metric measured = analysis(ui).metric(metric.name);
  const float inner_x = x + kCardPadding;
  const float inner = width - 2 * kCardPadding;
  TextStyle value_style{Weight::semibold, 22, ui.theme.ink};
  const std::string value = app::metric_text(locale, metric, measured);
  value_style = ui.paint.fitted(value_style, value, inner);
  row.begin_card(metric.name, ui.t(metric.label), x, width);
  float below = row.content_y() - 4;
  below += paragraph(ui, "label", ui.t(metric.label), inner_x, below, inner, ui.muted());
  below += paragraph(ui, "value", value, inner_x, below, inner + 1, value_style);
  below += paragraph(ui, "hint", app::metric_hint(locale, metric, measured), inner_x, below, inner,
                     ui.muted());
  row.end_card(below - 4);
}

float key_figures(FrameContext& ui, float x, float y, float width) {
  const NodeId region = declare_group(ui, "key_figures", Role::region, ui.t(data_key_figures));
  const Scope scope(ui.tree, region);
  const std::size_t columns = width >= 900 ? 5 : width >= 620 ? 3 : 2;
  const float gap = 12;
  const float column =
      (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  std::vector<const app::MetricRow*> shown;
  for (const app::MetricRow& metric : app::metric_table()) {
    // No refunds, no card about them.
    if (std::string_view(metric.name) == "refunds" &&
        analysis(ui).metric("refunds").number.value_or(0) == 0)
      continue;
    shown.push_back(&metric);
  }
  float below = y;
  for (std::size_t i = 0; i < shown.size(); i += columns) {
    CardRow row(ui, below);
    for (std::size_t j = i; j < std::min(i + columns, shown.size()); ++j) {
      metric_card(ui, row, *shown[j], x + static_cast<float>(j - i) * (column + gap), column);
    }
    below += row.height() + gap;
  }
  below -= gap;
  ui.tree.at(region).rect = {x, y, width, below - y};
  return below - y;
}

using CardFunction = void (*)(FrameContext&, CardRow&, float, float);

}  // namespace

float analysis_section(FrameContext& ui, float x, float y, float width) {
  float below = y + title_row(ui, x, y, width) + kGap;
  below += key_figures(ui, x, below, width) + kGap;
  std::vector<CardFunction> cards;
  if (analysis(ui).forecast) cards.push_back(forecast_card);
  cards.insert(cards.end(), {take_over_card, report_card, excluded_card});
  const std::size_t columns = width >= 620 ? 2 : 1;
  const float column =
      (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t i = 0; i < cards.size(); i += columns) {
    CardRow row(ui, below);
    const std::size_t end = std::min(i + columns, cards.size());
    for (std::size_t j = i; j < end; ++j) {
      const bool alone = end - i == 1;
      cards[j](ui, row, x + static_cast<float>(j - i) * (column + kGap), alone ? width : column);
    }
    below += row.height() + kGap;
  }
  below += paragraph(ui, "privacy", ui.t(data_privacy), x, below, width, ui.muted());
  return below - y;
}

}  // namespace clv::ui
