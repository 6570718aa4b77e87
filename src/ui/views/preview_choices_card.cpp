#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "app/field_text.h"
#include "app/import_choices.h"
#include "app/plain_number.h"
#include "ui/views/preview_parts.h"
#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

// A rate that somebody types: of VAT where no column tells the tax, or of a currency.
struct RateField {
  std::string key;
  std::string currency;  // empty: VAT
  std::string label;
  std::string text;  // of the rate that counts now
  texts::TextKey problem;
};

float rate_field(FrameContext& ui, const RateField& field, float x, float y, float width) {
  constexpr float kPadding = 11;
  const auto& typed = open_draft(ui).typed_rate;
  const bool usable = !typed || typed->currency != field.currency;
  const float label = ui.paint.wrapped_text(x, y, width, ui.label(), field.label);
  const Rect rect{x, y + label + 4, std::min(width, 120.0F), select_field_height(ui)};
  Node& node = ui.tree.declare(field.key, NodeRole::number_field, rect);
  node.name = field.label;
  node.value_text = usable ? field.text : typed->text;
  node.invalid = !usable;
  if (!usable) node.description = ui.t(field.problem);
  const bool focused = ui.has_focus(node.id);
  const Color edge = usable ? (focused ? ui.theme.accent : ui.theme.edge) : ui.theme.negative;
  ui.paint.fill(rect, ui.theme.field, kRadiusControl);
  ui.paint.outline(rect, edge, kRadiusControl, focused ? 2.0F : 1.0F);
  // While it is edited, the browser's own field shows the text.
  if (!focused) {
    ui.paint.text(rect.right() - kPadding,
                  rect.y + (rect.height - Painter::line_height(ui.strong())) / 2, ui.strong(),
                  node.value_text, Align::right);
  }
  ui.tree.handle_last(
      [&dispatch = ui.dispatch, currency = field.currency, text = field.text](const Event& event) {
        const bool is_done = event.kind != EventKind::text;
        if (is_done && event.kind != EventKind::commit && event.kind != EventKind::cancel) return;
        dispatch(app::TypeRate{{currency, event.kind == EventKind::cancel ? text : event.text},
                               is_done});
      });
  float below = rect.bottom();
  if (!usable) {
    below +=
        2 + paragraph(ui, "problem", ui.t(field.problem), x, below + 2, width,
                      ui.colored(Weight::medium, kTextSize, ui.theme.negative), NodeRole::alert);
  }
  return below - y;
}

RateField vat_rate_field(const FrameContext& ui) {
  const app::Field& field = app::field(app::FieldId::vat_rate);
  const double rate = open_draft(ui).reading.counting.vat_rate.value_or(0);
  return {.key = "vat_rate",
          .currency = {},
          .label = std::string(ui.t(field.label)),
          .text = app::field_text(ui.locale(), field, rate),
          .problem = field_problem_fraction};
}

// As it is read again when somebody leaves the field: without signs between thousands.
std::string rate_text(const texts::Locale& locale, double rate) {
  std::string text = app::write_plain_number(rate);
  if (locale.language != texts::Language::en) std::ranges::replace(text, '.', ',');
  return text;
}

RateField exchange_rate_field(const FrameContext& ui, const std::string& currency) {
  const app::Reading& reading = open_draft(ui).reading;
  const auto rate = reading.counting.exchange_rates.find(currency);
  const bool is_typed = rate != reading.counting.exchange_rates.end();
  return {.key = "rate_" + currency,
          .currency = currency,
          .label = ui.t(preview_exchange_rate,
                        {{"other", currency}, {"currency", app::counted_currency(reading)}}),
          .text = is_typed ? rate_text(ui.locale(), rate->second) : std::string(),
          .problem = preview_no_rate};
}

}  // namespace

SelectModel select_model(const FrameContext& ui, app::PreviewChoice choice) {
  SelectModel model{.key = choice.key,
                    .name = std::string(ui.t(choice.label)),
                    .description = {},
                    .options = {},
                    .chosen = choice.chosen,
                    .make_action = {}};
  for (const app::PreviewOption& option : choice.options) model.options.push_back(option.text);
  model.make_action = [options = std::move(choice.options)](std::size_t index) {
    return options[index].action;
  };
  return model;
}

void preview_choices_card(FrameContext& ui, CardRow& row, float x, float width) {
  constexpr float kGap = 14;
  auto [inner_x, below, inner] = begin_titled_card(ui, row, "choices", ui.t(preview_choices),
                                                   ui.t(preview_choices_hint), x, width);
  below += 10;
  const bool beside = inner >= 440;
  const float column = beside ? (inner - kGap) / 2 : inner;
  float line_bottom = below;
  bool right = false;
  // Two beside each other where they fit; the next line begins below the taller one. The first has the longest options.
  const auto place = [&](auto draw) {
    const float at = inner_x + (right ? column + kGap : 0);
    line_bottom = std::max(line_bottom, below + draw(at, below));
    right = beside && !right;
    if (!right) below = line_bottom + kGap;
  };
  for (app::PreviewChoice& choice : app::preview_choices(ui.state)) {
    const bool is_tax = std::string_view(choice.key) == "tax";
    if (std::string_view(choice.key) == "date_order") {
      if (right) below = line_bottom + kGap;
      right = false;
      line_bottom =
          below + labelled_select(ui, select_model(ui, std::move(choice)), inner_x, below, inner);
      below = line_bottom + kGap;
      continue;
    }
    place([&](float at, float y) {
      return labelled_select(ui, select_model(ui, std::move(choice)), at, y, column);
    });
    if (is_tax && app::needs_vat_rate(ui.state))
      place([&](float at, float y) { return rate_field(ui, vat_rate_field(ui), at, y, column); });
  }
  for (const std::string& currency : app::foreign_currencies(open_draft(ui).reading)) {
    place([&](float at, float y) {
      return rate_field(ui, exchange_rate_field(ui, currency), at, y, column);
    });
  }
  row.end_card(line_bottom);
}

}  // namespace clv::ui
