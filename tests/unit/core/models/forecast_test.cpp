// Holdout, choice, verdict and totals, on the CDNOW sample (REFERENCE_VALUES.md sections 1, 6 and 9) and
// on simulated shops.
#include "core/models/forecast.h"

#include <cmath>

#include "core/models/bg_nbd.h"
#include "core/models/cdnow.h"
#include "core/models/model_table.h"
#include "core/models/pareto_nbd.h"
#include "core/models/simulate.h"
#include "core/models/totals.h"
#include "core/models/verdict_cases.h"

namespace clv::models {
namespace {

using doctest::Approx;

orders::Purchase purchase(std::uint32_t customer, CivilDate date, double amount) {
  orders::Purchase result{};
  result.customer = customer;
  result.day = to_day_number(date) & 0x3fffff;
  result.net = static_cast<orders::Amount>(amount * 10'000.0);
  return result;
}

TEST_CASE("summaries of section 9") {
  const orders::Ledger ledger(
      {purchase(0, {2015, 1, 1}, 1), purchase(0, {2015, 2, 6}, 2), purchase(1, {2015, 1, 1}, 2),
       purchase(2, {2015, 1, 1}, 3), purchase(2, {2015, 1, 2}, 1), purchase(2, {2015, 1, 5}, 5),
       purchase(3, {2015, 1, 16}, 6), purchase(3, {2015, 2, 2}, 3), purchase(3, {2015, 2, 5}, 3),
       purchase(3, {2015, 2, 5}, 6), purchase(4, {2015, 1, 16}, 3), purchase(4, {2015, 1, 17}, 1),
       purchase(4, {2015, 1, 18}, 8), purchase(5, {2015, 2, 2}, 5)},
      6);
  const auto customers = summarize_customers(ledger, to_day_number({2015, 2, 7}));
  const double expected[6][4] = {{1, 36, 37, 2}, {0, 0, 37, 0},   {2, 4, 37, 3},
                                 {2, 20, 22, 6}, {2, 2, 22, 4.5}, {0, 0, 5, 0}};
  REQUIRE(customers.size() == 6);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(customers[i].frequency == expected[i][0]);
    CHECK(customers[i].recency == expected[i][1]);
    CHECK(customers[i].age == expected[i][2]);
    CHECK(customers[i].mean_repeat_value == expected[i][3]);
  }
  // Before February only what was then.
  const auto earlier = summarize_customers(ledger, to_day_number({2015, 1, 31}));
  REQUIRE(earlier.size() == 5);
  CHECK(earlier[0].frequency == 0);
  CHECK(earlier[3].age == 15);
}

TEST_CASE("a refund in a row of its own lowers the purchase day before it") {
  std::vector<orders::Purchase> purchases{
      purchase(0, {2024, 1, 1}, 10), purchase(0, {2024, 2, 1}, 20),  purchase(0, {2024, 3, 1}, -8),
      purchase(1, {2024, 1, 1}, 10), purchase(1, {2024, 1, 9}, -10), purchase(1, {2024, 2, 1}, 30)};
  purchases[2].is_refund = 1;
  purchases[4].is_refund = 1;
  const auto customers =
      summarize_customers(orders::Ledger(purchases, 2), to_day_number({2024, 4, 1}));
  CHECK(customers[0].frequency == 1);
  CHECK(customers[0].recency == 31);
  CHECK(customers[0].mean_repeat_value == 12);
  CHECK(customers[1].mean_repeat_value == 30);
}

TEST_CASE("CDNOW: 52 weeks ahead, discounted weekly") {
  const std::vector<CustomerSummary> customers = cdnow_customers();
  const PurchaseFitResult result = fit_purchases(kBgNbd, make_purchase_table(customers));
  const GammaGammaFitResult values = fit_gamma_gamma(customers);
  REQUIRE(result.fit);
  REQUIRE(values.fit);
  const DiscountedPeriods weeks{
      .count = 52, .length = 1, .discount_rate = std::expm1(std::log(1.15) / 52.0)};
  double expected = 0.0;
  double discounted = 0.0;
  double worth = 0.0;
  for (const CustomerSummary& c : customers) {
    const PurchaseHistory history = history_of(c);
    const double alive = kBgNbd.p_alive(result.fit->parameters, history);
    const OrdersAhead orders = orders_if_alive(kBgNbd, result.fit->parameters, history, weeks);
    expected += alive * orders.expected;
    discounted += alive * orders.discounted;
    worth += alive * orders.discounted *
             expected_value(values.fit->parameters, c.frequency, c.mean_repeat_value).value();
  }
  CHECK(expected == Approx(2089.40).epsilon(3e-6));
  CHECK(discounted == Approx(1958.46).epsilon(3e-6));
  CHECK(worth == Approx(70966.29).epsilon(1e-6));
}

TEST_CASE("a month has 30.4375 days, a part of one is discounted at its end") {
  const PurchaseParameters p{0.243, 31.0, 0.793, 2.426};
  const PurchaseHistory history{.frequency = 2, .recency = 213, .age = 272};
  const auto at = [&](double months) {
    return orders_if_alive(
        kBgNbd, p, history,
        monthly_periods({.horizon_months = months, .discount_rate_annual = 0.1}));
  };
  CHECK(at(12).expected ==
        Approx(kBgNbd.expected_orders_if_alive(p, history, 365.25)).epsilon(1e-14));
  CHECK(at(0.5).discounted == Approx(at(0.5).expected * std::pow(1.1, -0.5 / 12)).epsilon(1e-13));
  CHECK(at(0).expected == 0.0);
  // Longer than the history: more, but never as much as without drop-out.
  CHECK(at(600).expected > at(120).expected);
  CHECK(at(600).expected < 2.243 / (31 + 272) * 600 * 30.4375);
}

TEST_CASE("the interval of one parameter is that of its standard error, and powers widen it") {
  FittedModels models;
  models.purchases = &kBgNbd;
  models.purchase_fit.parameters = {0.25, 4.0, 0.8, 2.4};
  models.purchase_fit.log_covariance = SymmetricMatrix(4);
  models.purchase_fit.log_covariance.at(1, 1) = 0.04;
  const auto of_power = [&](double power) {
    return estimate(models, [&](const FittedModels& moved) -> Number {
      return std::pow(moved.purchase_fit.parameters[1], power);
    });
  };
  REQUIRE(of_power(1));
  CHECK(of_power(1)->expected == 4.0);
  CHECK(of_power(1)->high == Approx(4.0 * std::exp(1.644854 * 0.2)).epsilon(1e-6));
  CHECK(of_power(1)->low == Approx(4.0 / std::exp(1.644854 * 0.2)).epsilon(1e-6));
  CHECK(of_power(-2)->high == Approx(std::exp(1.644854 * 0.4) / 16.0).epsilon(1e-6));
  CHECK(estimate(models, [](const FittedModels&) -> Number { return undefined("no_customers"); })
            .error()
            .reason == "no_customers");
}

TEST_CASE("CDNOW: holdout, choice and verdict") {
  const orders::Ledger ledger = cdnow_ledger();
  const DayNumber end = to_day_number({1998, 6, 30});
  const Forecast forecast = make_forecast(ledger, end, {.horizon_months = 12, .gross_margin = 0.3});
  // 546 days; the last quarter.
  CHECK(forecast.holdout_days == 136);
  CHECK(forecast.compared_customers == 2357);
  // Three with drop-out, one without, one for regular buyers.
  REQUIRE(forecast.candidates.size() == 5);
  // Purchase days counted from the ledger in another way.
  double actual = 0.0;
  for (std::uint32_t customer = 0; customer < ledger.customer_count(); ++customer) {
    DayNumber last = 0;
    for (const orders::Purchase& p : ledger.of_customer(customer)) {
      actual += p.day > end - 136 && p.day != last ? 1.0 : 0.0;
      last = p.day;
    }
  }
  for (const Candidate& candidate : forecast.candidates) {
    CAPTURE(candidate.model->key);
    REQUIRE(candidate.fit.fit);
    REQUIRE(candidate.holdout);
    CHECK(candidate.holdout->all.actual == actual);
    if (candidate.model->drop_out != DropOut::never)
      CHECK(std::fabs(candidate.holdout->all.error().value()) < 0.2);
    REQUIRE(candidate.holdout->cohorts.size() == 3);  // January to March 1997
    double cohort_sum = 0.0;
    for (const HoldoutCohort& cohort : candidate.holdout->cohorts)
      cohort_sum += cohort.counts.predicted;
    CHECK(cohort_sum == Approx(candidate.holdout->all.predicted).epsilon(1e-12));
    CHECK(candidate.holdout->cohorts[0].counts.customers == 781);
  }
  REQUIRE(forecast.choice);
  // Foreseen too little after each start, and eighteen months cannot show a season.
  CHECK(forecast.verdict.level == VerdictLevel::careful);
  const auto reasons = forecast.verdict.reasons;
  CHECK(std::ranges::any_of(reasons, [](const auto& r) { return r.code == "season_untested"; }));
  REQUIRE(forecast.totals.clv);
  CHECK(forecast.totals.clv->low < forecast.totals.clv->expected);
  // Parts sum to the whole.
  Forecast copy = forecast;
  double clv = 0.0;
  for (const CustomerSummary& customer : copy.customers)
    clv += copy.scorer->score(customer).clv.value();
  CHECK(clv == Approx(forecast.totals.clv->expected).epsilon(1e-12));
}

PurchaseFitResult fitted(double log_likelihood) {
  return {
      .fit = PurchaseFit{.log_covariance = SymmetricMatrix(4), .log_likelihood = log_likelihood},
      .log_likelihood = log_likelihood};
}

HoldoutResult off_by(double share) {
  return {.all = {.customers = 100, .predicted = 100.0 * (1.0 + share), .actual = 100.0},
          .cohorts = {}};
}

// Two starts that were off by as much.
Candidate candidate(const PurchaseModel& model, double log_likelihood, double error) {
  return {.model = &model,
          .fit = fitted(log_likelihood),
          .holdout = off_by(error),
          .rolling = {off_by(error).all, off_by(error).all}};
}

TEST_CASE("the choice: several holdouts first, likelihood among equals") {
  std::vector<Candidate> candidates{candidate(kMbgNbd, -990, 0.13),
                                    candidate(kParetoNbd, -980, 0.30)};
  CHECK(choose_model(candidates)->candidate == 0);
  CHECK(choose_model(candidates)->reason == "best_holdouts");
  candidates[1] = candidate(kParetoNbd, -980, -0.16);
  CHECK(choose_model(candidates)->candidate == 1);
  CHECK(choose_model(candidates)->reason == "best_likelihood");
  // One holdout alone decides nothing.
  candidates[1] = candidate(kParetoNbd, -1000, 0.01);
  for (Candidate& one : candidates) one.rolling.resize(1);
  CHECK(choose_model(candidates)->candidate == 0);
  for (Candidate& one : candidates) one.rolling.clear();
  CHECK(choose_model(candidates)->reason == "best_likelihood");
  candidates[0].fit = {.fit = undefined("fit_no_drop_out"), .log_likelihood = -970.0};
  CHECK(choose_model(candidates)->candidate == 1);
  CHECK(choose_model(candidates)->reason == "only_fit");
  candidates[1].fit = candidates[0].fit;
  CHECK(choose_model(candidates).error() == Undefined{"fit_no_drop_out"});
}

TEST_CASE("the choice: BG/NBD only where nothing lets one-time buyers leave") {
  std::vector<Candidate> candidates{candidate(kBgNbd, -900, 0.01), candidate(kMbgNbd, -990, 0.10),
                                    candidate(kNbd, -1100, 0.0)};
  CHECK(choose_model(candidates)->candidate == 1);
  candidates[1].fit = {.fit = undefined("fit_no_drop_out"), .log_likelihood = -970.0};
  CHECK(choose_model(candidates)->candidate == 0);
  CHECK(choose_model(candidates)->reason == "one_time_buyers_stay");
  candidates[0].fit = candidates[1].fit;
  CHECK(choose_model(candidates)->candidate == 2);
  CHECK(choose_model(candidates)->reason == "nobody_leaves");
  // Drop-out that explains less than none at all.
  candidates[1] = candidate(mbg_cnbd_models()[0], -1101, 0.0);
  CHECK(choose_model(candidates)->candidate == 2);
}

TEST_CASE("the choice: regular or not is the likelihood's alone") {
  const std::vector<Candidate> candidates{candidate(kMbgNbd, -1000, 0.01),
                                          candidate(mbg_cnbd_models()[0], -990, 0.30)};
  CHECK(choose_model(candidates)->candidate == 1);
}

VerdictFacts healthy() {
  VerdictFacts facts;
  facts.customers = 2000;
  facts.history_days = 800;
  facts.repeat_customers = 700;
  facts.customers_with_three = 300;
  facts.days_since_last_order = 1;
  facts.horizon_days = 365.25;
  facts.holdout_error = -0.08;
  facts.frequency_value_correlation = 0.1;
  facts.season_p_value = 0.4;
  facts.growth_change = 1.2;
  facts.largest_share = 0.1;
  facts.orders_spread = 0.05;
  facts.has_model = true;
  facts.has_values = true;
  return facts;
}

TEST_CASE("each rule of the verdict on both sides of its thresholds") {
  constexpr VerdictLevel kCareful = VerdictLevel::careful;
  constexpr VerdictLevel kInsufficient = VerdictLevel::insufficient;
  const testing::VerdictCase<VerdictFacts> cases[] = {
      {"few_customers", kCareful, [](VerdictFacts& f) { f.customers = 499; }},
      {"few_customers", kInsufficient, [](VerdictFacts& f) { f.customers = 99; }},
      {"short_history", kInsufficient,
       [](VerdictFacts& f) { f.history_days = f.horizon_days = 179; }},
      {"short_history", kCareful, [](VerdictFacts& f) { f.history_days = f.horizon_days = 364; }},
      {"few_repeat_customers", kCareful, [](VerdictFacts& f) { f.repeat_customers = 99; }},
      {"few_repeat_customers", kInsufficient, [](VerdictFacts& f) { f.repeat_customers = 19; }},
      {"nobody_with_three_orders", kInsufficient,
       [](VerdictFacts& f) { f.customers_with_three = 0; }},
      {"no_recent_orders", kCareful, [](VerdictFacts& f) { f.days_since_last_order = 31; }},
      {"no_recent_orders", kInsufficient, [](VerdictFacts& f) { f.days_since_last_order = 91; }},
      {"no_model", kInsufficient, [](VerdictFacts& f) { f.has_model = false; }},
      {"no_holdout", kCareful,
       [](VerdictFacts& f) { f.holdout_error = undefined("history_too_short"); }},
      {"no_orders_to_test_on", kCareful,
       [](VerdictFacts& f) { f.holdout_error = undefined("needs_orders"); }},
      {"holdout_off", kCareful, [](VerdictFacts& f) { f.holdout_error = -0.11; }},
      {"holdout_off", kInsufficient, [](VerdictFacts& f) { f.holdout_error = 0.51; }},
      {"wide_range", kCareful, [](VerdictFacts& f) { f.orders_spread = 0.13; }},
      {"season_untested", kCareful,
       [](VerdictFacts& f) { f.season_p_value = undefined("history_too_short"); }},
      {"growth_changing", kCareful, [](VerdictFacts& f) { f.growth_change = 2.1; }},
      {"orders_changing", kCareful, [](VerdictFacts& f) { f.yearly_trend = -0.11; }},
      {"few_customers_carry_it", kCareful, [](VerdictFacts& f) { f.largest_share = 0.26; }},
      {"nobody_leaves", kCareful,
       [](VerdictFacts& f) {
         f.somebody_leaves = false;
         f.horizon_days = 400;
       }},
      {"mean_value_only", kCareful, [](VerdictFacts& f) { f.has_mean_only = true; }},
      {"horizon_beyond_history", kCareful, [](VerdictFacts& f) { f.horizon_days = 801; }},
      {"no_mean_value", kCareful, [](VerdictFacts& f) { f.has_values = false; }},
      {"frequency_value_correlated", kCareful,
       [](VerdictFacts& f) { f.frequency_value_correlation = -0.31; }},
  };
  testing::check_verdict(healthy(), cases, verdict_rules());
}

TEST_CASE("thresholds themselves are still good") {
  VerdictFacts facts = healthy();
  facts.customers = 500;
  facts.history_days = 365.25;
  facts.days_since_last_order = 30;
  facts.holdout_error = 0.1;
  facts.orders_spread = 0.125;
  facts.somebody_leaves = false;  // a year ahead
  CHECK(judge(facts).level == VerdictLevel::good);
}

}  // namespace
}  // namespace clv::models
