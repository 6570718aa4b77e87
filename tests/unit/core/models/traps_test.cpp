// The known traps of FORMULAS.md 3 and inputs that no model can read anything from: a number, or the
// name of the reason why there is none; never NaN, never a search without end.
#include <cmath>
#include <functional>

#include <doctest/doctest.h>

#include "core/models/bg_nbd.h"
#include "core/models/forecast.h"
#include "core/models/model_table.h"
#include "core/models/simulate_shop.h"

namespace clv::models {
namespace {

std::string_view reason_of(const PurchaseModel& model,
                           const std::vector<CustomerSummary>& customers) {
  const PurchaseFitResult result = fit_purchases(model, make_purchase_table(customers));
  return result.fit ? std::string_view("fitted") : result.fit.error().reason;
}

// Orders of customer i on these days.
struct Orders {
  std::vector<orders::Purchase> purchases;
  std::uint32_t customers = 0;

  void add(const std::vector<DayNumber>& days, double amount) {
    for (const DayNumber day : days) {
      orders::Purchase purchase{};
      purchase.customer = customers;
      purchase.day = day & 0x3fffff;
      purchase.net = static_cast<orders::Amount>(amount * 10'000.0);
      purchases.push_back(purchase);
    }
    ++customers;
  }
  [[nodiscard]] orders::Ledger ledger() const { return {purchases, customers}; }
};

void check_finite(const EstimateOrNone& estimate) {
  if (!estimate) {
    CHECK(!estimate.error().reason.empty());
    return;
  }
  CHECK(std::isfinite(estimate->expected));
  CHECK(estimate->low <= estimate->expected);
  CHECK(estimate->expected <= estimate->high);
  CHECK(std::isfinite(estimate->high));
}

// Whatever comes in: every number exists or is named, and the verdict has a reason unless it is good.
Forecast check_forecast(const Orders& orders, DayNumber as_of, const ForecastTerms& terms = {}) {
  Forecast forecast = make_forecast(orders.ledger(), as_of, terms);
  for (const EstimateOrNone& estimate : {forecast.totals.active_customers, forecast.totals.orders,
                                         forecast.totals.revenue, forecast.totals.clv}) {
    check_finite(estimate);
  }
  CHECK(forecast.verdict.reasons.empty() == (forecast.verdict.level == VerdictLevel::good));
  if (forecast.scorer) {
    for (const CustomerSummary& customer : forecast.customers) {
      const CustomerScore score = forecast.scorer->score(customer);
      CHECK(score.p_alive >= 0.0);
      CHECK(score.p_alive <= 1.0);
      CHECK(score.expected_orders >= 0.0);
      CHECK(score.discounted_orders <= score.expected_orders * (1.0 + 1e-12));
      if (score.clv) CHECK(*score.clv >= 0.0);
    }
  }
  return forecast;
}

bool has_reason(const Verdict& verdict, std::string_view code) {
  for (const VerdictReason& reason : verdict.reasons) {
    if (reason.code == code) return true;
  }
  return false;
}

TEST_CASE("no drop-out in the data: the fit runs to its boundary, is named, and NBD takes over") {
  // Orders at gamma rates, and nobody ever stops: BG/NBD with a = 0.
  const std::vector<CustomerSummary> loyal =
      simulate({.customers = 1500, .longest_age = 700.0, .whole_days = true, .seed = 4},
               Stops::after_repeats, {1.5, 150.0, 1e-9, 1.0});
  for (const PurchaseModel* model : purchase_models()) {
    CAPTURE(model->key);
    CHECK(reason_of(*model, loyal) == (model == &kNbd ? "fitted" : "fit_no_drop_out"));
  }
  const SimulatedShop shop =
      simulate_shop({.drop_out = DropOut::never, .parameters = {1.5, 150.0, 0, 0}},
                    {.customers = 1500, .first_day = 19'300, .as_of = 20'000});
  const Forecast forecast = make_forecast(shop.ledger, 20'000, {.horizon_months = 12.0});
  REQUIRE(forecast.choice);
  CHECK(forecast.choice->reason == "nobody_leaves");
  const Candidate& chosen = forecast.candidates[forecast.choice->candidate];
  CHECK(chosen.model->drop_out == DropOut::never);
  CHECK(forecast.totals.active_customers->expected == 1500);
  CHECK(forecast.totals.clv);
  CHECK(!has_reason(forecast.verdict, "nobody_leaves"));
  // Nobody knows how long nobody leaves.
  const Forecast longer = make_forecast(shop.ledger, 20'000, {.horizon_months = 13.0});
  CHECK(longer.verdict.level != VerdictLevel::good);
  CHECK(has_reason(longer.verdict, "nobody_leaves"));
}

TEST_CASE("a and b that grow without end: everybody has the same chance to stop") {
  // Chance 0.3 for all: Beta(3e6, 7e6).
  const std::vector<CustomerSummary> alike =
      simulate({.customers = 3000, .longest_age = 700.0, .seed = 3}, Stops::after_repeats,
               {0.8, 60.0, 3e6, 7e6});
  const std::string_view reason = reason_of(*find_purchase_model("bg_nbd"), alike);
  // Samples can show more differences than there are; this one does not.
  CHECK(reason == "fit_drop_out_all_alike");
}

TEST_CASE("80 % one-time buyers") {
  std::vector<CustomerSummary> customers =
      simulate({.customers = 4000, .longest_age = 500.0, .whole_days = true, .seed = 8},
               Stops::after_repeats, {0.12, 60.0, 0.9, 2.5});
  double once = 0.0;
  for (const CustomerSummary& customer : customers) once += customer.frequency == 0 ? 1.0 : 0.0;
  REQUIRE(once / 4000.0 > 0.75);
  const PurchaseFitResult result =
      fit_purchases(*find_purchase_model("bg_nbd"), make_purchase_table(customers));
  REQUIRE(result.fit);
  CHECK(std::fabs(std::log(result.fit->parameters[0] / 0.12)) <
        3.0 * std::sqrt(result.fit->log_covariance.at(0, 0)));
}

TEST_CASE("inputs without information are named") {
  const std::vector<CustomerSummary> one{{.frequency = 3, .recency = 40, .age = 50}};
  const std::vector<CustomerSummary> identical(500, one.front());
  const std::vector<CustomerSummary> once(500, {.frequency = 0, .recency = 0, .age = 50});
  const std::vector<CustomerSummary> today(500, {.frequency = 0, .recency = 0, .age = 0});
  for (const PurchaseModel* model : purchase_models()) {
    CAPTURE(model->key);
    CHECK(reason_of(*model, {}) == "no_customers");
    CHECK(reason_of(*model, once) == "no_repeat_customers");
    CHECK(reason_of(*model, today) == "no_history");
    CHECK(reason_of(*model, one).starts_with("fit_"));
    CHECK(reason_of(*model, identical).starts_with("fit_"));
  }
}

TEST_CASE("forecasts of odd shops") {
  const DayNumber end = to_day_number({2024, 6, 30});
  SUBCASE("no orders") { check_forecast({}, end); }
  SUBCASE("one customer") {
    Orders shop;
    shop.add({end - 300, end - 200, end - 20}, 50.0);
    CHECK(has_reason(check_forecast(shop, end).verdict, "few_customers"));
  }
  SUBCASE("all one-time buyers") {
    Orders shop;
    for (int i = 0; i < 800; ++i) shop.add({end - i}, 20.0 + i % 7);
    const Forecast forecast = check_forecast(shop, end);
    CHECK(forecast.choice.error() == Undefined{"no_repeat_customers"});
    CHECK(has_reason(forecast.verdict, "nobody_with_three_orders"));
    CHECK(forecast.verdict.level == VerdictLevel::insufficient);
  }
  SUBCASE("all orders on one day") {
    Orders shop;
    for (int i = 0; i < 800; ++i) shop.add({end, end}, 20.0);
    CHECK(check_forecast(shop, end).choice.error() == Undefined{"no_history"});
  }
  SUBCASE("a history of three days") {
    Orders shop;
    for (int i = 0; i < 600; ++i) shop.add({end - 2, end - i % 3}, 20.0 + i % 50);
    const Forecast forecast = check_forecast(shop, end, {.horizon_months = 120.0});
    CHECK(has_reason(forecast.verdict, "short_history"));
  }
  SUBCASE("amounts all equal, or negative in total") {
    for (const double amount : {30.0, -30.0, 0.0}) {
      Orders shop;
      for (int i = 0; i < 600; ++i) {
        std::vector<DayNumber> days{end - i % 500};
        for (int k = 1; k <= i % 5; ++k) days.push_back(end - (i % 500) * (6 - k) / 7);
        shop.add(days, amount);
      }
      const Forecast forecast = check_forecast(shop, end);
      CHECK(!forecast.values.fit);
      CHECK(forecast.totals.orders);
      // One price: the mean, without an error; no amounts, or none above 0: orders without money.
      CHECK(forecast.totals.clv.has_value() == (amount > 0.0));
      CHECK(has_reason(forecast.verdict, amount > 0.0 ? "mean_value_only" : "no_mean_value"));
      if (amount > 0.0) {
        // A few have two orders on one day.
        const double mean = forecast.value_model->mean;
        CHECK((mean >= amount && mean < amount * 1.05));
        CHECK(forecast.totals.revenue->expected ==
              doctest::Approx(mean * forecast.totals.orders->expected).epsilon(1e-9));
      }
    }
  }
  SUBCASE("twenty years") {
    const std::vector<CustomerSummary> customers =
        simulate({.customers = 700, .longest_age = 7300.0, .whole_days = true, .seed = 5},
                 Stops::after_repeats, {0.7, 300.0, 0.6, 2.0});
    Orders shop;
    for (const CustomerSummary& customer : customers) {
      std::vector<DayNumber> days{end - static_cast<DayNumber>(customer.age)};
      for (std::uint32_t i = 1; i <= customer.frequency; ++i)
        days.push_back(days[0] + static_cast<DayNumber>(customer.recency * i / customer.frequency));
      shop.add(days, 20.0 + customer.customer % 30);
    }
    const Forecast forecast = check_forecast(shop, end, {.horizon_months = 12.0});
    CHECK(forecast.choice);
  }
}

TEST_CASE("a customer with an enormous number of orders among ordinary ones") {
  std::vector<CustomerSummary> customers =
      simulate({.customers = 1000, .longest_age = 700.0, .seed = 2}, Stops::after_repeats,
               {0.6, 60.0, 0.8, 2.5});
  customers.push_back({.frequency = 900, .recency = 650, .age = 651});
  for (const PurchaseModel* model : purchase_models()) {
    CAPTURE(model->key);
    const PurchaseFitResult result = fit_purchases(*model, make_purchase_table(customers));
    if (!result.fit) {
      CHECK(result.fit.error().reason.starts_with("fit_"));
      continue;
    }
    CHECK(std::isfinite(result.fit->log_likelihood));
    const OrdersAhead orders =
        orders_if_alive(*model, result.fit->parameters, history_of(customers.back()),
                        {.count = 120, .length = 30.4375});
    CHECK(std::isfinite(orders.expected));
  }
}

}  // namespace
}  // namespace clv::models
