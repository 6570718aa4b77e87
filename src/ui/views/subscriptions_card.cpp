// Who renews, against what the model says, from a list of subscriptions.
#include <algorithm>
#include <array>
#include <span>

#include "ui/charts/share_bars.h"
#include "ui/views/data_parts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;
using protocol::RenewalView;
using protocol::SubscriptionsView;

std::string percent(const FrameContext& ui, const std::optional<double>& share) {
  return share ? texts::format_percent(ui.locale(), *share) : std::string(ui.t(common_undefined));
}

std::string count(const FrameContext& ui, std::int64_t number) {
  return texts::format_integer(ui.locale(), number);
}

std::string money(const FrameContext& ui, const SubscriptionsView& view,
                  const std::optional<double>& amount, int decimals) {
  if (!amount) return std::string(ui.t(common_undefined));
  texts::Locale locale = file_locale(ui);
  if (!view.currency.empty()) locale.currency = view.currency;
  return texts::format_money_short(locale, *amount, decimals);
}

std::string period_text(const FrameContext& ui, const SubscriptionsView& view) {
  return view.is_interval_in_months
             ? texts::format_months(ui.locale(), static_cast<double>(view.interval_count))
             : ui.plural(subscriptions_days, view.interval_count);
}

// Renewals that somebody was due for.
std::span<const RenewalView> observed(const SubscriptionsView& view) {
  const auto end = std::ranges::find_if(
      view.renewals, [](const RenewalView& renewal) { return !renewal.survival; });
  return {view.renewals.begin(), end};
}

std::string summary(const FrameContext& ui, std::span<const RenewalView> renewals) {
  if (renewals.empty()) return std::string(ui.t(subscriptions_no_curve));
  const RenewalView& last = renewals.back();
  std::vector<TextArgument> filled{{"n", count(ui, static_cast<std::int64_t>(renewals.size()))},
                                   {"observed", percent(ui, last.survival)}};
  if (!last.fitted_survival) return ui.t(subscriptions_summary, filled);
  filled.push_back({"model", percent(ui, last.fitted_survival)});
  return ui.t(subscriptions_summary_model, filled);
}

TableRows curve_rows(const FrameContext& ui, std::span<const RenewalView> renewals) {
  TableRows rows{
      {std::string(ui.t(subscriptions_renewal)), std::string(ui.t(subscriptions_at_risk)),
       std::string(ui.t(subscriptions_renewed)), std::string(ui.t(subscriptions_still_there)),
       std::string(ui.t(subscriptions_still_there_model))}};
  for (std::size_t i = 0; i < renewals.size(); ++i) {
    rows.push_back({count(ui, static_cast<std::int64_t>(i) + 1), count(ui, renewals[i].at_risk),
                    percent(ui, renewals[i].retention), percent(ui, renewals[i].survival),
                    percent(ui, renewals[i].fitted_survival)});
  }
  return rows;
}

float curve(FrameContext& ui, const SubscriptionsView& view, float x, float y, float width) {
  constexpr std::size_t kMostRenewals = 12;
  std::span<const RenewalView> renewals = observed(view);
  if (renewals.size() > kMostRenewals) renewals = renewals.first(kMostRenewals);
  std::vector<ShareBar> bars;
  bars.reserve(renewals.size());
  for (std::size_t i = 0; i < renewals.size(); ++i) {
    std::string text = percent(ui, renewals[i].survival);
    if (renewals[i].fitted_survival)
      text += " (" + std::string(ui.t(holdout_model)) + " " +
              percent(ui, renewals[i].fitted_survival) + ")";
    bars.push_back(
        {.name = ui.t(subscriptions_after, {{"n", count(ui, static_cast<std::int64_t>(i) + 1)}}),
         .share = renewals[i].survival,
         .text = std::move(text)});
  }
  float below = y;
  below +=
      heading(ui, "curve_title", ui.t(subscriptions_curve), x, below, width, 4, ui.strong()) + 6;
  if (!bars.empty())
    below += share_bars(ui, "bars", summary(ui, renewals), ui.t(subscriptions_curve), bars,
                        curve_rows(ui, renewals), x, below, width);
  below += 4 + paragraph(ui, "summary", summary(ui, renewals), x, below + 4, width, ui.body());
  return below - y;
}

std::string verdict(const FrameContext& ui, const SubscriptionsView& view) {
  std::string text = verdict_sentences(ui, view.level, view.reasons);
  if (view.level == "insufficient") text += " " + std::string(ui.t(subscriptions_no_forecast));
  if (!view.holdout_day) return text;
  return text + " " +
         ui.t(subscriptions_proof,
              {{"day", texts::format_date(ui.locale(), *view.holdout_day)},
               {"predicted", texts::format_number(ui.locale(), view.holdout_predicted, 0)},
               {"actual", count(ui, view.holdout_actual)}});
}

