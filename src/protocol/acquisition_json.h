// What winning customers cost, in the answer to an analyze request with a list of marketing costs.
//
//   "acquisition": {"total": {…}, "channels": [{"channel", "spend", "new_customers", "cac", "payback_months", "clv", "clv_cac",
//     "months": [{"month": "2025-01", "spend", "new_customers", "cac"}]}], "left_out": [{"why", "from", "to", "spend"}],
//     "without_rate": [{"currency", "spend"}], "not_new": [{"month", "share"}]}
//     why: "before_orders", "after_orders". total has the same keys, its channel is "". clv: of a new customer, as in "groups" and "forecast". Definitions:
//     core/customers/acquisition.h.
#pragma once

#include <functional>
#include <string>

#include "core/customers/acquisition.h"
#include "protocol/json.h"

namespace clv::protocol {

// `clv_of`: a new customer's, by the channel's name; of all together for "".
Json write_acquisition(const customers::Acquisition& acquisition,
                       const std::function<Number(const std::string&)>& clv_of);

}  // namespace clv::protocol
