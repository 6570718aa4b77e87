// What each number of the data view means, what it rests on, and what is left out: one row each.
#pragma once

#include <cstdint>
#include <string>

#include "protocol/analysis_view.h"
#include "texts/format.h"

namespace clv::app {

// 0 is none, so that it is an option of DataChoice::explained.
enum class ExplainId : std::uint8_t {
  none,
  clv,
  aov,
  repeat_rate,
  days_between,
  returning_share,
  cohorts,
  segments,
  expected,
  holdout,
  win_back,
  alive,
  repeats,
  quarters,
  groups,
  costs,
  waiting,
  subscriptions,
};

// The definition, then the way from rows to customers, the as-of day and what does not count:
// "Gemiddeld bedrag van een bestelling … 811 rijen → 409 bestellingen → 296 klanten, tot en met 11 jan 2022. …"
// Precondition: `id` is not none.
std::string explanation(const texts::Locale& locale, const protocol::AnalysisView& analysis,
                        ExplainId id);

// "Pareto/NBD"; the key itself for a model without a name.
std::string model_name(const std::string& key);

}  // namespace clv::app
