#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "app/input_warnings.h"
#include "ui/views/sections.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/explain.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr float kIndent = 16;  // of a key figure from its line
constexpr float kGap = 20;

struct KeyFigure {
  std::string_view key;
  std::string label;
  std::string value;
  std::string hint;
  Color hint_color;
  texts::TextKey explanation;
};

std::string money(const FrameContext& ui, double major, int decimals) {
  return texts::format_money_short(ui.locale(), major, decimals);
}

// Cents matter in small amounts only.
int hero_decimals(double major) { return std::abs(major) < 10 ? 2 : 0; }

std::string target(const FrameContext& ui) {
  return texts::format_number_short(ui.locale(), ui.state.inputs.target_ratio, 1);
}

KeyFigure ratio_figure(const FrameContext& ui) {
  const Number& ratio = ui.derived.result.clv_cac_ratio;
  KeyFigure figure{"ratio",      std::string(ui.t(calculator_ratio_label)), {}, {}, ui.theme.muted,
                   explain_ratio};
  if (!ratio) {
    figure.value = ui.t(common_undefined);
    figure.hint = texts::sentence(ui.locale().language, ratio.error());
    return figure;
  }
  const bool enough = *ratio >= ui.state.inputs.target_ratio;
  figure.value = texts::format_ratio(ui.locale(), *ratio);
  figure.hint =
      ui.t(enough ? calculator_ratio_above : calculator_ratio_below, {{"target", target(ui)}});
  figure.hint_color = enough ? ui.theme.positive : ui.theme.negative;
  return figure;
}

KeyFigure payback_figure(const FrameContext& ui) {
  const finance::Payback& payback = ui.derived.result.payback;
  KeyFigure figure{
      "payback",      std::string(ui.t(calculator_payback_label)), {}, {}, ui.theme.positive,
      explain_payback};
  switch (payback.status) {
    case finance::PaybackStatus::first_order:
      figure.value = ui.t(calculator_payback_first);
      figure.hint = ui.t(calculator_payback_first_hint);
      break;
    case finance::PaybackStatus::months:
      figure.value = texts::format_months(ui.locale(), payback.months.value_or(0), 1);
      figure.hint =
          payback.beyond_horizon
              ? ui.t(
                    calculator_payback_beyond_hint,
                    {{"period", texts::format_period(ui.locale(), ui.state.inputs.horizon_months)}})
              : std::string(ui.t(calculator_payback_months_hint));
      figure.hint_color = payback.beyond_horizon ? ui.theme.negative : ui.theme.muted;
      break;
    case finance::PaybackStatus::never:
      figure.value = ui.t(calculator_payback_never);
      figure.hint = ui.t(calculator_payback_never_hint);
      figure.hint_color = ui.theme.negative;
      break;
  }
  return figure;
}

KeyFigure max_cac_figure(const FrameContext& ui) {
  const Number& max_cac = ui.derived.result.max_cac;
  KeyFigure figure{"max_cac",
                   ui.t(calculator_max_cac_label, {{"target", target(ui)}}),
                   {},
                   {},
                   ui.theme.muted,
                   explain_max_cac};
  if (!max_cac) {
    figure.value = ui.t(common_undefined);
    figure.hint = texts::sentence(ui.locale().language, max_cac.error());
    return figure;
  }
  figure.value = money(ui, *max_cac, 2);
  if (ui.state.inputs.cac <= 0) return figure;
  const double room = *max_cac - ui.state.inputs.cac;
  figure.hint = ui.t(room >= 0 ? calculator_max_cac_room : calculator_max_cac_over,
                     {{"money", money(ui, std::abs(room), 2)}});
  figure.hint_color = room >= 0 ? ui.theme.positive : ui.theme.negative;
  return figure;
}

// What a screen reader hears when the numbers have come to rest.
std::string spoken_summary(const FrameContext& ui) {
  const finance::CalculatorResult& result = ui.derived.result;
  if (!result.clv) return texts::sentence(ui.locale().language, result.clv.error());
  const std::string cac = texts::format_money(ui.locale(), ui.state.inputs.cac, 0);
  std::string payback;
  if (ui.state.inputs.cac <= 0) {
    payback = ui.t(calculator_summary_no_cac);
  } else if (result.payback.status == finance::PaybackStatus::first_order) {
    payback = ui.t(calculator_summary_first, {{"cac", cac}});
  } else if (result.payback.status == finance::PaybackStatus::months) {
    payback =
        ui.t(calculator_summary_months,
             {{"months", texts::format_months(ui.locale(), result.payback.months.value_or(0), 1)},
              {"cac", cac}});
  } else {
    payback = ui.t(calculator_summary_never, {{"cac", cac}});
  }
  return ui.t(calculator_summary,
              {{"clv", money(ui, *result.clv, hero_decimals(*result.clv))},
               {"period", texts::format_period(ui.locale(), ui.state.inputs.horizon_months)},
               {"payback", payback}});
}

