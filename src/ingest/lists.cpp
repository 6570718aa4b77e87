#include "ingest/lists.h"

namespace clv::ingest {

std::optional<ListPlan> make_list_plan(const Sample& sample, const Choices& choices) {
  if (!choices.columns.empty()) return std::nullopt;
  // First, because a start, an end and a cost of somebody's are not a month's spending.
  if (const auto subscriptions = make_subscription_plan(sample, choices)) return *subscriptions;
  if (const auto costs = make_cost_plan(sample)) return *costs;
  return std::nullopt;
}

orders::FileKind kind_of(const ListPlan& plan) {
  return std::holds_alternative<CostPlan>(plan) ? orders::FileKind::marketing_costs
                                                : orders::FileKind::subscriptions;
}

const ListLayout& layout_of(const ListPlan& plan) {
  return std::visit([](const auto& kind) -> const ListLayout& { return kind; }, plan);
}

std::unique_ptr<ListReader> make_list_reader(const ListPlan& plan, const Collectors& collectors,
                                             std::uint32_t file) {
  if (const auto* costs = std::get_if<CostPlan>(&plan))
    return std::make_unique<CostReader>(*costs, collectors.costs);
  return std::make_unique<SubscriptionReader>(std::get<SubscriptionPlan>(plan),
                                              collectors.subscriptions, collectors.orders, file);
}

}  // namespace clv::ingest
