// How the exports of one shop system are read: a file in assets/presets, compiled in. A new system
// needs no C++.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/orders/exclusion.h"
#include "core/orders/order_collector.h"
#include "ingest/role.h"

namespace clv::ingest {

struct Preset {
  std::string id;                          // source.platform
  std::string name;                        // as people know it
  std::vector<std::string> recognised_by;  // header keys that all must be there
  std::array<std::vector<std::string>, kRoleCount>
      columns;                                      // header keys per role, the preferred one first
  std::optional<orders::AmountBasis> amount_basis;  // nothing: decided on the rows
  std::vector<std::pair<std::string, orders::Exclusion>> statuses;  // lower case
  std::vector<std::string> missing_customer;                        // lower case
  std::vector<std::string> order_level_amounts;                     // header keys
  std::vector<std::string> totals_words;                            // lower case
  std::vector<std::string> dutch_words;                             // header keys
};

// `json` is one object as in assets/presets. A preset that cannot be read is a mistake in the
// repository, found by its unit test: it stops the program.
Preset read_preset(std::string_view json);

// All presets of assets/presets; the generic one, which has no `recognised_by`, comes last.
std::span<const Preset> all_presets();
const Preset& generic_preset();

// What a status (any case) means for the order, by the preset, then by the generic words; kNone: it
// counts.
orders::Exclusion exclusion_of_status(const Preset& preset, std::string_view status);

}  // namespace clv::ingest
