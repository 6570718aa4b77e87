#include "core/models/erlang_counts.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/models/drop_out_at_purchase.h"
#include "core/models/special_functions.h"

namespace clv::models {
namespace {

struct Letters {
  double r;
  double alpha;
  double a;
  double b;
};

Letters letters(const PurchaseModel& model, std::span<const double> p) {
  if (model.drop_out == DropOut::never) return {.r = p[0], .alpha = p[1], .a = 0.0, .b = 1.0};
  return {.r = p[0], .alpha = p[1], .a = p[2], .b = p[3]};
}

// After how many of 1 + x orders the customer may have stopped.
double chances_of(const PurchaseModel& model, double x) {
  switch (model.drop_out) {
    case DropOut::after_each:
      return x + 1.0;
    case DropOut::after_repeats:
      return x;
    case DropOut::never:
    case DropOut::any_time:
      break;
  }
  return 0.0;
}

// The likelihood of a customer (Fader, Hardie & Lee 2005, equation 6; Batislam et al. 2007, equation 3;
// Reutterer et al. 2021, appendix) is the sum of "still active" and "stopped after the last order". With
// s = r + kx, the chances to stop and u = (T - t_x) / (α + T),
//
//   Γ(s) α^r / Γ(r) · Π (gap^(k-1) / (k-1)!) ·
//     { B(a, b+chances)/B(a, b) (α+T)^-s Σ_{j<k} (s)_j/j! u^j + B(a+1, b+chances-1)/B(a, b) (α+t_x)^-s }
//
// The sum over j is the phases that may have passed since the last order. The second part over the first
// is the odds of having stopped; without a chance to stop they are 0.
double log_odds_of_stopped(const Letters& p, double shape, double chances, double log_age_ratio) {
  return std::log(p.a / (p.b + chances - 1.0)) + shape * log_age_ratio;
}

// ln Σ_{j<k} (s)_j/j! u^j and its slopes by s and by ln u.
struct Phases {
  double log_sum = 0.0;
  double by_shape = 0.0;
  double by_log_u = 0.0;
};

Phases sum_phases(int k, double shape, double u) {
  double term = 1.0;
  double sum = 1.0;
  double by_shape = 0.0;
  double by_log_u = 0.0;
  double harmonic = 0.0;  // Σ 1 / (s + i)
  for (int j = 1; j < k; ++j) {
    const double before = shape + j - 1.0;
    term *= before * u / j;
    harmonic += 1.0 / before;
    sum += term;
    by_shape += term * harmonic;
    by_log_u += term * j;
  }
  return {.log_sum = std::log(sum), .by_shape = by_shape / sum, .by_log_u = by_log_u / sum};
}

double log_factorial(int n) { return log_gamma(n + 1.0); }

// Likelihood and gradient over a table. Holds room for what depends on one column alone.
class TableLikelihood {
 public:
  TableLikelihood(const PurchaseModel& model, const PurchaseTable& table)
      : model_(model),
        table_(table),
        constant_((model.regularity - 1) * table.log_gap_sum -
                  table.repeats * log_factorial(model.regularity - 1)),
        log_(table.times.size()),
        inverse_(table.times.size()) {}

  double operator()(std::span<const double> parameters, std::span<double> gradient) {
    const Letters p = letters(model_, parameters);
    for (std::size_t i = 0; i < table_.times.size(); ++i) {
      const double time = p.alpha + table_.times[i];
      log_[i] = std::log(time);
      inverse_[i] = 1.0 / time;
    }
    double sum = constant_;
    std::ranges::fill(gradient, 0.0);
    for (const FrequencyGroup& group : table_.groups) sum += add_group(p, group, gradient);
    return sum;
  }

 private:
  // What the rows of a group add up to; "odds" is the slope of ln(1 + odds), "phases" are weighted with
  // the probability of being active.
  struct Sums {
    double log_age = 0.0;
    double inverse_age = 0.0;
    double log_stopped = 0.0;
    double odds = 0.0;
    double odds_log_ratio = 0.0;
    double odds_inverse = 0.0;
    double log_phases = 0.0;
    double phases_by_shape = 0.0;
    double phases_by_alpha = 0.0;
  };

