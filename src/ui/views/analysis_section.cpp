#include <algorithm>
#include <string>
#include <vector>

#include "app/metric_table.h"
#include "ui/views/analysis_parts.h"
#include "ui/views/sections.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr float kGap = 16;

std::string subtitle(const FrameContext& ui) {
  return ui.t(data_subtitle, {{"orders", ui.plural(data_orders, analysis(ui).orders)},
                              {"customers", ui.plural(data_customers, analysis(ui).customers)},
                              {"period", analysis_period(ui)}});
}

float title_row(FrameContext& ui, float x, float y, float width) {
  const std::string_view use = ui.t(data_use_numbers);
  const float use_width = button_width(ui, use, ButtonLook::primary);
  const float other_width = button_width(ui, ui.t(data_other_file), ButtonLook::quiet);
  const float buttons = use_width + 8 + other_width;
  const float button_h = button_height(ui, ButtonLook::primary);
  const bool side_by_side = width - buttons - kGap >= 320;
  const float text_width = side_by_side ? width - buttons - kGap : width;
  const TextStyle title{Weight::semibold, 16, ui.theme.ink};
  float below = y;
  below +=
      heading(ui, "title", ui.paint.shortened(title, ui.state.import.analysis_name, text_width), x,
              below, text_width, 2, title);
  below += paragraph(ui, "subtitle", subtitle(ui), x, below, text_width, ui.muted());
  float button_y = y + 2;
  float at = x + width - buttons;
  if (!side_by_side) {
    button_y = below + 12;
    at = x;
  }
  // On the narrowest screens the second button goes below the first.
  const bool stacked = !side_by_side && buttons > width;
  button(ui, "use", use, at, button_y, ButtonLook::primary, app::UseMeasured{});
  file_button(ui, "choose", ui.t(data_other_file), stacked ? at : at + use_width + 8,
              stacked ? button_y + button_h + 8 : button_y, ButtonLook::quiet);
  const float buttons_bottom =
      button_y + button_h * (stacked ? 2.0F : 1.0F) + (stacked ? 8.0F : 0.0F);
  return std::max(below, buttons_bottom) - y;
}

void metric_card(FrameContext& ui, CardRow& row, const app::MetricRow& metric, float x,
                 float width) {
  const texts::Locale locale = file_locale(ui);
  const protocol::Metric measured = analysis(ui).metric(metric.name);
  const float inner_x = x + kCardPadding;
  const float inner = width - 2 * kCardPadding;
  TextStyle value_style{Weight::semibold, 22, ui.theme.ink};
  const std::string value = app::metric_text(locale, metric, measured);
  const float natural = ui.paint.text_width(value_style, value);
  if (natural > inner) value_style.size *= inner / natural;
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
  constexpr std::array<CardFunction, 3> kCards{take_over_card, report_card, excluded_card};
  const std::size_t columns = width >= 900 ? 3 : width >= 620 ? 2 : 1;
  const float column =
      (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t i = 0; i < kCards.size(); i += columns) {
    CardRow row(ui, below);
    const std::size_t end = std::min(i + columns, kCards.size());
    for (std::size_t j = i; j < end; ++j) {
      const bool alone = end - i == 1;
      kCards[j](ui, row, x + static_cast<float>(j - i) * (column + kGap), alone ? width : column);
    }
    below += row.height() + kGap;
  }
  below += paragraph(ui, "privacy", ui.t(data_privacy), x, below, width, ui.muted());
  return below - y;
}

}  // namespace clv::ui