TableRows tenure_rows(const FrameContext& ui, const SubscriptionsView& view) {
  constexpr std::size_t kMostTenures = 12;
  TableRows rows{{std::string(ui.t(subscriptions_tenure)), std::string(ui.t(subscriptions_running)),
                  std::string(ui.t(subscriptions_expected_renewals)),
                  std::string(ui.t(subscriptions_value_each))}};
  for (const protocol::TenureView& tenure : view.tenures) {
    if (!tenure.expected_renewals || rows.size() > kMostTenures) break;
    rows.push_back({count(ui, tenure.renewals), count(ui, tenure.subscriptions),
                    texts::format_number(ui.locale(), *tenure.expected_renewals, 1),
                    money(ui, view, tenure.clv, 2)});
  }
  return rows;
}

// The newest quarters that can be followed over a renewal, at renewals that people count in.
TableRows cohort_rows(const FrameContext& ui, const SubscriptionsView& view) {
  constexpr std::size_t kNewest = 8;
  constexpr std::array<std::size_t, 5> kAfter{1, 2, 3, 6, 12};
  TableRows rows{
      {std::string(ui.t(subscriptions_start)), std::string(ui.t(subscriptions_started))}};
  for (const std::size_t renewal : kAfter)
    rows[0].push_back(
        ui.t(subscriptions_after, {{"n", count(ui, static_cast<std::int64_t>(renewal))}}));
  std::vector<const protocol::StartCohortView*> followed;
  for (const protocol::StartCohortView& cohort : view.cohorts) {
    if (!cohort.survival.empty()) followed.push_back(&cohort);
  }
  const std::size_t first = followed.size() > kNewest ? followed.size() - kNewest : 0;
  for (std::size_t i = first; i < followed.size(); ++i) {
    const protocol::StartCohortView& cohort = *followed[i];
    std::vector<std::string> row{period_label(ui, cohort.name) + (cohort.is_small ? "\u00a0*" : ""),
                                 count(ui, cohort.subscriptions)};
    for (const std::size_t renewal : kAfter) {
      row.push_back(renewal <= cohort.survival.size()
                        ? texts::format_percent(ui.locale(), cohort.survival[renewal - 1])
                        : std::string());
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

std::vector<FactRow> subscription_facts(const FrameContext& ui) {
  const SubscriptionsView view = analysis(ui).subscriptions.value_or(SubscriptionsView{});
  const std::string horizon = texts::format_months(ui.locale(), view.horizon_months);
  std::vector<FactRow> rows{{std::string(ui.t(subscriptions_started)), count(ui, view.started), {}},
                            {std::string(ui.t(subscriptions_running)), count(ui, view.running), {}},
                            {std::string(ui.t(subscriptions_ended)), count(ui, view.ended), {}}};
  const auto add = [&](texts::TextKey name, std::string text, std::string detail) {
    rows.push_back({std::string(ui.t(name)), std::move(text), std::move(detail)});
  };
  if (view.amount) add(subscriptions_amount, money(ui, view, view.amount, 2), {});
  if (view.new_payments)
    add(subscriptions_new_payments, texts::format_number(ui.locale(), *view.new_payments, 1),
        ui.t(subscriptions_new_payments_hint, {{"months", horizon}}));
  if (view.new_clv)
    add(subscriptions_new_value, money(ui, view, view.new_clv, 2),
        ui.t(subscriptions_new_value_hint, {{"months", horizon}}));
  if (view.running_renewals)
    add(subscriptions_running_renewals,
        texts::format_number(ui.locale(), *view.running_renewals, 0),
        ui.t(subscriptions_running_hint, {{"months", horizon}}));
  if (view.running_clv) add(subscriptions_running_value, money(ui, view, view.running_clv, 0), {});
  return rows;
}

void subscriptions_card(FrameContext& ui, CardRow& row, float x, float width) {
  const SubscriptionsView view = analysis(ui).subscriptions.value_or(SubscriptionsView{});
  const texts::TextKey hint =
      view.is_interval_assumed ? subscriptions_hint_assumed : subscriptions_hint;
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "subscriptions", ui.t(subscriptions_title),
                        ui.t(hint, {{"period", period_text(ui, view)}}), x, width);
  const float top = row.content_y() - kCardPadding;
  below += 4 + fact_list(ui, "facts", ui.t(subscriptions_title), ui.t(data_measure),
                         ui.t(data_value), subscription_facts(ui), inner_x, below + 4, inner);
  below += 14 + curve(ui, view, inner_x, below + 14, inner);
  below += 6 + paragraph(ui, "verdict", verdict(ui, view), inner_x, below + 6, inner, ui.muted());
  if (TableRows tenures = tenure_rows(ui, view); tenures.size() > 1)
    below += 14 + data_table(ui, "tenures", ui.t(subscriptions_by_tenure), std::move(tenures),
                             inner_x, below + 14, inner);
  if (TableRows cohorts = cohort_rows(ui, view); cohorts.size() > 1)
    below += 14 + data_table(ui, "cohorts", ui.t(subscriptions_by_start), std::move(cohorts),
                             inner_x, below + 14, inner);
  below += chart_footer(ui, app::ExplainId::subscriptions, ui.t(subscriptions_title),
                        {x, top, width, below - top});
  row.end_card(below);
}

}  // namespace clv::ui
