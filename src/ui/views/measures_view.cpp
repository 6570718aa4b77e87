#include <algorithm>
#include <string>
#include <vector>

#include "app/field_text.h"
#include "app/measures.h"
#include "ui/views/views.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/number_box.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

// Nothing is taken over that does not exist.
bool can_be_taken_over(const FrameContext& ui, const app::Measure& measure) {
  return std::ranges::any_of(measure.results, [&](const app::MeasureResult& result) {
    return result.take_over && app::measure_result(ui.state, measure, result);
  });
}

float result_line(FrameContext& ui, const app::Measure& measure, std::size_t index, float x,
                  float y, float width) {
  const app::MeasureResult& result = measure.results[index];
  const Number number = app::measure_result(ui.state, measure, result);
  const std::string key = "result" + std::to_string(index);
  const std::string text = number ? app::number_text(ui.locale(), result.format, *number)
                                  : texts::sentence(ui.locale().language, number.error());
  Node& node = ui.tree.declare(key, NodeRole::status, {});
  node.name = ui.t(measures_equals, {{"name", std::string(ui.t(result.label))}, {"text", text}});
  const NodeId id = node.id;
  float height = 0;
  if (number) {
    const TextStyle style = ui.colored(Weight::semibold, 18, ui.theme.ink);
    height = Painter::line_height(style);
    const float text_width = ui.paint.text_width(style, text);
    const float label_width = width - text_width - 12;
    const auto lines = ui.paint.wrap(ui.label(), ui.t(result.label), label_width);
    const float label_height = static_cast<float>(lines.size()) * Painter::line_height(ui.label());
    height = std::max(height, label_height);
    ui.paint.wrapped_text(x, y + (height - label_height) / 2, label_width, ui.label(),
                          ui.t(result.label));
    ui.paint.text(x + width, y + (height - Painter::line_height(style)) / 2, style, text,
                  Align::right);
  } else {
    height = ui.paint.wrapped_text(x, y, width, ui.muted(), ui.tree.at(id).name);
  }
  ui.tree.at(id).rect = {x, y, width, height};
  return height;
}

void measure_card(FrameContext& ui, CardRow& row, std::size_t index, float x, float width) {
  const app::Measure& measure = app::measures()[index];
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, measure.key, ui.t(measure.title), ui.t(measure.formula), x, width);
  below += 10;
  std::vector<std::string> keys;
  keys.reserve(measure.fields.size());
  for (std::size_t i = 0; i < measure.fields.size(); ++i)
    keys.push_back("field" + std::to_string(i));
  std::vector<SlotRow> fields;
  fields.reserve(measure.fields.size());
  for (std::size_t i = 0; i < measure.fields.size(); ++i) {
    fields.push_back(
        {.slot = {app::SlotKind::measure, static_cast<std::uint16_t>(measure.first + i), 0},
         .key = keys[i],
         .name = ui.t(measure.fields[i].label)});
  }
  const float box_width = slot_box_width(ui, fields);
  for (const SlotRow& field : fields)
    below += slot_row(ui, field, box_width, inner_x, below, inner) + 6;
  ui.paint.line({inner_x, below + 2}, {inner_x + inner, below + 2}, ui.theme.line);
  below += 8;
  for (std::size_t i = 0; i < measure.results.size(); ++i)
    below += result_line(ui, measure, i, inner_x, below, inner) + 2;
  below +=
      4 + paragraph(ui, "example", ui.t(measure.example), inner_x, below + 4, inner, ui.muted());
  if (can_be_taken_over(ui, measure)) {
    below = button(ui, "take_over", ui.t(measures_take_over), inner_x, below + 4, ButtonLook::link,
                   app::TakeOverMeasure{index})
                .bottom();
  }
  row.end_card(below);
}

}  // namespace

float measures_view(FrameContext& ui, float y, float width) {
  constexpr float kGap = 16;
  const float padding = ui.narrow ? 16.0F : 24.0F;
  const float inner = width - 2 * padding;
  float below = y + padding;
  below += heading(ui, "title", ui.t(measures_title), padding, below, inner, 2,
                   ui.colored(Weight::bold, 22, ui.theme.ink)) +
           4;
  below += paragraph(ui, "hint", ui.t(measures_hint), padding, below, inner, ui.muted()) + kGap;
  const std::size_t columns = ui.narrow ? 1 : 2;
  const std::size_t total = app::measures().size();
  const float column =
      (inner - static_cast<float>(columns - 1) * kGap) / static_cast<float>(columns);
  for (std::size_t first = 0; first < total; first += columns) {
    CardRow row(ui, below);
    for (std::size_t i = first; i < std::min(first + columns, total); ++i)
      measure_card(ui, row, i, padding + static_cast<float>(i - first) * (column + kGap), column);
    below += row.height() + kGap;
  }
  return below + padding - kGap - y;
}

}  // namespace clv::ui
