#include "core/models/totals.h"

#include <array>
#include <cmath>

namespace clv::models {
namespace {

enum class Total : std::uint8_t { active, orders, revenue, clv };
constexpr std::size_t kTotalCount = 4;

using Sums = std::array<double, kTotalCount>;

constexpr std::size_t kSlopeCustomers = 1000;
// Central differences: the error is of the order of the square.
constexpr double kStep = 1e-4;
// Of the normal distribution, 95 % lie within.
constexpr double kInterval = 1.959963984540054;

std::expected<GammaGammaParameters, Undefined> value_parameters(const FittedModels& models) {
  return models.values.transform([](const GammaGammaFit& fit) { return fit.parameters; });
}

// Undefined values add nothing; whether they are defined does not depend on the customer.
Sums sum_scores(Scorer scorer, std::span<const CustomerSummary> customers, std::size_t stride) {
  Sums sums{};
  const auto add = [&](Total total, double score) {
    sums[static_cast<std::size_t>(total)] += score;
  };
  for (std::size_t i = 0; i < customers.size(); i += stride) {
    const CustomerScore score = scorer.score(customers[i]);
    add(Total::active, score.p_alive);
    add(Total::orders, score.expected_orders);
    add(Total::revenue, score.expected_revenue.value_or(0.0));
    add(Total::clv, score.clv.value_or(0.0));
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
      GammaGammaParameters& p = m.values->parameters;
      double* const parameters[] = {&p.p, &p.q, &p.v};
      *parameters[i] *= factor;
    });
  }
  return variances;
}

Estimate with_interval(double expected, double log_variance) {
  const double width = std::exp(kInterval * std::sqrt(log_variance));
  return {.expected = expected, .low = expected / width, .high = expected * width};
}

}  // namespace

EstimateOrNone estimate(const FittedModels& models,
                        const std::function<Number(const FittedModels&)>& quantity) {
  const Number expected = quantity(models);
  if (!expected) return std::unexpected(expected.error());
  const Sums variances = log_variances(
      models, [&](const FittedModels& moved) { return Sums{quantity(moved).value_or(0.0)}; });
  return with_interval(*expected, variances[0]);
}

Scorer make_scorer(const FittedModels& models, const ForecastTerms& terms) {
  return {*models.purchases, models.purchase_fit.parameters, value_parameters(models), terms};
}

ForecastTotals forecast_totals(const FittedModels& models,
                               std::span<const CustomerSummary> customers,
                               const ForecastTerms& terms) {
  const Sums sums = sum_scores(make_scorer(models, terms), customers, 1);
  const std::size_t stride = (customers.size() + kSlopeCustomers - 1) / kSlopeCustomers;
  const Sums variances = log_variances(models, [&](const FittedModels& moved) {
    return sum_scores(make_scorer(moved, terms), customers, stride);
  });
  const auto total = [&](Total one) -> EstimateOrNone {
    const auto place = static_cast<std::size_t>(one);
    return with_interval(sums[place], variances[place]);
  };
  ForecastTotals totals{.active_customers = total(Total::active), .orders = total(Total::orders)};
  Number mean = undefined("no_repeat_customers");
  if (models.values) {
    mean = population_mean_value(models.values->parameters);
  } else {
    mean = std::unexpected(models.values.error());
  }
  if (mean) {
    totals.revenue = total(Total::revenue);
    totals.clv = total(Total::clv);
  } else {
    totals.revenue = std::unexpected(mean.error());
    totals.clv = totals.revenue;
  }
  return totals;
}

}  // namespace clv::models
