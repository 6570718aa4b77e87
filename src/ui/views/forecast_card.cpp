// What the customers of the file are expected to do, with the right to say so.
#include <string>
#include <utility>
#include <vector>

#include "app/worn_number.h"
#include "ui/views/analysis_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/fact_list.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

using protocol::ForecastView;
using protocol::IntervalView;

texts::TextKey level_text(std::string_view level) {
  if (level == "good") return verdict_level_good;
  return level == "careful" ? verdict_level_careful : verdict_level_insufficient;
}

// "De geschiedenis is korter dan een jaar. …"
std::string reasons_text(const FrameContext& ui, const std::vector<std::string>& reasons) {
  std::string text;
  for (const std::string& reason : reasons) {
    const auto key = texts::find_key("verdict." + reason);
    if (!key) continue;
    if (!text.empty()) text += " ";
    text += ui.t(*key);
  }
  return text;
}

void add_worn(const FrameContext& ui, std::vector<FactRow>& rows, texts::TextKey name,
              const IntervalView& interval, app::WornUnit unit) {
  const ForecastView forecast = analysis(ui).forecast.value_or(ForecastView{});
  app::WornNumber worn = app::wear_verdict(file_locale(ui), forecast, interval, unit);
  if (worn.text.empty()) return;
  std::string detail = worn.low.empty()
                           ? std::string()
                           : ui.t(forecast_between, {{"low", worn.low}, {"high", worn.high}});
  rows.push_back(
      {.name = std::string(ui.t(name)), .text = std::move(worn.text), .detail = std::move(detail)});
}

// "Over de laatste 136 dagen voorspelde het model 1.120 bestellingen; het werden er 1.204 (7 % te weinig)."
std::string proof_text(const FrameContext& ui, const ForecastView& forecast) {
  if (forecast.holdout_days == 0 || !forecast.holdout_error) return {};
  const double error = *forecast.holdout_error;
  return ui.t(error < 0 ? forecast_proof_low : forecast_proof_high,
              {{"days", texts::format_integer(ui.locale(), forecast.holdout_days)},
               {"predicted", texts::format_number(ui.locale(), forecast.holdout_predicted, 0)},
               {"actual", texts::format_number(ui.locale(), forecast.holdout_actual, 0)},
               {"percent", texts::format_percent(ui.locale(), error < 0 ? -error : error, 0)}});
}

}  // namespace

std::string verdict_sentences(const FrameContext& ui, std::string_view level,
                              const std::vector<std::string>& reasons) {
  std::string text(ui.t(level_text(level)));
  if (const std::string why = reasons_text(ui, reasons); !why.empty()) text += " " + why;
  return text;
}

std::string verdict_text(const FrameContext& ui) {
  const ForecastView forecast = analysis(ui).forecast.value_or(ForecastView{});
  std::string text = verdict_sentences(ui, forecast.level, forecast.reasons);
  if (const std::string proof = proof_text(ui, forecast); !proof.empty()) text += " " + proof;
  return text;
}

std::vector<FactRow> forecast_facts(const FrameContext& ui) {
  const ForecastView forecast = analysis(ui).forecast.value_or(ForecastView{});
  std::vector<FactRow> rows;
  if (!forecast.is_shown()) return rows;
  using enum app::WornUnit;
  add_worn(ui, rows, forecast_new_clv, forecast.new_clv, money_each);
  add_worn(ui, rows, forecast_new_orders, {.expected = forecast.new_repeat_orders}, rate);
  add_worn(ui, rows, forecast_orders, forecast.orders, count);
  add_worn(ui, rows, forecast_revenue, forecast.revenue, money_total);
  add_worn(ui, rows, forecast_clv, forecast.clv, money_total);
  add_worn(ui, rows, forecast_active, forecast.active_customers, count);
  return rows;
}

void forecast_card(FrameContext& ui, CardRow& row, float x, float width) {
  const std::optional<ForecastView>& found = analysis(ui).forecast;
  const ForecastView forecast = found.value_or(ForecastView{});
  auto [inner_x, below, inner] = begin_titled_card(ui, row, "forecast", ui.t(forecast_title),
                                                   ui.t(level_text(forecast.level)), x, width);
  below += 4;
  if (const std::string reasons = reasons_text(ui, forecast.reasons); !reasons.empty())
    below += paragraph(ui, "reasons", reasons, inner_x, below, inner, ui.muted()) + 8;
  if (forecast.is_shown()) {
    const std::vector<FactRow> rows = forecast_facts(ui);
    if (!rows.empty()) {
      below += fact_list(ui, "numbers", ui.t(forecast_title), ui.t(data_measure), ui.t(data_value),
                         rows, inner_x, below, inner) +
               8;
    }
    if (const std::string proof = proof_text(ui, forecast); !proof.empty())
      below += paragraph(ui, "proof", proof, inner_x, below, inner, ui.muted());
  } else {
    below += paragraph(ui, "instead", ui.t(forecast_instead), inner_x, below, inner, ui.muted());
  }
  row.end_card(below);
}

}  // namespace clv::ui
