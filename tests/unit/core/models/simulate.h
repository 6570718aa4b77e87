// Customers drawn from a model whose parameters are known. The engine and the distributions are those
// of the C++ library that every build of the project uses.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

#include "core/models/customer_summary.h"
#include "core/models/gamma_gamma.h"
#include "core/models/purchase_model.h"

namespace clv::models {

using Random = std::mt19937_64;

inline double draw_gamma(Random& random, double shape, double rate) {
  return std::gamma_distribution<double>(shape, 1.0 / rate)(random);
}

inline double draw_exponential(Random& random, double rate) {
  return std::exponential_distribution<double>(rate)(random);
}

inline double draw_uniform(Random& random) {
  return std::uniform_real_distribution<double>(0.0, 1.0)(random);
}

// Times are whole days if `whole_days`, as in a ledger; the customers' ages spread from half of
// `longest_age` to all of it.
struct Simulation {
  std::uint32_t customers = 2000;
  double longest_age = 80.0;
  bool whole_days = false;
  std::uint64_t seed = 1;
};

enum class Stops : std::uint8_t { after_repeats, after_each, any_time };

// BG/NBD, MBG/NBD or Pareto/NBD by the way customers stop; parameters in the order of the model.
inline std::vector<CustomerSummary> simulate(const Simulation& simulation, Stops stops,
                                             const PurchaseParameters& p) {
  Random random(simulation.seed);
  std::vector<CustomerSummary> customers;
  customers.reserve(simulation.customers);
  for (std::uint32_t i = 0; i < simulation.customers; ++i) {
    double age = simulation.longest_age * (0.5 + 0.5 * draw_uniform(random));
    if (simulation.whole_days) age = std::floor(age);
    const double rate = draw_gamma(random, p[0], p[1]);
    double stop_chance = 0.0;
    double stop_time = age;
    if (stops == Stops::any_time) {
      stop_time = std::min(age, draw_exponential(random, draw_gamma(random, p[2], p[3])));
    } else {
      const double one = draw_gamma(random, p[2], 1.0);
      stop_chance = one / (one + draw_gamma(random, p[3], 1.0));
    }
    CustomerSummary c{.customer = i, .age = age};
    double time = 0.0;
    bool active = stops != Stops::after_each || draw_uniform(random) >= stop_chance;
    while (active) {
      time += draw_exponential(random, rate);
      if (time > stop_time) break;
      const double moment = simulation.whole_days ? std::floor(time) : time;
      // Two orders on one day are one purchase.
      if (!simulation.whole_days || moment > c.recency) {
        ++c.frequency;
        c.recency = moment;
      }
      active = draw_uniform(random) >= stop_chance;
    }
    customers.push_back(c);
  }
  return customers;
}

// Gives repeat customers a mean value.
inline void simulate_values(std::vector<CustomerSummary>& customers, const GammaGammaParameters& p,
                            std::uint64_t seed) {
  Random random(seed);
  for (CustomerSummary& c : customers) {
    if (c.frequency == 0) continue;
    const double x = c.frequency;
    const double scale = draw_gamma(random, p.q, p.v);
    c.mean_repeat_value = draw_gamma(random, p.p * x, scale * x);
  }
}

}  // namespace clv::models
