#include "core/models/pareto_nbd.h"

#include <algorithm>
#include <cmath>

#include "core/models/drop_out_at_purchase.h"
#include "core/models/gauss_legendre.h"
#include "core/models/pareto_nbd_integral.h"
#include "core/models/special_functions.h"

namespace clv::models {
namespace {

ParetoLetters letters(std::span<const double> p) {
  return {.r = p[0], .alpha = p[1], .s = p[2], .beta = p[3]};
}

// The likelihood of a customer is Γ(r+x) α^r β^s / Γ(r) times "active" plus "stopped":
//   (α+T)^-(r+x) (β+T)^-s + ∫ from t_x to T of s (α+τ)^-(r+x) (β+τ)^-(s+1) dτ
// (Fader & Hardie 2005, before their equation 18).
struct Balance {
  double log_alpha_age;  // ln(α+T)
  double log_beta_age;   // ln(β+T)
  double log_active;
  StoppedIntegral stopped;
  Softplus odds;  // of stopped against active
};

Balance balance(const ParetoLetters& p, double x, double recency, double age) {
  Balance result{};
  result.log_alpha_age = std::log(p.alpha + age);
  result.log_beta_age = std::log(p.beta + age);
  result.log_active = -(p.r + x) * result.log_alpha_age - p.s * result.log_beta_age;
  result.stopped = integrate_stopped(p, x, recency, age);
  result.odds = std::isinf(result.stopped.log_size)
                    ? Softplus{.size = 0.0, .slope = 0.0}
                    : softplus(result.stopped.log_size - result.log_active);
  return result;
}

double log_factor(const ParetoLetters& p, double x) {
  return log_gamma(p.r + x) - log_gamma(p.r) + p.r * std::log(p.alpha) + p.s * std::log(p.beta);
}

class TableLikelihood {
 public:
  explicit TableLikelihood(const PurchaseTable& table) : table_(table) {}

  double operator()(std::span<const double> parameters, std::span<double> gradient) const {
    const ParetoLetters p = letters(parameters);
    std::ranges::fill(gradient, 0.0);
    double sum = 0.0;
    for (const FrequencyGroup& group : table_.groups) {
      sum += add_rows(p, group, gradient);
      const double w = group.weight;
      sum += w * log_factor(p, group.frequency);
      gradient[0] += w * (digamma(p.r + group.frequency) - digamma(p.r) + std::log(p.alpha));
      gradient[1] += w * p.r / p.alpha;
      gradient[2] += w * std::log(p.beta);
      gradient[3] += w * p.s / p.beta;
    }
    return sum;
  }

 private:
  double add_rows(const ParetoLetters& p, const FrequencyGroup& group,
                  std::span<double> gradient) const {
    const double shape = p.r + group.frequency;
    double sum = 0.0;
    for (const PurchaseRow& row : table_.rows_of(group)) {
      const double age = table_.times[row.age];
      const Balance b = balance(p, group.frequency, table_.times[row.recency], age);
      const double stopped = row.weight * b.odds.slope;
      const double active = row.weight - stopped;
      sum += row.weight * (b.log_active + b.odds.size);
      gradient[0] -= active * b.log_alpha_age + stopped * b.stopped.mean_log_alpha;
      gradient[1] -= shape * (active / (p.alpha + age) + stopped * b.stopped.mean_inverse_alpha);
      gradient[2] -= active * b.log_beta_age + stopped * (b.stopped.mean_log_beta - 1.0 / p.s);
      gradient[3] -=
          active * p.s / (p.beta + age) + stopped * (p.s + 1.0) * b.stopped.mean_inverse_beta;
    }
    return sum;
  }

