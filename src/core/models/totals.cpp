#include "core/models/totals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace clv::models {
namespace {

// Places in Sums.
constexpr std::size_t kActive = 0;
constexpr std::size_t kOrders = 1;
constexpr std::size_t kRevenue = 2;
constexpr std::size_t kClv = 3;
constexpr std::size_t kTotalCount = 4;

using Sums = std::array<double, kTotalCount>;

constexpr std::size_t kSlopeCustomers = 1000;
// Central differences: the error is of the order of the square.
constexpr double kStep = 1e-4;

// Undefined values add nothing; whether they are defined does not depend on the customer.
// `chance`: the variance of what customers happen to do, where it is asked for.
Sums sum_scores(Scorer scorer, std::span<const CustomerSummary> customers, std::size_t stride,
                Sums* chance = nullptr) {
  Sums sums{};
  for (std::size_t i = 0; i < customers.size(); i += stride) {
    const CustomerScore score = scorer.score(customers[i]);
    sums[kActive] += score.p_alive;
    sums[kOrders] += score.expected_orders;
    sums[kRevenue] += score.expected_revenue.value_or(0.0);
    sums[kClv] += score.clv.value_or(0.0);
    if (chance == nullptr) continue;
    (*chance)[kActive] += score.p_alive * (1.0 - score.p_alive);
    (*chance)[kOrders] += score.orders_variance;
    (*chance)[kRevenue] += score.revenue_variance;
  }
  return sums;
}

// d ln(total) / d ln(parameter).
Sums slopes(const Sums& up, const Sums& down) {
  Sums result{};
  for (std::size_t i = 0; i < kTotalCount; ++i) {
    if (up[i] > 0.0 && down[i] > 0.0) result[i] = std::log(up[i] / down[i]) / (2.0 * kStep);
  }
  return result;
}

// Variance of the logarithms of what `sums_of` gives: the parameters of purchases and of values are
// estimated apart.
Sums log_variances(const FittedModels& models,
                   const std::function<Sums(const FittedModels&)>& sums_of) {
  Sums variances{};
  const auto add = [&](const SymmetricMatrix& covariance, const auto& move) {
    std::array<ParameterVector, kTotalCount> by_total{};
    for (std::size_t parameter = 0; parameter < covariance.size(); ++parameter) {
      FittedModels up = models;
      FittedModels down = models;
      move(up, parameter, std::exp(kStep));
      move(down, parameter, std::exp(-kStep));
      const Sums slope = slopes(sums_of(up), sums_of(down));
      for (std::size_t i = 0; i < kTotalCount; ++i) by_total[i][parameter] = slope[i];
    }
    for (std::size_t i = 0; i < kTotalCount; ++i) {
      variances[i] += covariance.quadratic_form(std::span(by_total[i]).first(covariance.size()));
    }
  };
  add(models.purchase_fit.log_covariance, [](FittedModels& m, std::size_t i, double factor) {
    m.purchase_fit.parameters[i] *= factor;
  });
  if (models.values) {
    add(models.values->log_covariance, [](FittedModels& m, std::size_t i, double factor) {
      GammaGammaParameters& p = m.values->gamma_gamma;
      double* const parameters[] = {&p.p, &p.q, &p.v};
      (m.values->kind == ValueKind::mean ? m.values->mean : *parameters[i]) *= factor;
    });
  }
  return variances;
}

FittedModels models_with(const Forecast& forecast, std::size_t candidate) {
  const Candidate& one = forecast.candidates[candidate];
  return {.purchases = one.model,
          .purchase_fit = *one.fit.fit,
          .values = forecast.value_model,
          .clock = forecast.clock,
          .as_of = forecast.as_of};
}

}  // namespace

FittedModels models_of(const Forecast& forecast) {
  return models_with(forecast, forecast.choice->candidate);
}

EstimateOrNone estimate(const FittedModels& models,
                        const std::function<Number(const FittedModels&)>& quantity,
                        double more_log_variance) {
  const Number expected = quantity(models);
  if (!expected) return std::unexpected(expected.error());
  const Sums variances = log_variances(
      models, [&](const FittedModels& moved) { return Sums{quantity(moved).value_or(0.0)}; });
  return with_range(*expected, variances[0] + more_log_variance);
}