constexpr float kValueSize = 22;
constexpr float kExplainRoom = kExplainWidth + 2;  // behind a label

// With the numbers that are on the screen.
std::string explanation_text(const FrameContext& ui, texts::TextKey explanation) {
  const finance::CalculatorInputs& inputs = ui.state.inputs;
  const finance::CalculatorResult& result = ui.derived.result;
  const auto number = [&](const Number& major) {
    return major ? money(ui, *major, 2) : std::string(ui.t(common_undefined));
  };
  return ui.t(
      explanation,
      {{"clv", number(result.clv)},
       {"cac", money(ui, inputs.cac, 2)},
       {"first", number(result.contribution_per_order)},
       {"flow", number(result.monthly_flow)},
       {"max", number(result.max_cac)},
       {"ratio", result.clv_cac_ratio ? texts::format_ratio(ui.locale(), *result.clv_cac_ratio)
                                      : std::string(ui.t(common_undefined))},
       {"target", target(ui)},
       {"period", texts::format_period(ui.locale(), inputs.horizon_months)},
       {"rate", texts::format_percent(ui.locale(), inputs.discount_rate_annual)}});
}

// A muted label with its question mark. Returns the height it took.
float explained_label(FrameContext& ui, std::string_view label, texts::TextKey explanation, float x,
                      float y, float width) {
  const float room = width - kExplainRoom;
  const float height = paragraph(ui, "label", label, x, y, room, ui.muted());
  const float end = std::min(ui.paint.text_width(ui.muted(), label), room);
  explain_button(
      ui, ui.t(explain_where, {{"subject", std::string(label)}}), explanation,
      [&] { return explanation_text(ui, explanation); }, x + end + 2,
      y + Painter::line_height(ui.muted()) / 2);
  return height;
}

float figure_width(const FrameContext& ui, const KeyFigure& figure) {
  const float value = ui.paint.text_width({Weight::semibold, kValueSize, 0}, figure.value);
  const float hint = std::min(ui.paint.text_width(ui.strong(), figure.hint), 150.0F);
  // One pixel for the rounding of sums: a label that just fits must not be broken.
  return kIndent + 1 +
         std::max({ui.paint.text_width(ui.muted(), figure.label) + kExplainRoom, value, hint});
}

float label_height(const FrameContext& ui, const KeyFigure& figure, float width) {
  const auto lines = ui.paint.wrap(ui.muted(), figure.label, width - kIndent - kExplainRoom);
  return static_cast<float>(lines.size()) * Painter::line_height(ui.muted());
}

// `label_room`: the height of the tallest label of its line, so that the values stand on one line.
float key_figure(FrameContext& ui, const KeyFigure& figure, float x, float y, float width,
                 float label_room) {
  const float inner_x = x + kIndent;
  const float inner = width - kIndent;
  const NodeId group = declare_group(ui, figure.key, NodeRole::group, figure.label);
  const Scope scope(ui.tree, group);
  explained_label(ui, figure.label, figure.explanation, inner_x, y, inner);
  float below = y + label_room + 2;
  below += paragraph(ui, "value", figure.value, inner_x, below, inner,
                     ui.colored(Weight::semibold, kValueSize, ui.theme.ink));
  if (!figure.hint.empty()) {
    const Weight weight = figure.hint_color == ui.theme.muted ? Weight::regular : Weight::semibold;
    below += paragraph(ui, "hint", figure.hint, inner_x, below, inner,
                       ui.colored(weight, kTextSize, figure.hint_color));
  }
  ui.paint.line({x + 0.5F, y}, {x + 0.5F, below}, ui.theme.line);
  ui.tree.at(group).rect = {x, y, width, below - y};
  return below - y;
}

struct Hero {
  std::string value;
  std::string hint;
  TextStyle style;
  float width;
};

Hero make_hero(const FrameContext& ui, float available) {
  const Number& clv = ui.derived.result.clv;
  Hero hero;
  hero.value = clv ? money(ui, *clv, hero_decimals(*clv)) : std::string(ui.t(common_undefined));
  hero.hint =
      clv ? ui.t(calculator_hero_hint,
                 {{"period", texts::format_period(ui.locale(), ui.state.inputs.horizon_months)}})
          : texts::sentence(ui.locale().language, clv.error());
  const bool loss = clv && *clv < 0;
  hero.style = ui.colored(Weight::bold, 56, loss ? ui.theme.negative : ui.theme.ink);
  hero.style = ui.paint.fitted(hero.style, hero.value, available);
  hero.width =
      std::max({ui.paint.tight_text_width(hero.style, hero.value),
                ui.paint.text_width(ui.muted(), ui.t(calculator_hero_label)) + kExplainRoom,
                std::min(ui.paint.text_width(ui.muted(), hero.hint), available)}) +
      1;
  return hero;
}

