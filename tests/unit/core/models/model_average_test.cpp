// What several models say together of who is active: closed forms, shops whose truth is known, and month
// ends in a row of the CDNOW sample.
#include "core/models/model_average.h"

#include <cmath>

#include <doctest/doctest.h>

#include "core/models/bg_nbd.h"
#include "core/models/cdnow.h"
#include "core/models/forecast.h"
#include "core/models/pareto_nbd.h"
#include "core/models/simulate_shop.h"

namespace clv::models {
namespace {

using doctest::Approx;

TEST_CASE("one model keeps its range, two alike share it, two far apart share their halves") {
  const Estimate one = with_range(500.0, 0.01);
  const std::vector<ModelWeight> alone{{.candidate = 0, .centre = 1.0, .range = 1.0}};
  CHECK(average(std::vector{one}, alone).high == one.high);

  const std::vector<ModelWeight> halves{{.candidate = 0, .centre = 0.5, .range = 0.5},
                                        {.candidate = 1, .centre = 0.5, .range = 0.5}};
  const Estimate alike = average(std::vector{one, one}, halves);
  CHECK(alike.expected == 500.0);
  CHECK(alike.low == Approx(one.low).epsilon(1e-4));
  CHECK(alike.high == Approx(one.high).epsilon(1e-4));

  // A tenth of the lower one is a twentieth of both: ln 9 / ln 19 of the way to its own twentieth.
  const Estimate apart = average(std::vector{one, with_range(5000.0, 0.01)}, halves);
  const double share = std::log(9.0) / std::log(19.0);
  CHECK(apart.expected == Approx(2750.0));
  CHECK(apart.low == Approx(500.0 / std::exp(share * kNineOfTen * 0.1)).epsilon(1e-4));
  CHECK(apart.high == Approx(5000.0 * std::exp(share * kNineOfTen * 0.1)).epsilon(1e-4));

  // Nothing counts in the centre that does not count in the range, and the centre lies within.
  const std::vector<ModelWeight> askew{{.candidate = 0, .centre = 1.0, .range = 0.01},
                                       {.candidate = 1, .centre = 0.0, .range = 0.99}};
  const Estimate clamped = average(std::vector{one, with_range(5000.0, 0.01)}, askew);
  CHECK(clamped.low == clamped.expected);

  // Around the number of one of them; and nothing stays nothing.
  const Estimate around = range_around(500.0, std::vector{one, with_range(5000.0, 0.01)}, halves);
  CHECK(around.expected == 500.0);
  CHECK(around.low == apart.low);
  CHECK(around.high == apart.high);
  const Estimate nothing = with_range(0.0, 0.01);
  CHECK(range_around(0.0, std::vector{nothing, nothing}, halves).high == 0.0);
}

Candidate fitted_candidate(const PurchaseModel& model,
                           const std::vector<CustomerSummary>& customers) {
  return {.model = &model, .fit = fit_purchases(model, make_purchase_table(customers))};
}

double centre_of(const std::vector<ModelWeight>& weights, std::size_t candidate) {
  for (const ModelWeight& one : weights) {
    if (one.candidate == candidate) return one.centre;
  }
  return 0.0;
}

TEST_CASE("a lead is counted in its standard errors, over all customers") {
  const std::vector<CustomerSummary> customers =
      simulate({.customers = 900, .longest_age = 700.0, .whole_days = true, .seed = 6},
               Stops::any_time, {0.8, 50.0, 0.7, 150.0});
  const std::vector<Candidate> candidates{fitted_candidate(kMbgNbd, customers),
                                          fitted_candidate(kParetoNbd, customers)};
  REQUIRE(candidates[0].fit.fit);
  REQUIRE(candidates[1].fit.fit);
  double sum = 0.0;
  double squares = 0.0;
  for (const CustomerSummary& customer : customers) {
    const double more =
        kMbgNbd.log_likelihood(candidates[0].fit.fit->parameters, history_of(customer)) -
        kParetoNbd.log_likelihood(candidates[1].fit.fit->parameters, history_of(customer));
    sum += more;
    squares += more * more;
  }
  const double lead = sum / std::sqrt(squares - sum * sum / 900.0 + 2.0);
  REQUIRE(lead < 0.0);
  // The logistic odds of a normal lead, to the hundredth that the two distributions differ by.
  const double chance = 0.5 * std::erfc(-lead / std::sqrt(2.0));
  const std::vector<ModelWeight> weights = weigh_models(candidates, 0, customers);
  CHECK(std::fabs(centre_of(weights, 0) - chance) < 0.011);
  CHECK(centre_of(weights, 0) + centre_of(weights, 1) == Approx(1.0));
  // Whichever the holdouts chose.
  CHECK(centre_of(weigh_models(candidates, 1, customers), 0) == centre_of(weights, 0));
}

TEST_CASE("where one-time buyers stay, they are counted once the orders say so clearly") {
  const DayNumber as_of = to_day_number({2024, 5, 31});
  for (const std::uint32_t size : {600U, 5000U}) {
    CAPTURE(size);
    const SimulatedShop shop =
        simulate_shop({.drop_out = DropOut::after_repeats, .parameters = {0.8, 60.0, 0.8, 2.2}},
                      {.customers = size, .first_day = as_of - 729, .as_of = as_of, .seed = 11});
    const Forecast forecast = make_forecast(shop.ledger, as_of, {.horizon_months = 12.0});
    REQUIRE(forecast.choice);
    CHECK(forecast.candidates[forecast.choice->candidate].model->drop_out !=
          DropOut::after_repeats);
    const Estimate active = *forecast.totals.active_customers;
    if (size == 600) {
      // Too few to tell.
      CHECK(active.low < shop.active);
      CHECK(shop.active < active.high);
    } else {
      CHECK(std::fabs(active.expected / shop.active - 1.0) < 0.05);
      CHECK(active.high / active.low < 1.15);
    }
  }
}

TEST_CASE("CDNOW: month ends in a row say nearly the same of who is active") {
  const orders::Ledger ledger = cdnow_ledger();
  double before = 0.0;
#ifdef NDEBUG
  constexpr int kFirstMonth = 6;
#else
  constexpr int kFirstMonth = 12;
#endif
  for (int month = kFirstMonth; month <= 15; ++month) {
    CAPTURE(month);
    const DayNumber end = to_day_number({1997 + month / 12, month % 12 + 1, 1}) - 1;
    const Forecast forecast = make_forecast(ledger, end, {.horizon_months = 12.0});
    REQUIRE(forecast.totals.active_customers);
    const double active = forecast.totals.active_customers->expected;
    if (before > 0.0) CHECK(std::fabs(active / before - 1.0) < 0.1);
    before = active;
    // BG/NBD, which fits these customers as well, takes all 1,400 that ordered once for active.
    if (month < 12) CHECK(forecast.totals.active_customers->high > 1700.0);
  }
}

}  // namespace
}  // namespace clv::models
