// What a person may decide about files, as changes of a Reading. What can be decided is told by its previews.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/import_state.h"

namespace clv::app {

// All column names, in their order: files with the same signature are exports of the same kind.
std::string header_signature(const protocol::PreviewBody& preview);

// The column's role becomes `role` (empty: none), in `file` and in every file with the same header. The column that
// had the role loses it, and the role that this column had stays without one.
void set_role(Reading& reading, std::size_t file, std::size_t column, std::string_view role);

// One of the texts of a mapping, in `file` and in every file with the same header.
void set_mapping_text(Reading& reading, std::size_t file, std::string protocol::Mapping::* member,
                      const std::string& text);

// "date", "amount", "customer_id": what a file of orders needs and no column gives, or not in a form that can be read.
std::vector<std::string_view> needed_roles(const protocol::PreviewBody& preview);

// The column that plays the role, or nothing.
std::optional<std::size_t> column_of(const protocol::PreviewBody& preview, std::string_view role);

bool is_certain(const Reading& reading);  // nothing to ask about any file
// Nothing without whose answer the files can't be counted.
bool can_be_read(const ImportDraft& draft);

bool is_cost_list(const FileReading& one);
bool only_costs(const Reading& reading);  // marketing costs and nothing else

// Of the orders in all files together.
std::vector<std::string> currencies_of(const Reading& reading);

// The one that was chosen, or of the orders the one that the files name first; empty: they name none.
std::string counted_currency(const Reading& reading);

// Those, of orders and of costs, that count only with a rate.
std::vector<std::string> foreign_currencies(const Reading& reading);
bool any_names_zone(const Reading& reading);
bool any_has(const Reading& reading, std::string_view role);
bool all_have(const Reading& reading, std::string_view role);

void remember(std::vector<RememberedChoices>& remembered, const Reading& reading);

// Brings what was decided for the same headers into files about which nothing is decided. False: there was nothing.
bool recall(const std::vector<RememberedChoices>& remembered, Reading& reading);

// "a.csv, b.csv"
std::string names_of(const Reading& reading);

}  // namespace clv::app