  double add_group(const Letters& p, const FrequencyGroup& group,
                   std::span<double> gradient) const {
    const double x = group.frequency;
    const double chances = chances_of(model_, x);
    const double shape = p.r + model_.regularity * x;
    const Sums sums = sum_rows(p, group, shape, chances);
    const double w = group.weight;
    const double log_alpha = std::log(p.alpha);
    gradient[0] += w * (digamma(shape) - digamma(p.r) + log_alpha) - sums.log_age +
                   sums.odds_log_ratio + sums.phases_by_shape;
    gradient[1] +=
        w * p.r / p.alpha - shape * (sums.inverse_age - sums.odds_inverse) + sums.phases_by_alpha;
    double value = w * (log_gamma(shape) - log_gamma(p.r) + p.r * log_alpha) -
                   shape * sums.log_age + sums.log_stopped + sums.log_phases;
    if (gradient.size() == 2) return value;
    const double psi_ab = digamma(p.a + p.b);
    const double psi_abx = digamma(p.a + p.b + chances);
    gradient[2] += w * (psi_ab - psi_abx) + sums.odds / p.a;
    gradient[3] += w * (psi_ab - psi_abx + digamma(p.b + chances) - digamma(p.b));
    if (chances > 0.0) gradient[3] -= sums.odds / (p.b + chances - 1.0);
    return value + w * (log_beta(p.a, p.b + chances) - log_beta(p.a, p.b));
  }

  [[nodiscard]] Sums sum_rows(const Letters& p, const FrequencyGroup& group, double shape,
                              double chances) const {
    Sums sums;
    if (model_.regularity > 1) {
      add_regular(p, group, shape, chances, sums);
    } else if (chances > 0.0) {
      add_poisson(p, group, shape, chances, sums);
    } else {
      add_ages(group, sums);
    }
    return sums;
  }

  void add_ages(const FrequencyGroup& group, Sums& sums) const {
    for (const PurchaseRow& row : table_.rows_of(group)) {
      sums.log_age += row.weight * log_[row.age];
      sums.inverse_age += row.weight * inverse_[row.age];
    }
  }

  void add_poisson(const Letters& p, const FrequencyGroup& group, double shape, double chances,
                   Sums& sums) const {
    const double log_odds = log_odds_of_stopped(p, shape, chances, 0.0);
    for (const PurchaseRow& row : table_.rows_of(group)) {
      const double log_ratio = log_[row.age] - log_[row.recency];
      const Softplus stopped = softplus(log_odds + shape * log_ratio);
      const double odds = row.weight * stopped.slope;
      sums.log_age += row.weight * log_[row.age];
      sums.inverse_age += row.weight * inverse_[row.age];
      sums.log_stopped += row.weight * stopped.size;
      sums.odds += odds;
      sums.odds_log_ratio += odds * log_ratio;
      sums.odds_inverse += odds * (inverse_[row.age] - inverse_[row.recency]);
    }
  }

  void add_regular(const Letters& p, const FrequencyGroup& group, double shape, double chances,
                   Sums& sums) const {
    const double log_odds = chances > 0.0 ? log_odds_of_stopped(p, shape, chances, 0.0) : 0.0;
    for (const PurchaseRow& row : table_.rows_of(group)) {
      const double idle = table_.times[row.age] - table_.times[row.recency];
      const Phases phases = sum_phases(model_.regularity, shape, idle * inverse_[row.age]);
      const double log_ratio = log_[row.age] - log_[row.recency];
      const Softplus stopped = chances > 0.0
                                   ? softplus(log_odds + shape * log_ratio - phases.log_sum)
                                   : Softplus{.size = 0.0, .slope = 0.0};
      const double odds = row.weight * stopped.slope;
      const double active = row.weight - odds;
      sums.log_age += row.weight * log_[row.age];
      sums.inverse_age += row.weight * inverse_[row.age];
      sums.log_stopped += row.weight * stopped.size;
      sums.odds += odds;
      sums.odds_log_ratio += odds * log_ratio;
      sums.odds_inverse += odds * (inverse_[row.age] - inverse_[row.recency]);
      sums.log_phases += row.weight * phases.log_sum;
      sums.phases_by_shape += active * phases.by_shape;
      sums.phases_by_alpha -= active * phases.by_log_u * inverse_[row.age];
    }
  }

