#include "core/models/bg_nbd.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/models/drop_out_at_purchase.h"
#include "core/models/special_functions.h"

namespace clv::models {
namespace {

enum class Variant : std::uint8_t {
  bg,   // a customer may stop after each repeat order
  mbg,  // and after the first order
};

// The chances to stop before the first repeat order.
constexpr double early_chances(Variant variant) { return variant == Variant::mbg ? 1.0 : 0.0; }

struct Letters {
  double r;
  double alpha;
  double a;
  double b;
};

Letters letters(std::span<const double> p) {
  return {.r = p[0], .alpha = p[1], .a = p[2], .b = p[3]};
}

// The likelihood of a customer (Fader, Hardie & Lee 2005, equation 6; Batislam et al. 2007, equation
// 3) is the sum of "still active" and "stopped after the last order"; chances = x, or x + 1 for MBG:
//
//   Γ(r+x) α^r / Γ(r) · { B(a, b+chances)/B(a, b) (α+T)^-(r+x) + B(a+1, b+chances-1)/B(a, b) (α+t_x)^-(r+x) }
//
// The second over the first is the odds of having stopped; without a chance to stop they are 0.
double log_odds_of_stopped(const Letters& p, double x, double chances, double log_age_ratio) {
  return std::log(p.a / (p.b + chances - 1.0)) + (p.r + x) * log_age_ratio;
}

// Likelihood and gradient over a table. Holds room for what depends on one column alone.
class TableLikelihood {
 public:
  TableLikelihood(const PurchaseTable& table, Variant variant)
      : table_(table),
        early_chances_(early_chances(variant)),
        log_(table.times.size()),
        inverse_(table.times.size()) {}

  double operator()(std::span<const double> parameters, std::span<double> gradient) {
    const Letters p = letters(parameters);
    for (std::size_t i = 0; i < table_.times.size(); ++i) {
      const double time = p.alpha + table_.times[i];
      log_[i] = std::log(time);
      inverse_[i] = 1.0 / time;
    }
    double sum = 0.0;
    std::ranges::fill(gradient, 0.0);
    for (const FrequencyGroup& group : table_.groups) sum += add_group(p, group, gradient);
    return sum;
  }

 private:
  // What the rows of a group add up to; "odds" is the slope of ln(1 + odds).
  struct Sums {
    double log_age = 0.0;
    double inverse_age = 0.0;
    double log_stopped = 0.0;
    double odds = 0.0;
    double odds_log_ratio = 0.0;
    double odds_inverse = 0.0;
  };

  double add_group(const Letters& p, const FrequencyGroup& group,
                   std::span<double> gradient) const {
    const double x = group.frequency;
    const double chances = x + early_chances_;
    const Sums sums = chances > 0.0 ? sum_rows(p, group) : sum_ages(group);
    const double w = group.weight;
    const double log_alpha = std::log(p.alpha);
    const double shape = p.r + x;
    const double psi_ab = digamma(p.a + p.b);
    const double psi_abx = digamma(p.a + p.b + chances);
    gradient[0] +=
        w * (digamma(shape) - digamma(p.r) + log_alpha) - sums.log_age + sums.odds_log_ratio;
    gradient[1] += w * p.r / p.alpha - shape * (sums.inverse_age - sums.odds_inverse);
    gradient[2] += w * (psi_ab - psi_abx) + sums.odds / p.a;
    gradient[3] += w * (psi_ab - psi_abx + digamma(p.b + chances) - digamma(p.b));
    if (chances > 0.0) gradient[3] -= sums.odds / (p.b + chances - 1.0);
    return w * (log_gamma(shape) - log_gamma(p.r) + p.r * log_alpha + log_beta(p.a, p.b + chances) -
                log_beta(p.a, p.b)) -
           shape * sums.log_age + sums.log_stopped;
  }

  [[nodiscard]] Sums sum_ages(const FrequencyGroup& group) const {
    Sums sums;
    for (const PurchaseRow& row : table_.rows_of(group)) {
      sums.log_age += row.weight * log_[row.age];
      sums.inverse_age += row.weight * inverse_[row.age];
    }
    return sums;
  }

  [[nodiscard]] Sums sum_rows(const Letters& p, const FrequencyGroup& group) const {
    const double x = group.frequency;
    const double log_odds = log_odds_of_stopped(p, x, x + early_chances_, 0.0);
    Sums sums;
    for (const PurchaseRow& row : table_.rows_of(group)) {
      const double log_ratio = log_[row.age] - log_[row.recency];
      const Softplus stopped = softplus(log_odds + (p.r + x) * log_ratio);
      const double odds = row.weight * stopped.slope;
      sums.log_age += row.weight * log_[row.age];
      sums.inverse_age += row.weight * inverse_[row.age];
      sums.log_stopped += row.weight * stopped.size;
      sums.odds += odds;
      sums.odds_log_ratio += odds * log_ratio;
      sums.odds_inverse += odds * (inverse_[row.age] - inverse_[row.recency]);
    }
    return sums;
  }

