// Messages of the engine as actions, and requests as messages. See protocol for their bodies.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/action.h"

namespace clv::app {

// {"kind":"ready"}, {"kind":"failed"}, {"id":…,"kind":"progress"|"done"|"cancelled"|"error","body":{…}}. Nothing for
// what needs no action (cancelled: the state left the import when it was asked to) or is not understood.
std::optional<Action> read_engine_message(std::string_view json);

std::string analyze_request(std::uint32_t id);
std::string cancel_request(std::uint32_t id);

// [{"name":…,"size":…}] as chosen in the page; empty when it is not such a list.
std::vector<ChosenFile> read_chosen_files(std::string_view json);

}  // namespace clv::app
