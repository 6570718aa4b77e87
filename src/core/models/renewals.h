// Renewals as counts: what the shifted beta-geometric model is fitted to and what it is compared with.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"

namespace clv::models {

// One renewal, over all subscribers who came to it.
struct RenewalCount {
  double at_risk = 0.0;  // those who made all renewals before it and had to decide on this one
  double lost = 0.0;     // of them, those who left; 0 to at_risk
};

// One subscriber, or several who are alike.
struct SubscriberHistory {
  std::int32_t renewals = 0;  // made so far, 0 or more
  bool ended = false;         // did not make the next one; false: no more is known
  double subscribers = 1.0;
};

// By renewal, 1 first, as far as anybody came. Somebody with n renewals was at risk at each of them, and at
// one more where the subscription ended there; whoever is still running says nothing about the next renewal.
std::vector<RenewalCount> count_renewals(std::span<const SubscriberHistory> histories);

// Of one cohort: `survivors[t]` are those still there after t periods, survivors[0] those who began; not rising, not
// negative.
std::vector<RenewalCount> renewals_of_survivors(std::span<const double> survivors);

struct ObservedRenewal {
  Number retention = undefined("nobody_at_risk");  // share of those at risk who stayed
  Number survival = undefined("nobody_at_risk");   // of all who began: the product so far
};

// By renewal. Kaplan & Meier, "Nonparametric Estimation from Incomplete Observations", JASA 53 (1958): nothing is known
// from the first renewal on that nobody was at risk of.
std::vector<ObservedRenewal> observe_renewals(std::span<const RenewalCount> renewals);

}  // namespace clv::models