  const PurchaseTable& table_;
};

double log_likelihood(const PurchaseModel&, const PurchaseParameters& parameters,
                      const PurchaseHistory& history) {
  const ParetoLetters p = letters(parameters);
  const Balance b = balance(p, history.frequency, history.recency, history.age);
  return log_factor(p, history.frequency) + b.log_active + b.odds.size;
}

double p_alive(const PurchaseModel&, const PurchaseParameters& parameters,
               const PurchaseHistory& history) {
  const Balance b = balance(letters(parameters), history.frequency, history.recency, history.age);
  if (std::isinf(b.stopped.log_size)) return 1.0;
  return softplus(b.log_active - b.stopped.log_size).slope;
}

// (1 - e^(-k g)) / k
double decayed(double k, double g) {
  return std::fabs(k * g) < 1e-12 ? g : -std::expm1(-k * g) / k;
}

// Given the rates, orders are Poisson over the time until the stop or the horizon, τ; so the mean is
// E[λ] E[τ] (Fader & Hardie 2005, equation 41, without P(alive)) and the mean of the square
// E[λ] E[τ] + E[λ²] E[τ²]. With B = β + T and G = 1 + t / B,
//   E[τ] = ∫ P(τ > u) du = B (1 - G^(1-s)) / (s - 1),   E[τ²] = ∫ 2 u P(τ > u) du.
// Near s = 1 and s = 2 the differences are their limits.
OrderMoments orders_in_phase(const PurchaseModel&, const PurchaseParameters& parameters,
                             const PurchaseHistory& history, int, double horizon) {
  const ParetoLetters p = letters(parameters);
  const double shape = p.r + history.frequency;
  const double rate = p.alpha + history.age;
  const double b = p.beta + history.age;
  const double growth = std::log1p(horizon / b);
  const double time = b * decayed(p.s - 1.0, growth);
  const double square_time =
      2.0 * b * b * (decayed(p.s - 2.0, growth) - decayed(p.s - 1.0, growth));
  const double mean = shape / rate * time;
  const double square =
      mean + shape * (shape + 1.0) / (rate * rate) * (square_time > 0.0 ? square_time : 0.0);
  return {.mean = mean, .square = square > mean * mean ? square : mean * mean};
}

PhaseWeights phase_weights(const PurchaseModel&, const PurchaseParameters&,
                           const PurchaseHistory&) {
  return {1.0};
}

// Composite Gauss-Legendre over the time of stopping: ∫ f(τ) dτ from 0 to `horizon`, in steps of a
// logarithmic scale that begins below both α and β.
template <class Function>
double integrate_over_time(double scale, double horizon, const Function& f) {
  const GaussLegendre<14>& rule = gauss_legendre<14>();
  const double end = std::log1p(horizon / scale);
  const double panels = std::ceil(end / 0.5);
  double sum = 0.0;
  for (double panel = 0.0; panel < panels; panel += 1.0) {
    for (std::size_t i = 0; i < rule.nodes.size(); ++i) {
      const double y = end * (panel + rule.nodes[i]) / panels;
      sum += rule.weights[i] * end / panels * scale * std::exp(y) * f(scale * std::expm1(y));
    }
  }
  return sum;
}

}  // namespace

// Fader & Hardie 2005, section 4.3: given the time of stopping, orders before it are negative
// binomial.
double pareto_order_probability(const PurchaseParameters& parameters, double orders,
                                double horizon) {
  const ParetoLetters p = letters(parameters);
  const double never_stopped = std::exp(-p.s * std::log1p(horizon / p.beta)) *
                               negative_binomial(p.r, p.alpha, horizon, orders);
  const double scale = std::min(p.alpha, p.beta);
  return never_stopped + integrate_over_time(scale, horizon, [&](double stop) {
           const double density = p.s / p.beta * std::exp(-(p.s + 1.0) * std::log1p(stop / p.beta));
           return density * negative_binomial(p.r, p.alpha, stop, orders);
         });
}

double discounted_residual_orders(const PurchaseParameters& parameters,
                                  const PurchaseHistory& history, double discount_rate) {
  const ParetoLetters p = letters(parameters);
  const double beta_now = p.beta + history.age;
  // e^-40 of the present is nothing any more.
  const double discounted_time = integrate_over_time(beta_now, 40.0 / discount_rate, [&](double t) {
    return std::exp(-discount_rate * t - p.s * std::log1p(t / beta_now));
  });
  return p_alive(kParetoNbd, parameters, history) * (p.r + history.frequency) /
         (p.alpha + history.age) * discounted_time;
}

namespace {

constexpr PurchaseFormulas kFormulas{
    .table_likelihood = [](const PurchaseModel&, const PurchaseTable& table) -> Likelihood {
      return TableLikelihood(table);
    },
    .log_likelihood = log_likelihood,
    .p_alive = p_alive,
    .phase_weights = phase_weights,
    .orders_in_phase = orders_in_phase,
};

}  // namespace

constinit const PurchaseModel kParetoNbd{
    .key = "pareto_nbd",
    .parameter_count = 4,
    .parameter_names = {"r", "alpha", "s", "beta"},
    .is_time = {false, true, false, true},
    .drop_out = DropOut::any_time,
    .regularity = 1,
    .thin_rows = 250,
    .formulas = &kFormulas,
};

}  // namespace clv::models
