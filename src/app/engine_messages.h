// Messages of the engine and of the page as actions. See protocol for their bodies.
#pragma once

#include <optional>
#include <string_view>

#include "app/state_action.h"

namespace clv::app {

// {"kind":"ready"}, {"kind":"failed"}, {"id":…,"kind":"progress"|"done"|"cancelled"|"error","body":{…}}. What is done shows
// in the body: an analysis, {"files": previews} or {"saved": true}, the list of what does not count. Nothing for what needs
// no action (cancelled: the state left the import when it was asked to) or is not understood.
std::optional<StateAction> read_engine_message(std::string_view json);

// {"add": false, "files": [{"key":…,"name":…,"size":…}]} as chosen in the page; without files when it is not that.
ChooseFiles read_chosen_files(std::string_view json);

}  // namespace clv::app
