#include "core/customers/past.h"

#include "core/customers/customer_totals.h"

namespace clv::customers {
namespace {

CohortTerms by_quarter(CohortTerms terms) {
  terms.by = Period::quarter;
  terms.horizon_periods = 20;
  terms.most_cohorts = 40;
  return terms;
}

CohortTerms by_week(CohortTerms terms) {
  terms.by = Period::week;
  terms.horizon_periods = 26;
  terms.most_cohorts = 53;
  return terms;
}

}  // namespace

Past look_back(const orders::Ledger& ledger, DayNumber as_of, const CohortTerms& terms) {
  CohortCounter cohorts(terms, as_of);
  CohortCounter quarter_cohorts(by_quarter(terms), as_of);
  CohortCounter week_cohorts(by_week(terms), as_of);
  RepeatCounter repeats(as_of);
  QuarterCounter quarters(as_of);
  std::vector<CustomerTotals> customers;
  customers.reserve(ledger.customer_count());
  for (std::uint32_t customer = 0; customer < ledger.customer_count(); ++customer) {
    const auto purchases = seen_until(ledger.of_customer(customer), as_of);
    const CustomerTotals& totals = customers.emplace_back(total_purchases(purchases));
    for (CohortCounter* counter : {&cohorts, &quarter_cohorts, &week_cohorts})
      counter->take(purchases, totals);
    repeats.take(purchases);
    quarters.take(purchases, totals);
  }
  return {.cohorts = cohorts.finish(),
          .quarter_cohorts = quarter_cohorts.finish(),
          .week_cohorts = week_cohorts.finish(),
          .segments = Segmentation(customers, as_of),
          .history = {.repeat_rates = repeats.rates(),
                      .days_between_orders = repeats.days_between_orders(),
                      .concentration = measure_concentration(customers),
                      .quarters = quarters.finish()}};
}

}  // namespace clv::customers
