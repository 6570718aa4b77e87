#include "ingest/lists.h"

#include <utility>

namespace clv::ingest {

namespace {

using orders::FileKind;

// Its rows are counted, so that the report names the file, and nothing else.
class OtherReader : public ListReader {
 public:
  explicit OtherReader(OtherPlan plan) : plan_(std::move(plan)) {}

  void on_rows(const csv::RowBatch& batch) override {
    for (const csv::RowSpan& span : batch.rows) {
      if (span.line > plan_.header_line && !ListRow(batch, span, plan_).is_blank()) count_row(true);
    }
  }

 private:
  OtherPlan plan_;
};

}  // namespace

std::optional<ListPlan> make_list_plan(const Sample& sample, const Choices& choices) {
  // First, because a start, an end and a cost of somebody's are not a month's spending.
  if (choices.allow(FileKind::subscriptions)) {
    if (const auto subscriptions = make_subscription_plan(sample, choices)) return *subscriptions;
  }
  if (choices.allow(FileKind::marketing_costs)) {
    if (const auto costs = make_cost_plan(sample, choices)) return *costs;
  }
  if (choices.kind == FileKind::other) return OtherPlan{layout_of(sample)};
  return std::nullopt;
}

orders::FileKind kind_of(const ListPlan& plan) {
  if (std::holds_alternative<OtherPlan>(plan)) return FileKind::other;
  return std::holds_alternative<CostPlan>(plan) ? FileKind::marketing_costs
                                                : FileKind::subscriptions;
}

const ListLayout& layout_of(const ListPlan& plan) {
  return std::visit([](const auto& kind) -> const ListLayout& { return kind; }, plan);
}

std::unique_ptr<ListReader> make_list_reader(const ListPlan& plan, const Collectors& collectors,
                                             std::uint32_t file) {
  if (const auto* costs = std::get_if<CostPlan>(&plan))
    return std::make_unique<CostReader>(*costs, collectors.costs);
  if (const auto* other = std::get_if<OtherPlan>(&plan))
    return std::make_unique<OtherReader>(*other);
  return std::make_unique<SubscriptionReader>(std::get<SubscriptionPlan>(plan),
                                              collectors.subscriptions, collectors.orders, file);
}

}  // namespace clv::ingest
