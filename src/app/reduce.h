// The one place where the state changes.
#pragma once

#include <cstdint>
#include <optional>

#include "app/action.h"

namespace clv::app {

enum class RequestKind : std::uint8_t {
  inspect,  // the draft
  analyze,  // the draft
  rejects,  // what is shown
};

// What the world outside has to do because of an action.
struct Effects {
  bool prepare_engine = false;
  std::optional<RequestKind> request;          // see engine_requests.h
  std::optional<std::uint32_t> cancel_import;  // the request's number
};

// Actions that no longer fit the state (a late message, a field that is not being edited) change nothing.
Effects reduce(AppState& state, const Action& action);

}  // namespace clv::app
