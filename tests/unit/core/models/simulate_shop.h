// Whole shops drawn from a known truth: orders by day with amounts, until some time after the day that a
// forecast is made for, so that it can be held against what came.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "core/models/model_clock.h"
#include "core/models/simulate.h"
#include "core/orders/ledger.h"

namespace clv::models {

inline constexpr SeasonFactors kEvenSeason{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

// One month that is `times` as busy as the others, the year's mean 1.
inline SeasonFactors one_busy_month(std::size_t month, double times) {
  SeasonFactors factors = kEvenSeason;
  factors[month] = times;
  for (double& factor : factors) factor *= 12.0 / (11.0 + times);
  return factors;
}

struct ShopTruth {
  DropOut drop_out = DropOut::after_each;
  int regularity = 1;                                  // every k-th event is an order
  PurchaseParameters parameters{0.8, 60.0, 0.8, 2.0};  // in days; of events
  GammaGammaParameters values{.p = 4.0, .q = 4.0, .v = 45.0};
  SeasonFactors season = kEvenSeason;  // of first and of repeat orders
};

struct ShopSize {
  std::uint32_t customers = 2000;
  DayNumber first_day = 0;
  DayNumber as_of = 0;  // everybody's first order is until here
  std::int32_t days_after = 366;
  std::uint64_t seed = 1;
};

struct SimulatedShop {
  orders::Ledger ledger;  // with what came after `as_of`
  double active = 0.0;    // customers who had not stopped by then
  std::vector<bool> is_active;
};

// The day on which `elapsed` model days have passed since the end of day `from`.
inline double day_after(const ModelClock& clock, DayNumber from, double elapsed, DayNumber last) {
  DayNumber low = from;
  DayNumber high = last;
  if (clock.between(from, last) < elapsed) return static_cast<double>(last) + 1.0;
  while (high - low > 1) {
    const DayNumber middle = low + (high - low) / 2;
    (clock.between(from, middle) < elapsed ? low : high) = middle;
  }
  return high;
}

inline orders::Purchase draw_purchase(Random& random, std::uint32_t customer, DayNumber day,
                                      const GammaGammaParameters& values, double scale) {
  orders::Purchase purchase{};
  purchase.customer = customer;
  purchase.day = day & 0x3fffff;
  purchase.net = static_cast<orders::Amount>(
      draw_gamma(random, values.p, scale) * static_cast<double>(orders::kAmountPerMajor) + 1.0);
  return purchase;
}

inline SimulatedShop simulate_shop(const ShopTruth& truth, const ShopSize& size) {
  Random random(size.seed);
  const DayNumber last = size.as_of + size.days_after;
  const ModelClock clock(truth.season, size.first_day - 1, last);
  const double opening = clock.between(size.first_day - 1, size.as_of);
  const double now_end = clock.between(size.first_day - 1, size.as_of);
  std::vector<orders::Purchase> purchases;
  SimulatedShop shop;
  const PurchaseParameters& p = truth.parameters;
  for (std::uint32_t customer = 0; customer < size.customers; ++customer) {
    const double begin = draw_uniform(random) * opening;
    const auto first = static_cast<DayNumber>(
        std::min<double>(day_after(clock, size.first_day - 1, begin, last), size.as_of));
    const double rate = draw_gamma(random, p[0], p[1]);
    const double scale = draw_gamma(random, truth.values.q, truth.values.v);
    double stop_chance = 0.0;
    double stop_time = 1e300;
    if (truth.drop_out == DropOut::any_time) {
      stop_time = begin + draw_exponential(random, draw_gamma(random, p[2], p[3]));
    } else if (truth.drop_out != DropOut::never) {
      const double one = draw_gamma(random, p[2], 1.0);
      stop_chance = one / (one + draw_gamma(random, p[3], 1.0));
    }
    purchases.push_back(draw_purchase(random, customer, first, truth.values, scale));
    double time = begin;
    double left_at = stop_time;
    bool active = truth.drop_out != DropOut::after_each || draw_uniform(random) >= stop_chance;
    if (!active) left_at = begin;
    DayNumber seen = first;
    while (active) {
      for (int event = 0; event < truth.regularity; ++event) time += draw_exponential(random, rate);
      if (time > stop_time) break;
      const double day = day_after(clock, size.first_day - 1, time, last);
      if (day > last) break;
      // Orders of one day are one purchase day; both are in the list.
      purchases.push_back(
          draw_purchase(random, customer, static_cast<DayNumber>(day), truth.values, scale));
      seen = static_cast<DayNumber>(day);
      active = truth.drop_out == DropOut::any_time || draw_uniform(random) >= stop_chance;
      if (!active) left_at = time;
    }
    (void)seen;
    shop.is_active.push_back(left_at > now_end);
    shop.active += left_at > now_end ? 1.0 : 0.0;
  }
  shop.ledger = orders::Ledger(std::move(purchases), size.customers);
  return shop;
}

// What came within `days` after `as_of` of the customers that there were.
struct Came {
  double orders = 0.0;  // purchase days
  double revenue = 0.0;
};

inline Came came_within(const orders::Ledger& ledger, DayNumber as_of, std::int32_t days) {
  Came came;
  for (std::uint32_t customer = 0; customer < ledger.customer_count(); ++customer) {
    const auto purchases = ledger.of_customer(customer);
    if (purchases.empty() || purchases.front().day > as_of) continue;
    DayNumber seen = as_of;
    for (const orders::Purchase& purchase : purchases) {
      if (purchase.day <= as_of || purchase.day > as_of + days) continue;
      came.revenue += orders::to_major_units(purchase.net);
      if (purchase.is_refund != 0 || purchase.day <= seen) continue;
      seen = purchase.day;
      came.orders += 1.0;
    }
  }
  return came;
}

}  // namespace clv::models
