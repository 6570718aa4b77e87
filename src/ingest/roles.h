// Which column plays which role, by the names of a preset, and where the name is general also by
// what the cells hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/preset.h"
#include "ingest/reading_plan.h"
#include "ingest/role_columns.h"
#include "ingest/sample.h"

namespace clv::ingest {

// The preset whose header names are all there, the one with most names among several; the generic
// one if none is.
const Preset& recognise_preset(const Sample& sample);

// The form of the preset that the header has, the one with most names among several; null where it has none.
const PresetForm* recognise_form(const Preset& preset, const Sample& sample);

// Fills plan.roles and plan.reasons. A person's choice comes first. Then each role gets the first name
// of the preset's list that is in the header and, for dates, amounts and e-mail addresses, whose
// sampled cells are such. Then dates, amounts and customers that have no column yet get the only one
// whose name says nothing and whose cells are such, with a doubt. A role may stay without a column; a
// column plays one role. Precondition: plan.preset is set.
void assign_roles(const Sample& sample, const Choices& choices, ReadingPlan& plan);

// The column of that name (see header_key.h), the first one of several.
std::optional<std::uint32_t> find_column(const Sample& sample, std::string_view header);

// The share of filled sampled cells that can be read as the role wants it, 0 to 1; nothing where no
// cell is filled or anything may stand there.
std::optional<double> share_of_fitting_cells(const Sample& sample, std::uint32_t column,
                                             ColumnRole role);

// A column that bears one of the role's names but holds something else: why the role has none.
std::optional<std::uint32_t> find_misfit(const Sample& sample, const Preset& preset,
                                         ColumnRole role);

// How many roles the generic names find among these cells, as a measure of "this row is a header".
std::size_t count_named_roles(const std::vector<std::string>& cells);

}  // namespace clv::ingest
