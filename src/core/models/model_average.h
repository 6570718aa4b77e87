// Where the likelihood cannot tell which of several models is right: how much each of them counts, and
// one number, or one range, of what they say. The number is for what no holdout can test, because nobody
// sees it: who is active.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/models/estimate.h"
#include "core/models/model_choice.h"

namespace clv::models {

// Both kinds of weights sum to 1 over the models.
struct ModelWeight {
  std::size_t candidate = 0;
  double centre = 0.0;  // in the expected number
  double range = 0.0;   // in its range
};

// The odds of a model against the most likely one are the chance that it would be the more likely one
// for other customers of the same shop: the difference of the log-likelihoods against its standard
// error (Vuong, Econometrica 57 (1989), equation 4.2; as weights: Yao, Vehtari, Simpson & Gelman,
// Bayesian Analysis 13 (2018), section 3.4). The centre takes models in which one-time buyers are
// active for certain only where they lead clearly: with them the number is twice as large, and a lead
// of chance would make it jump from month to month. The range takes the mean of both weights. Without
// drop-out in the chosen model, it alone counts. `customers`: those that the candidates were fitted to,
// in the clock's days. Precondition: the chosen candidate has a fit.
std::vector<ModelWeight> weigh_models(std::span<const Candidate> candidates, std::size_t chosen,
                                      std::span<const CustomerSummary> customers);

// One per weight. The range holds nine tenths of the mixture of all, and the expected number.
Estimate average(std::span<const Estimate> estimates, std::span<const ModelWeight> weights);

// The same around a number that is not their average: that of the chosen model.
Estimate range_around(double expected, std::span<const Estimate> estimates,
                      std::span<const ModelWeight> weights);

}  // namespace clv::models
