// Which column plays which role, by the names of a preset, and where the name is general also by
// what the cells hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ingest/preset.h"
#include "ingest/role.h"
#include "ingest/sample.h"

namespace clv::ingest {

// The preset whose header names are all there; the generic one if none is.
const Preset& recognise_preset(const Sample& sample);

// Each role gets the first name of its list that is in the header and, for dates, amounts and
// e-mail addresses, whose sampled cells are such. A role may stay without a column; a column plays
// one role.
RoleColumns assign_roles(const Sample& sample, const Preset& preset);

// A column that bears one of the role's names but holds something else: why the role has none.
std::optional<std::uint32_t> find_misfit(const Sample& sample, const Preset& preset, Role role);

// How many roles the generic names find among these cells, as a measure of "this row is a header".
std::size_t count_named_roles(const std::vector<std::string>& cells);

}  // namespace clv::ingest
