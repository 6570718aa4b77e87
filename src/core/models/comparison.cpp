#include "core/models/comparison.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/models/bg_nbd.h"
#include "core/models/model_table.h"
#include "core/models/rolling.h"

namespace clv::models {
namespace {

// Pareto/NBD costs thirty times as much per customer as the others, and its parameters stand to a few
// percent with that many; a holdout's total of so many stands to a percent or two.
constexpr std::size_t kComparedCustomers = 20'000;
constexpr std::size_t kRollingCustomers = 4'000;

DayNumber first_order_day(std::span<const CustomerSummary> customers, DayNumber as_of) {
  double oldest = 0.0;
  for (const CustomerSummary& customer : customers) oldest = std::max(oldest, customer.age);
  return as_of - static_cast<DayNumber>(oldest);
}

// The clock as it would have been known the day before `day`.
ModelClock clock_before(DayNumber day, DayNumber first, const ComparisonInput& input) {
  if (input.season == nullptr || !input.season->is_tested()) return {};
  if (day - first < kShortestSeasonHistoryDays) return input.clock;
  const std::vector<CustomerSummary> customers = summarize_customers(*input.ledger, day - 1);
  return clock_of(learn_season(*input.ledger, customers, day - 1), first - 1, input.as_of);
}

std::expected<std::vector<HoldoutSplit>, Undefined> split_all(const ComparisonInput& input) {
  if (input.ledger == nullptr) return undefined(kNeedsOrders);
  const DayNumber first = first_order_day(input.customers, input.as_of);
  std::vector<HoldoutDays> starts = rolling_starts(first, input.as_of);
  if (starts.empty()) return undefined("history_too_short");
  if (!input.models.empty()) starts.resize(1);
  std::vector<HoldoutSplit> splits;
  for (const HoldoutDays& start : starts) {
    auto split = split_holdout(*input.ledger, start, clock_before(start.first_day, first, input),
                               kComparedCustomers);
    if (!split) break;
    splits.push_back(std::move(*split));
  }
  if (splits.empty()) return undefined("no_customers");
  return splits;
}

// A split of fewer customers.
HoldoutSplit sampled(const HoldoutSplit& split, const ComparisonInput& input) {
  if (split.customers.size() <= kRollingCustomers) return split;
  HoldoutSplit thin = thin_out(split, kRollingCustomers);
  if (!thin.clock.is_even())
    thin.timed = retime(thin.customers, *input.ledger, thin.first_day - 1, thin.clock);
  return thin;
}

class Comparer {
 public:
  explicit Comparer(const ComparisonInput& input) : input_(input) {
    result_.customers = every_kth(input.customers, kComparedCustomers);
    if (input.ledger != nullptr)
      result_.customers = retime(result_.customers, *input.ledger, input.as_of, input.clock);
    table_ = make_purchase_table(result_.customers);
    result_.splits = split_all(input);
    if (!result_.splits) return;
    for (std::size_t i = 1; i < result_.splits->size(); ++i)
      earlier_.push_back(sampled((*result_.splits)[i], input));
  }

  Comparison compare() {
    if (!input_.models.empty()) {
      for (const PurchaseModel* model : input_.models) add(*model, fit_purchases(*model, table_));
      return std::move(result_);
    }
    for (const PurchaseModel* model : purchase_models()) add(*model, fit_purchases(*model, table_));
    if (input_.ledger == nullptr) return std::move(result_);
    add_regular(mbg_cnbd_models(), kMbgNbd);
    const auto chosen = choose_model(result_.candidates);
    if (chosen && result_.candidates[chosen->candidate].model->drop_out != DropOut::after_repeats &&
        result_.candidates[chosen->candidate].model->drop_out != DropOut::never)
      return std::move(result_);
    add_regular(bg_cnbd_models(), kBgNbd);
    add_regular(cnbd_models(), kNbd);
    return std::move(result_);
  }

 private:
  void add(const PurchaseModel& model, PurchaseFitResult fit) {
    Candidate candidate{.model = &model, .fit = std::move(fit)};
    if (!result_.splits) {
      candidate.holdout = std::unexpected(result_.splits.error());
    } else {
      candidate.holdout = check_holdout(model, result_.splits->front());
      if (candidate.holdout) candidate.rolling.push_back(candidate.holdout->all);
      if (candidate.fit.fit) {
        for (const HoldoutSplit& split : earlier_) {
          if (const auto earlier = check_holdout(model, split))
            candidate.rolling.push_back(earlier->all);
        }
      }
    }
    result_.candidates.push_back(std::move(candidate));
  }

  [[nodiscard]] Number likelihood_of(const PurchaseModel& model) const {
    for (const Candidate& candidate : result_.candidates) {
      if (candidate.model == &model) return candidate.fit.log_likelihood;
    }
    return undefined("no_customers");
  }

  // Every next k while the likelihood rises: it has one maximum over k.
  void add_regular(std::span<const PurchaseModel> family, const PurchaseModel& plain) {
    const PurchaseModel* best = &family.front();
    PurchaseFitResult fit;
    Number likelihood = likelihood_of(plain);
    for (const PurchaseModel& model : family) {
      PurchaseFitResult next = fit_purchases(model, table_);
      const bool falls = !next.fit || (likelihood && next.fit->log_likelihood <= *likelihood);
      if (next.fit && (!fit.fit || !falls)) {
        best = &model;
        fit = std::move(next);
      } else if (!fit.fit) {
        fit = std::move(next);
      }
      if (falls) break;
      likelihood = fit.log_likelihood;
    }
    add(*best, std::move(fit));
  }

  const ComparisonInput& input_;
  PurchaseTable table_;
  std::vector<HoldoutSplit> earlier_;
  Comparison result_;
};

}  // namespace

Comparison compare_models(const ComparisonInput& input) { return Comparer(input).compare(); }

}  // namespace clv::models