  const PurchaseModel& model_;
  const PurchaseTable& table_;
  double constant_;              // what does not depend on the parameters
  std::vector<double> log_;      // ln(α + time)
  std::vector<double> inverse_;  // 1 / (α + time)
};

Phases phases_of(const PurchaseModel& model, const Letters& p, const PurchaseHistory& history) {
  if (model.regularity == 1) return {};
  return sum_phases(model.regularity, p.r + model.regularity * history.frequency,
                    (history.age - history.recency) / (p.alpha + history.age));
}

double log_odds_of_stopped(const PurchaseModel& model, const Letters& p,
                           const PurchaseHistory& history) {
  const double log_ratio = std::log((p.alpha + history.age) / (p.alpha + history.recency));
  return log_odds_of_stopped(p, p.r + model.regularity * history.frequency,
                             chances_of(model, history.frequency), log_ratio) -
         phases_of(model, p, history).log_sum;
}

double log_likelihood(const PurchaseModel& model, const PurchaseParameters& parameters,
                      const PurchaseHistory& history) {
  const Letters p = letters(model, parameters);
  const double x = history.frequency;
  const double chances = chances_of(model, x);
  const double shape = p.r + model.regularity * x;
  const double sum = (model.regularity - 1) * history.log_gap_sum -
                     x * log_factorial(model.regularity - 1) + log_gamma(shape) - log_gamma(p.r) +
                     p.r * std::log(p.alpha) - shape * std::log(p.alpha + history.age) +
                     phases_of(model, p, history).log_sum;
  if (chances <= 0.0) return sum;
  return sum + log_beta(p.a, p.b + chances) - log_beta(p.a, p.b) +
         softplus(log_odds_of_stopped(model, p, history)).size;
}

double p_alive(const PurchaseModel& model, const PurchaseParameters& parameters,
               const PurchaseHistory& history) {
  const Letters p = letters(model, parameters);
  if (chances_of(model, history.frequency) <= 0.0) return 1.0;
  return softplus(-log_odds_of_stopped(model, p, history)).slope;
}

PhaseWeights phase_weights(const PurchaseModel& model, const PurchaseParameters& parameters,
                           const PurchaseHistory& history) {
  const Letters p = letters(model, parameters);
  const double shape = p.r + model.regularity * history.frequency;
  const double u = (history.age - history.recency) / (p.alpha + history.age);
  PhaseWeights weights{1.0};
  double sum = 1.0;
  for (int j = 1; j < model.regularity; ++j) {
    const auto place = static_cast<std::size_t>(j);
    weights[place] = weights[place - 1] * (shape + j - 1.0) * u / j;
    sum += weights[place];
  }
  for (double& weight : weights) weight /= sum;
  return weights;
}

// Fader, Hardie & Lee 2005, equation 10 (its numerator), and for phases the same with the events that
// have passed: a phase more is an event more within the age.
OrderMoments orders_in_phase(const PurchaseModel& model, const PurchaseParameters& parameters,
                             const PurchaseHistory& history, int phase, double horizon) {
  const Letters p = letters(model, parameters);
  return orders_while_active({.shape = p.r + model.regularity * history.frequency + phase,
                              .rate = p.alpha + history.age,
                              .a = p.a,
                              .b = p.b + chances_of(model, history.frequency),
                              .regularity = model.regularity,
                              .phase = phase},
                             horizon);
}

}  // namespace

// Fader, Hardie & Lee 2005, equation 8: either all orders and no stop, or a stop with the last one.
double counted_order_probability(const PurchaseModel& model, const PurchaseParameters& parameters,
                                 double orders, double horizon) {
  const Letters p = letters(model, parameters);
  const double chances = chances_of(model, orders);
  const double first_event = orders * model.regularity;
  double reaching = 0.0;
  for (int j = 0; j < model.regularity; ++j)
    reaching += negative_binomial(p.r, p.alpha, horizon, first_event + j);
  if (model.drop_out == DropOut::never) return reaching;
  const double log_norm = log_beta(p.a, p.b);
  double probability = std::exp(log_beta(p.a, p.b + chances) - log_norm) * reaching;
  if (chances <= 0.0) return probability;
  double fewer = 0.0;
  for (double j = 0.0; j < first_event; j += 1.0)
    fewer += negative_binomial(p.r, p.alpha, horizon, j);
  const double stopped_with_the_last =
      std::exp(log_beta(p.a + 1.0, p.b + chances - 1.0) - log_norm);
  probability += stopped_with_the_last * (fewer < 1.0 ? 1.0 - fewer : 0.0);
  return probability;
}

constinit const PurchaseFormulas kErlangCounts{
    .table_likelihood = [](const PurchaseModel& model, const PurchaseTable& table) -> Likelihood {
      return TableLikelihood(model, table);
    },
    .log_likelihood = log_likelihood,
    .p_alive = p_alive,
    .phase_weights = phase_weights,
    .orders_in_phase = orders_in_phase,
};

}  // namespace clv::models
