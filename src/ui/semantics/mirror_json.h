// The few pieces of JSON that mirror operations are made of. Written by hand: it runs in every frame that
// changes something, and a document model for twenty values would cost more than the rest of the frame.
#pragma once

#include <string>
#include <string_view>

#include "ui/semantics/node.h"

namespace clv::ui {

void append_json_text(std::string& out, std::string_view text);
void append_json_number(std::string& out, double number);

// {"name":"…",…}: the fields in which `node` differs from `before`.
void append_changed_props(std::string& out, const Node& before, const Node& node);

// The role's name in the mirror: that of the enumerator.
std::string_view role_name(NodeRole role);

}  // namespace clv::ui
