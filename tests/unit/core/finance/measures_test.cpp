#include "core/finance/measures.h"

#include <doctest/doctest.h>

namespace clv::finance {

TEST_CASE("retention and churn of a period") {
  // 200 at the start, 210 at the end of whom 60 are new: 150 of 200 stayed.
  CHECK(retention_rate({.at_start = 200, .at_end = 210, .gained = 60}).value() == 0.75);
  CHECK(churn_rate({.at_start = 200, .at_end = 210, .gained = 60}).value() == 0.25);
  CHECK(retention_rate({.at_start = 200, .at_end = 260, .gained = 60}).value() == 1.0);
  CHECK(retention_rate({.at_start = 200, .at_end = 60, .gained = 60}).value() == 0.0);
  CHECK(retention_rate({.at_start = 0, .at_end = 60, .gained = 60}) == undefined("no_customers"));
  CHECK(churn_rate({.at_start = 0, .at_end = 60, .gained = 60}) == undefined("no_customers"));
  CHECK(retention_rate({.at_start = 200, .at_end = 59, .gained = 60}) ==
        undefined("inconsistent_counts"));
  CHECK(retention_rate({.at_start = 200, .at_end = 261, .gained = 60}) ==
        undefined("inconsistent_counts"));
}

TEST_CASE("monthly and yearly retention are each other's inverse") {
  CHECK(annual_from_monthly_retention(0.9) ==
        doctest::Approx(0.282429536481).epsilon(1e-12));  // 0.9^12
  for (const double annual : {0.0, 0.01, 0.38, 0.9, 1.0}) {
    CHECK(annual_from_monthly_retention(monthly_from_annual_retention(annual)) ==
          doctest::Approx(annual).epsilon(1e-13));
  }
}

TEST_CASE("net promoter score") {
  CHECK(net_promoter_score({.promoters = 50, .passives = 30, .detractors = 20}).value() == 30.0);
  CHECK(net_promoter_score({.promoters = 0, .passives = 0, .detractors = 4}).value() == -100.0);
  CHECK(net_promoter_score({.promoters = 4, .passives = 0, .detractors = 0}).value() == 100.0);
  CHECK(net_promoter_score({}) == undefined("no_answers"));
}

TEST_CASE("shares and acquisition cost") {
  CHECK(share_of_customers(3, 12).value() == 0.25);
  CHECK(share_of_customers(0, 0) == undefined("no_customers"));
  CHECK(returning_revenue_share(300, 1200).value() == 0.25);
  CHECK(returning_revenue_share(0, 0) == undefined("no_revenue"));
  CHECK(acquisition_cost(11'200, 400).value() == 28.0);
  CHECK(acquisition_cost(11'200, 0) == undefined("no_new_customers"));
}

}  // namespace clv::finance
