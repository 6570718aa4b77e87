#include "app/input_warnings.h"

#include "texts/texts.h"

namespace clv::app {
namespace {

using Inputs = finance::CalculatorInputs;
using Result = finance::CalculatorResult;
using enum texts::TextKey;

struct Rule {
  texts::TextKey sentence;  // may use {money}, the contribution of an order without its sign
  bool (*applies)(const Inputs& inputs, const Result& result);
};

// Outside subscriptions even loyal shops keep fewer; 0.95 leaves one customer in five after 31 years.
constexpr double kRareRetention = 0.95;

constexpr Rule kRules[] = {
    {warning_order_loses,
     [](const Inputs& inputs, const Result& result) {
       return inputs.aov > 0 && result.contribution_per_order && *result.contribution_per_order < 0;
     }},
    {warning_flow_loses,
     [](const Inputs& inputs, const Result& result) {
       return inputs.retention_annual > 0 && inputs.orders_per_year > 0 && result.monthly_flow &&
              result.contribution_per_order && *result.contribution_per_order >= 0 &&
              *result.monthly_flow < 0;
     }},
    {warning_no_horizon,
     [](const Inputs& inputs, const Result&) { return inputs.horizon_months <= 0; }},
    {warning_vat_zero,
     [](const Inputs& inputs, const Result&) {
       return inputs.prices_include_vat && inputs.vat_rate <= 0;
     }},
    {warning_all_returned,
     [](const Inputs& inputs, const Result&) { return inputs.return_rate >= 1; }},
    {warning_retention_rare,
     [](const Inputs& inputs, const Result&) { return inputs.retention_annual > kRareRetention; }},
    {warning_rarely_orders,
     [](const Inputs& inputs, const Result&) {
       return inputs.orders_per_year > 0 && inputs.orders_per_year < 1 &&
              inputs.retention_annual > 0;
     }},
    {warning_kept_without_orders,
     [](const Inputs& inputs, const Result&) {
       return inputs.orders_per_year <= 0 && inputs.retention_annual > 0;
     }},
};

}  // namespace

std::vector<std::string> input_warnings(const texts::Locale& locale,
                                        const finance::CalculatorInputs& inputs,
                                        const finance::CalculatorResult& result) {
  std::vector<std::string> sentences;
  for (const Rule& rule : kRules) {
    if (!rule.applies(inputs, result)) continue;
    const std::string money =
        texts::format_money(locale, -result.contribution_per_order.value_or(0), 2);
    sentences.push_back(texts::text(locale.language, rule.sentence, {{"money", money}}));
  }
  return sentences;
}

}  // namespace clv::app
