// From the words of a request to what the readers take.
#pragma once

#include "base/result.h"
#include "core/customers/acquisition.h"
#include "core/customers/cohorts.h"
#include "core/models/scorer.h"
#include "core/orders/collecting_rules.h"
#include "ingest/choices.h"
#include "protocol/analyze_request.h"

namespace clv::engine {

// Error: bad_choice {option, text} for a word that does not exist.
Result<ingest::Choices> to_choices(const protocol::Mapping& mapping);

ingest::CountingRules to_counting_rules(const protocol::AnalyzeOptions& options);

orders::CollectingRules to_collecting_rules(const protocol::AnalyzeRequest& request);

customers::CohortTerms to_cohort_terms(const protocol::AnalyzeOptions& options);

models::ForecastTerms to_forecast_terms(const protocol::AnalyzeOptions& options);

// Precondition: some order counts.
customers::AcquisitionTerms to_acquisition_terms(const protocol::AnalyzeOptions& options,
                                                 const orders::OrderSummary& orders,
                                                 DayNumber as_of);

}  // namespace clv::engine
