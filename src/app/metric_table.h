// How each measured number is shown: one row per metric, in the order of the key figures.
#pragma once

#include <span>
#include <string>

#include "protocol/analysis_view.h"
#include "texts/format.h"

namespace clv::app {

enum class MetricFormat : std::uint8_t { money, money_round, percent, decimal, days };

struct MetricRow {
  const char* name;  // the contract's
  MetricFormat format;
  texts::TextKey label;
  texts::TextKey hint;
};

// The first rows have a card of their own: app/explain.h tells what they mean.
inline constexpr std::size_t kKeyMetrics = 4;

std::span<const MetricRow> metric_table();

// The number in the row's form, or "–".
std::string metric_text(const texts::Locale& locale, const MetricRow& row,
                        const protocol::Metric& metric);

// The row's hint; for a number that does not exist, why.
std::string metric_hint(const texts::Locale& locale, const MetricRow& row,
                        const protocol::Metric& metric);

}  // namespace clv::app
