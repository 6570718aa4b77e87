// The kinds of lists that may stand among files of orders: one row each in lists.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <variant>

#include "core/customers/marketing_costs.h"
#include "core/orders/file_kind.h"
#include "core/orders/order_collector.h"
#include "core/subscriptions/subscription_list.h"
#include "ingest/cost_list.h"
#include "ingest/cost_reader.h"
#include "ingest/list_reader.h"
#include "ingest/subscription_list.h"

namespace clv::ingest {

// A list of nothing that is counted; only a person says so.
struct OtherPlan : ListLayout {};

using ListPlan = std::variant<CostPlan, SubscriptionPlan, OtherPlan>;

// What the rows of all files are collected in.
struct Collectors {
  orders::OrderCollector& orders;
  customers::MarketingCosts& costs;
  subscriptions::SubscriptionList& subscriptions;
};

// How the sample is read as a list of one of the kinds that the choices allow; nothing where it holds orders, or is none of
// them.
std::optional<ListPlan> make_list_plan(const Sample& sample, const Choices& choices);

orders::FileKind kind_of(const ListPlan& plan);
const ListLayout& layout_of(const ListPlan& plan);

// `collectors` outlive the reader; `file` numbers the places in the report.
std::unique_ptr<ListReader> make_list_reader(const ListPlan& plan, const Collectors& collectors,
                                             std::uint32_t file);

}  // namespace clv::ingest
