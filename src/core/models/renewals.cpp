#include "core/models/renewals.h"

namespace clv::models {

std::vector<RenewalCount> count_renewals(std::span<const SubscriberHistory> histories) {
  std::vector<RenewalCount> counts;
  for (const SubscriberHistory& history : histories) {
    const auto last = static_cast<std::size_t>(history.renewals) + (history.ended ? 1 : 0);
    if (last == 0) continue;
    if (counts.size() < last) counts.resize(last);
    // For now only where each one was last seen; the sums below make it everybody who came so far.
    counts[last - 1].at_risk += history.subscribers;
    if (history.ended) counts[last - 1].lost += history.subscribers;
  }
  for (std::size_t i = counts.size(); i > 1; --i) counts[i - 2].at_risk += counts[i - 1].at_risk;
  return counts;
}

std::vector<RenewalCount> renewals_of_survivors(std::span<const double> survivors) {
  std::vector<RenewalCount> counts;
  if (survivors.empty()) return counts;
  counts.reserve(survivors.size() - 1);
  for (std::size_t t = 1; t < survivors.size(); ++t)
    counts.push_back({.at_risk = survivors[t - 1], .lost = survivors[t - 1] - survivors[t]});
  return counts;
}

std::vector<ObservedRenewal> observe_renewals(std::span<const RenewalCount> renewals) {
  std::vector<ObservedRenewal> observed(renewals.size());
  double survival = 1.0;
  for (std::size_t i = 0; i < renewals.size() && renewals[i].at_risk > 0.0; ++i) {
    const double retention = 1.0 - renewals[i].lost / renewals[i].at_risk;
    survival *= retention;
    observed[i] = {.retention = retention, .survival = survival};
  }
  return observed;
}

}  // namespace clv::models
