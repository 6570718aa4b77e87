// The forecast put to the proof, and whom it says can still be won back.
#include <cmath>
#include <limits>

#include "ui/charts/chart_figure.h"
#include "ui/charts/proof_chart_draw.h"
#include "ui/views/data_parts.h"
#include "ui/views/shared_charts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

// About `most` of the chart's points, evenly, and the last.
TableRows table_of(const FrameContext& ui, const ProofChart& chart, std::size_t most) {
  TableRows rows{{std::string(ui.t(holdout_day)), std::string(ui.t(holdout_model)),
                  std::string(ui.t(holdout_actual))}};
  const std::size_t every = (chart.days.size() - 1) / most + 1;
  for (std::size_t i = 0; i < chart.days.size(); ++i) {
    if (i % every != 0 && i + 1 < chart.days.size()) continue;
    const protocol::CurveDay& day = chart.days[i];
    rows.push_back({texts::format_date(ui.locale(), day.day),
                    texts::format_number(ui.locale(), day.model, 0),
                    texts::format_number(ui.locale(), day.actual, 0)});
  }
  return rows;
}

protocol::ForecastView forecast_of(const FrameContext& ui) {
  return analysis(ui).forecast.value_or(protocol::ForecastView{});
}

}  // namespace

std::string proof_hint(const FrameContext& ui) {
  const protocol::ForecastView forecast = forecast_of(ui);
  if (!forecast.holdout_error) return std::string(ui.t(holdout_none));
  return ui.t(
      holdout_hint,
      {{"model", app::model_name(forecast.model)},
       {"days", texts::format_integer(ui.locale(), forecast.holdout_days)},
       {"percent", texts::format_percent(ui.locale(), std::fabs(*forecast.holdout_error), 1)}});
}

float proof_figure(FrameContext& ui, float x, float y, float width, std::size_t most_rows) {
  const Rect plot{x + kProofAxisWidth, y + kProofAbove, width - kProofAxisWidth - 4, 150};
  const auto chart = build_proof_chart(forecast_of(ui), plot);
  if (!chart) return 0;
  const Rect whole{x, y, width, kProofAbove + plot.height + kProofBelow};
  const NodeId figure = chart_figure(ui, "figure", whole, std::string(ui.t(holdout_summary)),
                                     ui.t(holdout_title), table_of(ui, *chart, most_rows));
  const Scope scope(ui.tree, figure);
  draw_proof_chart(ui, *chart);
  return whole.height;
}

void proof_card(FrameContext& ui, CardRow& row, float x, float width) {
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "proof", ui.t(holdout_title), proof_hint(ui), x, width);
  const float top = row.content_y() - kCardPadding;
  below += proof_figure(ui, inner_x, below, inner, std::numeric_limits<std::size_t>::max());
  below +=
      chart_footer(ui, app::ExplainId::holdout, ui.t(holdout_title), {x, top, width, below - top});
  row.end_card(below);
}

void win_back_card(FrameContext& ui, CardRow& row, float x, float width) {
  const protocol::PastView& past = analysis(ui).past;
  const protocol::ForecastView forecast = forecast_of(ui);
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "win_back", ui.t(win_back_title), ui.t(win_back_hint), x, width);
  below += 8;
  if (past.win_back_customers) {
    below += paragraph(ui, "customers", ui.plural(data_customers, *past.win_back_customers),
                       inner_x, below, inner, ui.colored(Weight::semibold, 24, ui.theme.ink)) +
             2;
    if (past.win_back_value) {
      below += paragraph(
          ui, "value",
          ui.t(win_back_value,
               {{"money", texts::format_money_short(file_locale(ui), *past.win_back_value, 0)},
                {"months", texts::format_months(ui.locale(), forecast.horizon_months)}}),
          inner_x, below, inner, ui.muted());
    }
    below += 8;
    if (*past.win_back_customers > 0)
      below = button(ui, "list", ui.t(win_back_list), inner_x, below, ButtonLook::link,
                     app::SaveList{app::EngineTask::win_back})
                  .bottom();
    if (ui.state.import.saved_list == app::EngineTask::win_back)
      below += paragraph(ui, "saved", ui.t(export_saved), inner_x, below + 4, inner, ui.muted(),
                         NodeRole::status) +
               4;
  } else {
    below +=
        paragraph(ui, "none", ui.t(reason_verdict_insufficient), inner_x, below, inner, ui.muted());
  }
  below += 4;
  const Rect link = explain_link(ui, app::ExplainId::win_back, inner_x, below);
  below = link.bottom() + 4;
  below += explanation_text(ui, app::ExplainId::win_back, inner_x, below, inner);
  row.end_card(below);
}

}  // namespace clv::ui