  const PurchaseTable& table_;
  double early_chances_;
  std::vector<double> log_;      // ln(α + time)
  std::vector<double> inverse_;  // 1 / (α + time)
};

double log_likelihood(const PurchaseParameters& parameters, const PurchaseHistory& history,
                      Variant variant) {
  const Letters p = letters(parameters);
  const double x = history.frequency;
  const double chances = x + early_chances(variant);
  double sum = log_gamma(p.r + x) - log_gamma(p.r) + p.r * std::log(p.alpha) +
               log_beta(p.a, p.b + chances) - log_beta(p.a, p.b) -
               (p.r + x) * std::log(p.alpha + history.age);
  if (chances > 0.0) {
    const double log_ratio = std::log((p.alpha + history.age) / (p.alpha + history.recency));
    sum += softplus(log_odds_of_stopped(p, x, chances, log_ratio)).size;
  }
  return sum;
}

double p_alive(const PurchaseParameters& parameters, const PurchaseHistory& history,
               Variant variant) {
  const Letters p = letters(parameters);
  const double chances = history.frequency + early_chances(variant);
  if (chances <= 0.0) return 1.0;
  const double log_ratio = std::log((p.alpha + history.age) / (p.alpha + history.recency));
  return softplus(-log_odds_of_stopped(p, history.frequency, chances, log_ratio)).slope;
}

// Fader, Hardie & Lee 2005, equation 10 (its numerator).
double expected_orders_if_alive(const PurchaseParameters& parameters,
                                const PurchaseHistory& history, double horizon, Variant variant) {
  const Letters p = letters(parameters);
  return expected_orders_while_active({.shape = p.r + history.frequency,
                                       .rate = p.alpha + history.age,
                                       .a = p.a,
                                       .b = p.b + history.frequency + early_chances(variant)},
                                      horizon);
}

// Fader, Hardie & Lee 2005, equation 9.
double expected_orders_new(const PurchaseParameters& parameters, double horizon, Variant variant) {
  const PurchaseHistory new_customer{.frequency = 0.0, .recency = 0.0, .age = 0.0};
  return p_alive(parameters, new_customer, variant) *
         expected_orders_if_alive(parameters, new_customer, horizon, variant);
}

// Fader, Hardie & Lee 2005, equation 8: either all orders and no stop, or a stop with the last one.
double order_probability(const PurchaseParameters& parameters, double orders, double horizon,
                         Variant variant) {
  const Letters p = letters(parameters);
  const double chances = orders + early_chances(variant);
  const double log_norm = log_beta(p.a, p.b);
  const double never_stopped = std::exp(log_beta(p.a, p.b + chances) - log_norm);
  double probability = never_stopped * negative_binomial(p.r, p.alpha, horizon, orders);
  if (chances <= 0.0) return probability;
  double fewer = 0.0;
  for (double j = 0.0; j < orders; j += 1.0) fewer += negative_binomial(p.r, p.alpha, horizon, j);
  const double stopped_with_the_last =
      std::exp(log_beta(p.a + 1.0, p.b + chances - 1.0) - log_norm);
  probability += stopped_with_the_last * (fewer < 1.0 ? 1.0 - fewer : 0.0);
  return probability;
}

template <Variant kVariant>
constexpr PurchaseModel make_model(std::string_view key) {
  using Parameters = PurchaseParameters;
  using History = PurchaseHistory;
  return {
      .key = key,
      .parameter_names = {"r", "alpha", "a", "b"},
      .is_time = {false, true, false, false},
      .table_likelihood = [](const PurchaseTable& table) -> Likelihood {
        return TableLikelihood(table, kVariant);
      },
      .thin_rows = 400,
      .log_likelihood = [](const Parameters& p,
                           const History& h) { return models::log_likelihood(p, h, kVariant); },
      .p_alive = [](const Parameters& p,
                    const History& h) { return models::p_alive(p, h, kVariant); },
      .expected_orders_if_alive =
          [](const Parameters& p, const History& h, double horizon) {
            return models::expected_orders_if_alive(p, h, horizon, kVariant);
          },
      .expected_orders_new =
          [](const Parameters& p, double horizon) {
            return models::expected_orders_new(p, horizon, kVariant);
          },
      .order_probability =
          [](const Parameters& p, double orders, double horizon) {
            return models::order_probability(p, orders, horizon, kVariant);
          },
  };
}

}  // namespace

constinit const PurchaseModel kBgNbd = make_model<Variant::bg>("bg_nbd");
constinit const PurchaseModel kMbgNbd = make_model<Variant::mbg>("mbg_nbd");

}  // namespace clv::models
