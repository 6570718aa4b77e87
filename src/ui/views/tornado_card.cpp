// Which input the CLV hangs on: each a little lower and higher.
#include <algorithm>
#include <string>

#include "ui/charts/tornado_chart_draw.h"
#include "ui/views/sections.h"
#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

// As the calculator's own field is called.
std::string input_name(const FrameContext& ui, std::string_view input) {
  const auto field = std::ranges::find(app::fields(), input, &app::Field::key);
  return std::string(field == app::fields().end() ? input : ui.t(field->label));
}

std::string change_text(const FrameContext& ui, const Number& change) {
  return change ? texts::format_money_signed(ui.locale(), *change, 2)
                : std::string(ui.t(common_undefined));
}

}  // namespace

void tornado_card(FrameContext& ui, CardRow& row, float x, float width) {
  const std::string percent = texts::format_percent(ui.locale(), finance::kDefaultSwing);
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "tornado", ui.t(tornado_title),
                        ui.t(tornado_hint, {{"percent", percent}}), x, width);
  TornadoModel model{.key = "figure",
                     .title = ui.t(tornado_title),
                     .summary = {},
                     .name_header = std::string(ui.t(tornado_input)),
                     .lower_header = ui.t(tornado_lower, {{"percent", percent}}),
                     .higher_header = ui.t(tornado_higher, {{"percent", percent}}),
                     .lines = {}};
  model.lines.reserve(ui.derived.swings.size());
  for (const finance::InputSwing& swing : ui.derived.swings) {
    model.lines.push_back({.name = input_name(ui, swing.input),
                           .change = {.lower_change = swing.lower_change.value_or(0),
                                      .higher_change = swing.higher_change.value_or(0)},
                           .lower_text = change_text(ui, swing.lower_change),
                           .higher_text = change_text(ui, swing.higher_change)});
  }
  if (model.lines.empty()) {
    const Number& clv = ui.derived.result.clv;
    below += paragraph(ui, "none",
                       clv ? std::string(ui.t(common_undefined))
                           : texts::sentence(ui.locale().language, clv.error()),
                       inner_x, below, inner, ui.muted());
    row.end_card(below);
    return;
  }
  const TornadoLine& first = model.lines.front();
  model.summary = ui.t(tornado_summary, {{"input", first.name},
                                         {"percent", percent},
                                         {"up", first.higher_text},
                                         {"down", first.lower_text}});
  below += 10 + tornado_chart(ui, model, inner_x, below + 10, inner);
  // Declared by the chart's figure.
  below += 6 + ui.paint.wrapped_text(inner_x, below + 6, inner, ui.body(), model.summary);
  row.end_card(below);
}

}  // namespace clv::ui