float draw_hero(FrameContext& ui, const Hero& hero, float x, float y, float width) {
  constexpr float kBigLine = 60;
  const NodeId group = declare_group(ui, "clv", NodeRole::group, ui.t(calculator_hero_label));
  const Scope scope(ui.tree, group);
  float below = y + explained_label(ui, ui.t(calculator_hero_label), explain_clv, x, y, width);
  ui.paint.tight_text(x, below + (kBigLine - Painter::line_height(hero.style)) / 2, hero.style,
                      hero.value);
  ui.tree.declare("value", NodeRole::text, {x, below, width, kBigLine}).name = hero.value;
  below += kBigLine;
  below += paragraph(ui, "hint", hero.hint, x, below, width, ui.muted());
  ui.tree.at(group).rect = {x, y, width, below - y};
  return below - y;
}

// What should be looked at again, each with a mark.
float warnings(FrameContext& ui, float x, float y, float width) {
  constexpr float kMark = 24;
  float below = y;
  int index = 0;
  for (const std::string& sentence :
       app::input_warnings(ui.locale(), ui.state.inputs, ui.derived.result)) {
    below += 8;
    const float middle = below + Painter::line_height(ui.body()) / 2;
    ui.paint.circle({x + 8, middle}, 8, ui.theme.negative_soft);
    ui.paint.text(x + 8, middle - 8, ui.colored(Weight::bold, 11, ui.theme.negative), "!",
                  Align::center);
    below += paragraph(ui, "warning" + std::to_string(index++), sentence, x + kMark, below,
                       width - kMark, ui.body(), NodeRole::status);
  }
  return below - y;
}

}  // namespace

std::vector<std::string> headline_strip(const FrameContext& ui) {
  const Number& clv = ui.derived.result.clv;
  const KeyFigure ratio = ratio_figure(ui);
  const KeyFigure payback = payback_figure(ui);
  return {std::string(ui.t(compare_clv)),
          clv ? money(ui, *clv, hero_decimals(*clv)) : std::string(ui.t(common_undefined)),
          ratio.label,
          ratio.value,
          payback.label,
          payback.value};
}

float headline_section(FrameContext& ui, float x, float y, float width) {
  const std::array<KeyFigure, 3> figures{ratio_figure(ui), payback_figure(ui), max_cac_figure(ui)};
  const Hero hero = make_hero(ui, width);
  float wanted = hero.width;
  for (const KeyFigure& figure : figures) wanted += kGap + figure_width(ui, figure);
  const bool one_row = wanted <= width;

  const float hero_height = draw_hero(ui, hero, x, y, one_row ? hero.width : width);
  float bottom = y + hero_height;
  if (one_row) {
    // Room that is left widens the gaps a little, as in a sentence with air.
    const float gap = kGap + std::min(16.0F, (width - wanted) / static_cast<float>(figures.size()));
    float at = x + hero.width + gap;
    for (const KeyFigure& figure : figures) {
      const float figure_w = figure_width(ui, figure);
      bottom = std::max(bottom, y + 22 +
                                    key_figure(ui, figure, at, y + 22, figure_w,
                                               label_height(ui, figure, figure_w)));
      at += figure_w + gap;
    }
  } else {
    const std::size_t columns = width >= 480 ? 3 : 2;
    const float column =
        (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float row_y = bottom + 16;
    float row_height = 0;
    float label_room = 0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const std::size_t place = i % columns;
      if (place == 0 && i > 0) {
        row_y += row_height + 12;
        row_height = 0;
      }
      const bool alone = place == 0 && i + 1 == figures.size();
      if (place == 0) {
        label_room = 0;
        for (std::size_t j = i; j < std::min(i + columns, figures.size()); ++j)
          label_room = std::max(label_room, label_height(ui, figures[j], alone ? width : column));
      }
      const float at = x + static_cast<float>(place) * (column + kGap);
      row_height = std::max(
          row_height, key_figure(ui, figures[i], at, row_y, alone ? width : column, label_room));
    }
    bottom = row_y + row_height;
  }
  for (const texts::TextKey open : {explain_clv, explain_ratio, explain_payback, explain_max_cac}) {
    if (explains(ui, open))
      bottom += 12 + explanation(ui, explanation_text(ui, open), x, bottom + 12, width);
  }
  bottom += 12;
  bottom +=
      paragraph(ui, "summary", spoken_summary(ui), x, bottom, width, ui.body(), NodeRole::status);
  bottom += warnings(ui, x, bottom, width);
  return bottom - y;
}

}  // namespace clv::ui
