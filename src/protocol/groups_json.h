// Customers by what their first order said, in the answer to an analyze request.
//
//   "groups": [{"trait": "channel|country|product|discount", "rows": [{"name", "rest", "customers", "orders",
//     "revenue", "aov", "orders_per_customer", "repeat_share", "revenue_per_customer",
//     "new_customer": {"clv", "clv_low", "clv_high"}}]}]
//     Only traits that divide the customers. name: as the file writes it; "" is nothing, or, where rest is true, all
//     smaller groups together. repeat_share: with two purchase days or more. new_customer: what the model fitted to
//     the group alone expects of somebody new, over the forecast's horizon.
#pragma once

#include <vector>

#include "core/customers/groups.h"
#include "protocol/json.h"

namespace clv::protocol {

Json write_groups(const std::vector<customers::Grouping>& groupings);

}  // namespace clv::protocol
