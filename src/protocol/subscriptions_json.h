// Subscriptions in the answer to an analyze request with a list of them.
//
//   "subscriptions": {"as_of", "interval": {"unit": "month|day", "count", "months", "assumed"}, "started", "running", "ended",
//     "first_start", "currency", "amount",
//     "renewals": [{"renewal": 1, "at_risk", "renewed", "retention", "survival", "fitted_retention", "fitted_survival"}],
//     "model": {"alpha", "beta", "log_likelihood", "converged", "reason"?, "standard_errors"},
//     "holdout": {"last_known_day", "days", "running", "predicted_ended", "actual_ended", "error"} | null with a reason,
//     "verdict": {…}, "forecast": {"horizon_months", "discount_rate_annual", "gross_margin",
//       "new_subscription": {"payments", "lifetime_months", "discounted_payments", "clv"},
//       "running": {"expected_renewals", "clv",
//         "by_renewals": [{"renewals", "subscriptions", "expected_renewals", "discounted_residual_lifetime", "clv"}]}},
//     "cohorts": [{"cohort": "2024-Q1", "subscriptions", "small", "survival": [0.9, …]}]}
//
// retention: of those due for a renewal; survival: of all who began; both null where nobody was at risk. At a verdict of
// "insufficient" all that the model would say is null with the reason "verdict_insufficient". Definitions:
// core/subscriptions. Rows that cannot be followed are in the report's "excluded".
#pragma once

#include "core/subscriptions/subscription_report.h"
#include "protocol/json.h"

namespace clv::protocol {

Json write_subscriptions(const subscriptions::Subscriptions& subscriptions,
                         const subscriptions::SubscriptionReport& report,
                         const models::ForecastTerms& terms);

}  // namespace clv::protocol
