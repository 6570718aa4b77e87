// Columns of a sample side by side: what telling one kind of column from another is decided on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/orders/amount.h"
#include "ingest/sample.h"

namespace clv::ingest {

// The trimmed cell of a row; empty beyond its end.
std::string_view cell_of(const csv::TableRow& row, std::uint32_t column);

// A number, whichever sign is its decimal; nothing where it is none.
std::optional<orders::Amount> number_in(const csv::TableRow& row, std::uint32_t column);

// The share of the sampled rows in which the column is filled, 0 to 1.
double filled_share(const Sample& sample, std::uint32_t column);

// Every filled cell is 0 or 1, and both occur: yes and no, whatever the name says of money.
bool holds_flags(const Sample& sample, std::uint32_t column);

// The first column with one of these names (as header_key has them), of all but `except`.
std::optional<std::uint32_t> find_one_of(const Sample& sample,
                                         const std::vector<std::string>& names,
                                         std::optional<std::uint32_t> except = std::nullopt);

}  // namespace clv::ingest
