// The doubts of a request: those of each file under its name, and those that only several files together raise.
#pragma once

#include <span>
#include <vector>

#include "core/customers/acquisition.h"
#include "core/doubts/doubt.h"
#include "core/orders/order_summary.h"
#include "protocol/analyze_request.h"
#include "protocol/source_json.h"

namespace clv::engine {

// `doubts` of that file. Those that its mapping accepts are told, not asked; what stops the counting cannot be accepted.
std::vector<doubts::Doubt> doubts_of_file(const protocol::FileBody& file,
                                          std::vector<doubts::Doubt> doubts);

// Files in the order of `sources`.
using Sources = std::span<const protocol::SourceBody>;

// What all rows of one file showed once its orders were put together, without the file's name: totals repeated on lines,
// orders with several customers.
std::vector<doubts::Doubt> doubts_of_orders(const orders::OrderSummary& orders, Sources sources,
                                            std::uint32_t file);

// What the orders of all files showed: currencies. Not of one file of a known platform, whose column says what is what and
// whose rows that do not count are told as such.
std::vector<doubts::Doubt> doubts_of_all_orders(const orders::OrderSummary& orders,
                                                Sources sources);

// That orders of a file stood in an earlier one under ids with other zeros in front; `has_zeros`: by file.
std::vector<doubts::Doubt> doubts_of_copies(const orders::OrderSummary& orders, Sources sources,
                                            const std::vector<bool>& has_zeros);

// What costs and orders together showed.
std::vector<doubts::Doubt> doubts_of_acquisition(const customers::Acquisition& acquisition,
                                                 Sources sources);

}  // namespace clv::engine
