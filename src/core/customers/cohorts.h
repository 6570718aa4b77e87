// Customers grouped by the calendar period of their first order, and what each group did since.
//
// Time runs from each customer's own first order, in elapsed periods (period.h), so that period 0 is
// as long for somebody who came on the last day of a month as for somebody who came on the first.
// A cohort's period is observed when even a customer of the cohort's last calendar day could be
// followed through its end by the as-of day; periods after the last observed one are absent, not 0.
// A refund lowers the revenue of the period it is dated in; one dated before the first order
// belongs to period 0, so that nothing is lost.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "core/customers/customer_totals.h"
#include "core/customers/period.h"
#include "core/orders/ledger.h"

namespace clv::customers {

// Below this a cohort's shares are marked: with 30 customers, the 95 % interval of a share of a
// fifth is already about 0.2 -/+ 0.14.
inline constexpr std::uint32_t kSmallCohort = 30;

// The newest ones are listed: 50 years of months, 11 of weeks.
inline constexpr std::int32_t kMostCohorts = 600;
inline constexpr std::int32_t kLongestHorizonPeriods = 600;

struct CohortTerms {
  Period by = Period::month;
  std::int32_t horizon_periods = 24;  // 1 to kLongestHorizonPeriods: at most so many per cohort
  std::int32_t most_cohorts = kMostCohorts;            // the newest, 1 to kMostCohorts
  Number gross_margin = undefined("no_gross_margin");  // a share of revenue
  Number cac = undefined("no_cac");                    // major units per new customer, 0 or more
};

// One elapsed period of a cohort; what is cumulative counts from the first order to its end.
struct CohortPeriod {
  double share_active = 0.0;   // of the cohort's customers, with an order in this period
  std::uint64_t orders = 0;    // cumulative, of the whole cohort
  orders::Amount revenue = 0;  // cumulative, of the whole cohort, net
  Number contribution = undefined("no_gross_margin");  // cumulative revenue * margin per customer,
                                                       // major units
};

struct Cohort {
  std::string name;             // period_name
  std::uint32_t customers = 0;  // at least 1
  bool is_small = false;
  std::vector<CohortPeriod> periods;  // the observed ones, at most the horizon
  // Months until the cumulative contribution per customer first reaches the CAC: 0 if the first day
  // does, otherwise the end of the first period that does. Reasons: no_cac, no_gross_margin,
  // cohort_not_observed (no period yet, and the first day did not), not_paid_back_yet,
  // not_paid_back_within_horizon.
  Number payback_months = undefined("no_cac");
};

struct Cohorts {
  CohortTerms terms;
  std::uint64_t older_customers = 0;  // of cohorts before the newest ones
  std::vector<Cohort> cohorts;        // those with customers, ascending
};

// Memory: at most kMostCohorts * horizon_periods * 24 bytes.
class CohortCounter {
 public:
  CohortCounter(const CohortTerms& terms, DayNumber as_of);

  // One customer's purchases up to the as-of day, in the order of the ledger, and their totals.
  void take(std::span<const orders::Purchase> purchases, const CustomerTotals& totals);

  [[nodiscard]] Cohorts finish() const;

 private:
  struct Cell {
    std::uint32_t active = 0;
    std::uint64_t orders = 0;
    orders::Amount revenue = 0;
  };

  struct Counted {
    DayNumber any_first_day = 0;
    std::uint32_t customers = 0;
    orders::Amount first_day_revenue = 0;
    std::vector<Cell> cells;  // by elapsed period; as long as the horizon
  };

  [[nodiscard]] Cohort close(const Counted& counted) const;
  [[nodiscard]] Number contribution(orders::Amount revenue, std::uint32_t customers) const;
  [[nodiscard]] Number payback(const Cohort& cohort, const Counted& counted) const;

  CohortTerms terms_;
  DayNumber as_of_;
  std::int32_t newest_;          // period_number of the as-of day
  std::vector<Counted> by_age_;  // [0] is the cohort of the as-of day
  std::uint64_t older_customers_ = 0;
};

}  // namespace clv::customers
