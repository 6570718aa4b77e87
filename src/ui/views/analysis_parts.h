// What the parts of the analysis share, and its three lower cards.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/frame_context.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fact_list.h"

namespace clv::ui {

// Precondition of all: there is an analysis.
const protocol::AnalysisView& analysis(const FrameContext& ui);

// Amounts of the file are in the file's currency, whatever the calculator shows.
texts::Locale file_locale(const FrameContext& ui);

// "1 jan 1997 – 30 jun 1998"; of a list with one row per customer, which has no days, what it is.
std::string analysis_period(const FrameContext& ui);

// A verdict's level and its reasons, in sentences.
std::string verdict_sentences(const FrameContext& ui, std::string_view level,
                              const std::vector<std::string>& reasons);

// The same of the forecast of orders, with its proof.
std::string verdict_text(const FrameContext& ui);

// What is expected, as rows; none where no forecast may be shown.
std::vector<FactRow> forecast_facts(const FrameContext& ui);

// Counts and what is expected of subscriptions; all 0 without a list of them.
std::vector<FactRow> subscription_facts(const FrameContext& ui);

// What was read, and the measured numbers that have no card of their own.
std::vector<FactRow> reading_facts(const FrameContext& ui);
std::vector<FactRow> more_metrics(const FrameContext& ui);

// Whether a metric has something to show: what a list with one row per customer cannot tell is not drawn at all, while in a
// list of orders the reason why there is no number is worth reading.
bool is_told(const FrameContext& ui, const protocol::Metric& metric);

// Precondition: there is a forecast, or a verdict that there is none.
void forecast_card(FrameContext& ui, CardRow& row, float x, float width);
void take_over_card(FrameContext& ui, CardRow& row, float x, float width);
void report_card(FrameContext& ui, CardRow& row, float x, float width);
void excluded_card(FrameContext& ui, CardRow& row, float x, float width);

}  // namespace clv::ui