Scorer make_scorer(const FittedModels& models, const ForecastTerms& terms) {
  return {*models.purchases, models.purchase_fit.parameters, models.values, terms, models.clock,
          models.as_of};
}

Scorer make_scorer(const Forecast& forecast, const ForecastTerms& terms) {
  Scorer scorer = make_scorer(models_of(forecast), terms);
  std::vector<AliveView> views;
  for (const ModelWeight& weight : forecast.weights) {
    const Candidate& one = forecast.candidates[weight.candidate];
    views.push_back(
        {.model = one.model, .parameters = one.fit.fit->parameters, .weight = weight.centre});
  }
  scorer.average_p_alive(std::move(views));
  return scorer;
}

ForecastTotals forecast_totals(const FittedModels& models,
                               std::span<const CustomerSummary> customers,
                               const ForecastTerms& terms, const MoreVariance& more) {
  Sums chance{};
  const Sums sums = sum_scores(make_scorer(models, terms), customers, 1, &chance);
  const std::size_t stride = (customers.size() + kSlopeCustomers - 1) / kSlopeCustomers;
  Sums variances = log_variances(models, [&](const FittedModels& moved) {
    return sum_scores(make_scorer(moved, terms), customers, stride);
  });
  for (const std::size_t one : {kActive, kOrders, kRevenue}) {
    if (sums[one] > 0.0) variances[one] += chance[one] / (sums[one] * sums[one]);
  }
  // Discounting changes when, not how much.
  if (sums[kRevenue] > 0.0) variances[kClv] += chance[kRevenue] / (sums[kRevenue] * sums[kRevenue]);
  variances[kActive] += more.active_customers;
  variances[kOrders] += more.orders;
  variances[kRevenue] += more.revenue;
  variances[kClv] += more.revenue;
  const auto total = [&](std::size_t one) -> EstimateOrNone {
    return with_range(sums[one], variances[one]);
  };
  ForecastTotals totals{.active_customers = total(kActive), .orders = total(kOrders)};
  // Nobody is active who is not there.
  totals.active_customers->high =
      std::min(totals.active_customers->high, static_cast<double>(customers.size()));
  if (models.values) {
    totals.revenue = total(kRevenue);
    totals.clv = total(kClv);
  } else {
    totals.revenue = std::unexpected(models.values.error());
    totals.clv = totals.revenue;
  }
  return totals;
}

ForecastTotals average_totals(const Forecast& forecast, const ForecastTerms& terms,
                              const MoreVariance& more) {
  const std::size_t chosen = forecast.choice->candidate;
  std::vector<ModelWeight> weights = forecast.weights;
  if (std::ranges::find(weights, chosen, &ModelWeight::candidate) == weights.end())
    weights.push_back({.candidate = chosen, .centre = 0.0, .range = 0.0});
  std::vector<ForecastTotals> each;
  ForecastTotals totals;
  for (const ModelWeight& weight : weights) {
    each.push_back(
        forecast_totals(models_with(forecast, weight.candidate), forecast.customers, terms, more));
    if (weight.candidate == chosen) totals = each.back();
  }
  const auto all = [&](EstimateOrNone ForecastTotals::* part) {
    std::vector<Estimate> estimates(each.size());
    for (std::size_t i = 0; i < each.size(); ++i) estimates[i] = *(each[i].*part);
    return estimates;
  };
  totals.active_customers = average(all(&ForecastTotals::active_customers), weights);
  for (ModelWeight& weight : weights)
    weight.range = 0.5 * weight.range + (weight.candidate == chosen ? 0.5 : 0.0);
  for (EstimateOrNone ForecastTotals::* part :
       {&ForecastTotals::orders, &ForecastTotals::revenue, &ForecastTotals::clv}) {
    if (totals.*part) totals.*part = range_around((totals.*part)->expected, all(part), weights);
  }
  return totals;
}

}  // namespace clv::models
