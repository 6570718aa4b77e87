// How good the forecasts are: coverage and width of the ranges, and errors, over simulated shops whose
// truth is known, and over rolling starts on real logs. Fits are compared with the reference first.
// usage: bench_forecasts [SHOPS_PER_TRUTH [LARGEST_SHOP [TABLE...]]]; tables: coverage season regular real
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/models/bg_nbd.h"
#include "core/models/cdnow.h"
#include "core/models/forecast.h"
#include "core/models/new_customer.h"
#include "core/models/pareto_nbd.h"
#include "core/models/real_logs.h"
#include "core/models/simulate_shop.h"

namespace clv::models {
namespace {

struct Truth {
  const char* name;
  ShopTruth truth;
  std::int32_t history_days;
};

const PurchaseParameters kPoisson{0.8, 60.0, 0.8, 2.2};
const PurchaseParameters kPareto{0.8, 50.0, 0.7, 150.0};

std::vector<Truth> truths() {
  const ShopTruth even{.parameters = kPoisson};
  std::vector<Truth> list;
  const auto add = [&](const char* name, std::int32_t days, auto change) {
    ShopTruth truth = even;
    change(truth);
    list.push_back({name, truth, days});
  };
  add("BG/NBD", 730, [](ShopTruth& t) { t.drop_out = DropOut::after_repeats; });
  add("MBG/NBD", 730, [](ShopTruth&) {});
  add("Pareto/NBD", 730, [](ShopTruth& t) {
    t.drop_out = DropOut::any_time;
    t.parameters = kPareto;
  });
  // 30 days between orders of a middling customer.
  add("MBG/CNBD-4", 730, [](ShopTruth& t) {
    t.regularity = 4;
    t.parameters = {3.0, 22.5, 0.5, 6.0};
  });
  add("mild season", 1096, [](ShopTruth& t) { t.season = one_busy_month(11, 1.5); });
  add("strong season", 1096, [](ShopTruth& t) { t.season = one_busy_month(11, 5.0); });
  return list;
}

// Counts how often what came lay within the range.
struct Coverage {
  double inside = 0.0;
  double log_width = 0.0;
  double errors = 0.0;
  double signed_errors = 0.0;
  double count = 0.0;

