#include "app/explain.h"

#include <array>
#include <utility>

#include "base/assert.h"

namespace clv::app {
namespace {

using enum texts::TextKey;

// In the order of ExplainId, without none.
constexpr std::array<texts::TextKey, 17> kDefinitions{
    explain_measured_clv, explain_measured_aov, explain_repeat_rate, explain_days_between,
    explain_returning,    explain_cohorts,      explain_segments,    explain_expected,
    explain_holdout,      explain_win_back,     explain_alive,       explain_repeats,
    explain_quarters,     explain_groups,       explain_costs,       explain_waiting,
    explain_subscriptions};

std::vector<TextArgument> arguments(const texts::Locale& locale,
                                    const protocol::AnalysisView& analysis) {
  const auto count = [&](std::int64_t number) { return texts::format_integer(locale, number); };
  const protocol::ForecastView forecast = analysis.forecast.value_or(protocol::ForecastView{});
  return {{"rows", count(analysis.rows)},
          {"orders", count(analysis.counted_orders)},
          {"customers", count(analysis.customers)},
          {"excluded", count(analysis.excluded_rows())},
          {"guests", count(analysis.guest_orders)},
          {"as_of", analysis.as_of ? texts::format_date(locale, *analysis.as_of) : std::string()},
          {"model", model_name(forecast.model)},
          {"months", texts::format_months(locale, forecast.horizon_months)},
          {"margin", texts::format_percent(locale, forecast.gross_margin)},
          {"discount", texts::format_percent(locale, forecast.discount_rate_annual)},
          {"small", count(analysis.past.small_below)}};
}

// A list of subscriptions has no orders to rest on.
std::vector<TextArgument> subscription_arguments(const texts::Locale& locale,
                                                 const protocol::AnalysisView& analysis) {
  const auto view = analysis.subscriptions.value_or(protocol::SubscriptionsView{});
  return {{"subscriptions", texts::format_integer(locale, view.started)},
          {"ended", texts::format_integer(locale, view.ended)},
          {"as_of", view.as_of ? texts::format_date(locale, *view.as_of) : std::string()}};
}

texts::TextKey basis_of(ExplainId id) {
  return id == ExplainId::subscriptions ? explain_subscriptions_basis : explain_basis;
}

// "2.357 klanten, één regel per klant."
std::string summary_basis(const texts::Locale& locale, const protocol::AnalysisView& analysis) {
  const std::string customers =
      texts::text_plural(locale.language, data_customers, analysis.customers);
  return texts::text(locale.language, data_subtitle_summary, {{"customers", customers}}) + ".";
}

}  // namespace

std::string model_name(const std::string& key) {
  constexpr std::array<std::pair<const char*, const char*>, 3> kNames{
      {{"bg_nbd", "BG/NBD"}, {"mbg_nbd", "MBG/NBD"}, {"pareto_nbd", "Pareto/NBD"}}};
  for (const auto& [model, name] : kNames) {
    if (key == model) return name;
  }
  return key;
}

std::string explanation(const texts::Locale& locale, const protocol::AnalysisView& analysis,
                        ExplainId id) {
  CLV_ASSERT(id != ExplainId::none, "there is something to explain");
  const std::vector<TextArgument> filled = id == ExplainId::subscriptions
                                               ? subscription_arguments(locale, analysis)
                                               : arguments(locale, analysis);
  const texts::TextKey definition = kDefinitions[static_cast<std::size_t>(id) - 1];
  return texts::text(locale.language, definition, filled) + " " +
         (analysis.is_summary ? summary_basis(locale, analysis)
                              : texts::text(locale.language, basis_of(id), filled));
}

}  // namespace clv::app
