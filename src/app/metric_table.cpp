#include "app/metric_table.h"

#include <array>
#include <cmath>

namespace clv::app {
namespace {

using enum texts::TextKey;

constexpr std::array<MetricRow, 9> kMetrics{{
    {"aov", MetricFormat::money, metric_aov_label, metric_aov_hint},
    {"repeat_rate_365d", MetricFormat::percent, metric_repeat_rate_365d_label,
     metric_repeat_rate_365d_hint},
    {"median_days_between_orders", MetricFormat::days, metric_median_days_between_orders_label,
     metric_median_days_between_orders_hint},
    {"returning_revenue_share_365d", MetricFormat::percent,
     metric_returning_revenue_share_365d_label, metric_returning_revenue_share_365d_hint},
    {"orders_per_customer", MetricFormat::decimal, metric_orders_per_customer_label,
     metric_orders_per_customer_hint},
    {"revenue", MetricFormat::money_round, metric_revenue_label, metric_revenue_hint},
    {"refunds", MetricFormat::money_round, metric_refunds_label, metric_refunds_hint},
    {"repeat_customer_share", MetricFormat::percent, metric_repeat_customer_share_label,
     metric_repeat_customer_share_hint},
    {"retention_annual", MetricFormat::percent, metric_retention_annual_label,
     metric_retention_annual_hint},
}};

}  // namespace

std::span<const MetricRow> metric_table() { return kMetrics; }

std::string metric_text(const texts::Locale& locale, const MetricRow& row,
                        const protocol::Metric& metric) {
  if (!metric.number) return std::string(texts::text(locale.language, common_undefined));
  const double number = *metric.number;
  switch (row.format) {
    case MetricFormat::money:
      return texts::format_money_short(locale, number, 2);
    case MetricFormat::money_round:
      return texts::format_money_short(locale, number, 0);
    // All and nothing are exact.
    case MetricFormat::percent:
      return texts::format_percent(locale, number, number == 0 || number == 1 ? 0 : 1);
    case MetricFormat::decimal:
      return texts::format_number(locale, number, 2);
    case MetricFormat::days:
      return texts::text_plural(locale.language, metric_days, std::llround(number));
  }
  return {};
}

std::string metric_hint(const texts::Locale& locale, const MetricRow& row,
                        const protocol::Metric& metric) {
  if (metric.number) return std::string(texts::text(locale.language, row.hint));
  const auto key = texts::find_key("reason." + metric.reason);
  return std::string(texts::text(locale.language, key.value_or(reason_unknown)));
}

}  // namespace clv::app
