// What a person did to a mirrored node. The numbers of the kinds are part of the door between the page and the
// widget (see platform/html5/exports.cpp and web/src/mirror.js).
#pragma once

#include <cstdint>
#include <string>

#include "ui/semantics/node.h"

namespace clv::ui {

enum class EventKind : std::uint8_t {
  press = 0,   // a button, tab, disclosure was activated; a checkbox turned
  number = 1,  // a slider moved or an option was chosen: `number` is the new value or index
  text = 2,    // the text of a number field changed while it is edited: `text`
  commit = 3,  // Enter or leaving the field: `text`; a slider was let go
  cancel = 4,  // Escape in a field: back to the value before
  step = 5,    // arrow keys in a number field: `number` steps (negative: down; 10 for Page keys)
  focus = 6,   // the node got the focus; `number` is 1 when it should be visible (keyboard)
  blur = 7,    // the node lost it
  rest = 8,    // a mouse rests on the node (`number` 1), or has left it and what it opened (0)
};

struct Event {
  NodeId node = kRootNode;
  EventKind kind = EventKind::press;
  double number = 0;
  std::string text;
};

}  // namespace clv::ui