  void add(const Estimate& range, double came) {
    inside += range.low <= came && came <= range.high ? 1.0 : 0.0;
    log_width += std::log(range.high / range.low);
    errors += came > 0.0 ? std::fabs(range.expected / came - 1.0) : 0.0;
    signed_errors += came > 0.0 ? range.expected / came - 1.0 : 0.0;
    count += 1.0;
  }
  // "91 % ±18 %, off by 7 %": share within, half the width on either side, mean error.
  [[nodiscard]] std::string text() const {
    if (count == 0.0) return "none";
    char buffer[96];
    std::snprintf(buffer, sizeof buffer, "%3.0f %% ±%4.1f %% off %4.1f (%+5.1f)",
                  100.0 * inside / count, 100.0 * (std::exp(0.5 * log_width / count) - 1.0),
                  100.0 * errors / count, 100.0 * signed_errors / count);
    return buffer;
  }
};

double seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::uint32_t size_of(int shop, std::uint32_t largest) {
  // Evenly on a logarithmic scale from 500 on.
  const double share = std::fmod(shop * 0.6180339887, 1.0);
  return static_cast<std::uint32_t>(500.0 * std::pow(largest / 500.0, share));
}

// The day of the forecast moves through the year with the shops.
DayNumber as_of_day(int shop) { return to_day_number({2024, 1 + shop % 12, 1}) - 1; }

double true_clv(const ShopTruth& truth, const ForecastTerms& terms) {
  const PurchaseModel* used = &kMbgNbd;
  if (truth.drop_out == DropOut::any_time) used = &kParetoNbd;
  if (truth.drop_out == DropOut::after_repeats) used = &kBgNbd;
  if (truth.regularity > 1)
    used = &mbg_cnbd_models()[static_cast<std::size_t>(truth.regularity - 2)];
  const double orders = orders_of_new(*used, truth.parameters, monthly_periods(terms)).discounted;
  return (1.0 + orders) * population_mean_value(truth.values).value();
}

struct Tally {
  Coverage orders;
  Coverage quarter;
  Coverage revenue;
  Coverage active;
  Coverage clv;
  double good = 0.0;
  double good_errors = 0.0;
  double good_off = 0.0;
  double brier = 0.0;
  double customers = 0.0;
  std::array<int, 8> chosen{};
  int missing = 0;
};

const char* const kKeys[] = {"bg_nbd",     "mbg_nbd",   "pareto_nbd", "nbd",
                             "mbg_cnbd_k", "bg_cnbd_k", "cnbd_k"};

void hold_against(const Forecast& forecast, const SimulatedShop& shop, const ShopTruth& truth,
                  const ForecastTerms& terms, Tally& tally) {
  if (!forecast.totals.orders || !forecast.totals.revenue) {
    ++tally.missing;
    return;
  }
  const Came came = came_within(shop.ledger, forecast.as_of, 365);
  tally.orders.add(*forecast.totals.orders, came.orders);
  tally.revenue.add(*forecast.totals.revenue, came.revenue);
  tally.active.add(*forecast.totals.active_customers, shop.active);
  const NewCustomer customer = forecast_new_customer(forecast, terms);
  if (customer.clv) {
    tally.clv.add({.expected = *customer.clv, .low = *customer.clv_low, .high = *customer.clv_high},
                  true_clv(truth, terms));
  }
  const ForecastTotals quarter = totals_within(forecast, {.horizon_months = 91.0 / kDaysPerMonth});
  tally.quarter.add(*quarter.orders, came_within(shop.ledger, forecast.as_of, 91).orders);
  if (forecast.verdict.level == VerdictLevel::good) {
    const double error = std::fabs(forecast.totals.orders->expected / came.orders - 1.0);
    tally.good += 1.0;
    tally.good_errors += error;
    tally.good_off += error > 0.25 ? 1.0 : 0.0;
  }
  Scorer scorer = *forecast.scorer;
  for (const CustomerSummary& c : forecast.customers) {
    const double miss = scorer.score(c).p_alive - (shop.is_active[c.customer] ? 1.0 : 0.0);
    tally.brier += miss * miss;
    tally.customers += 1.0;
  }
  for (std::size_t i = 0; i < std::size(kKeys); ++i) {
    if (forecast.candidates[forecast.choice->candidate].model->key == kKeys[i]) ++tally.chosen[i];
  }
}

void measure_simulated(int shops, std::uint32_t largest) {
  std::printf(
      "\n%d simulated shops per truth, 500 to %u customers, forecasts for every month end\n", shops,
      largest);
  for (const Truth& one : truths()) {
    Tally tally;
    const double begin = seconds();
    double spent = 0.0;
    for (int shop_number = 1; shop_number <= shops; ++shop_number) {
      const DayNumber as_of = as_of_day(shop_number);
      const SimulatedShop shop =
          simulate_shop(one.truth, {.customers = size_of(shop_number, largest),
                                    .first_day = as_of - one.history_days + 1,
                                    .as_of = as_of,
                                    .seed = static_cast<std::uint64_t>(shop_number)});
      const ForecastTerms terms{.horizon_months = 12.0, .discount_rate_annual = 0.1};
      const double started = seconds();
      const Forecast forecast = make_forecast(shop.ledger, as_of, terms);
      spent += seconds() - started;
      hold_against(forecast, shop, one.truth, terms, tally);
    }
    std::printf("%s  (%.0f s, %.2f s per forecast, no forecast: %d)\n", one.name, seconds() - begin,
                spent / shops, tally.missing);
    std::printf("  orders 12 months  %s\n", tally.orders.text().c_str());
    std::printf("  orders 3 months   %s\n", tally.quarter.text().c_str());
    std::printf("  revenue           %s\n", tally.revenue.text().c_str());
    std::printf("  active customers  %s\n", tally.active.text().c_str());
    std::printf("  CLV, new customer %s\n", tally.clv.text().c_str());
    std::printf(
        "  good: %.0f, mean error %.1f %%, above 25 %%: %.0f; Brier score of P(alive) %.3f;",
        tally.good, tally.good > 0 ? 100.0 * tally.good_errors / tally.good : 0.0, tally.good_off,
        tally.brier / std::max(1.0, tally.customers));
    for (std::size_t i = 0; i < std::size(kKeys); ++i) {
      if (tally.chosen[i] > 0) std::printf(" %s %d", kKeys[i], tally.chosen[i]);
    }
    std::puts("");
    std::fflush(stdout);
  }
}

void measure_real() {
  std::puts("\nreal logs, rolling starts");
  for (const RealLog& log : real_logs()) {
    Coverage orders;
    Coverage revenue;
    std::printf("%s\n", log.name.c_str());
    for (const RealStart& start : log.starts) {
      const ForecastTerms terms{.horizon_months = start.days / kDaysPerMonth};
      const Forecast forecast = make_forecast(log.ledger, start.as_of, terms);
      if (!forecast.totals.orders) {
        std::printf("  %s: %s\n", format_iso_date(start.as_of).c_str(),
                    std::string(forecast.choice.error().reason).c_str());
        continue;
      }
      const Came came = came_within(log.ledger, start.as_of, start.days);
      orders.add(*forecast.totals.orders, came.orders);
      if (forecast.totals.revenue) revenue.add(*forecast.totals.revenue, came.revenue);
      std::printf("  %s +%d: %s active %.0f orders %.0f (%.0f-%.0f) came %.0f; verdict",
                  format_iso_date(start.as_of).c_str(), start.days,
                  std::string(forecast.candidates[forecast.choice->candidate].model->key).c_str(),
                  forecast.totals.active_customers->expected, forecast.totals.orders->expected,
                  forecast.totals.orders->low, forecast.totals.orders->high, came.orders);
      for (const VerdictReason& reason : forecast.verdict.reasons)
        std::printf(" %s", std::string(reason.code).c_str());
      std::puts("");
      std::fflush(stdout);
    }
    std::printf("  orders %s; revenue %s\n", orders.text().c_str(), revenue.text().c_str());
  }
}

bool is_right() {
  const PurchaseFitResult fit = fit_purchases(kMbgNbd, make_purchase_table(cdnow_customers()));
  if (fit.fit && std::fabs(fit.fit->log_likelihood + 9582.135716) < 1e-4) return true;
  std::puts("MBG/NBD on the CDNOW sample is not at the reference");
  return false;
}

}  // namespace
}  // namespace clv::models

int main(int count, char** arguments) {
  if (!clv::models::is_right()) return EXIT_FAILURE;
  const int shops = count > 1 ? std::atoi(arguments[1]) : 200;
  const auto largest = static_cast<std::uint32_t>(count > 2 ? std::atoi(arguments[2]) : 20'000);
  const std::string_view only = count > 3 ? arguments[3] : "";
  if (only.empty() || only == "real") clv::models::measure_real();
  if (only.empty() || only == "simulated") clv::models::measure_simulated(shops, largest);
  return EXIT_SUCCESS;
}
