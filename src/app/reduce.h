// The one place where the state changes.
#pragma once

#include <cstdint>
#include <optional>

#include "app/config.h"
#include "app/state_action.h"

namespace clv::app {

// What the world outside has to do because of an action.
struct Effects {
  bool prepare_engine = false;
  bool share = false;                          // the link to this calculation is wanted
  bool imported = false;                       // an analysis has come
  std::optional<EngineTask> request;           // see engine_requests.h
  std::optional<std::uint32_t> cancel_import;  // the request's number
  std::optional<SavePicture> picture;          // a part of what is drawn
  bool print = false;
};

// Before the first action: the owner's language, currency and numbers.
void begin(AppState& state, const Config& config);

// Actions that no longer fit the state (a late message, a field that is not being edited) change nothing.
Effects reduce(AppState& state, const StateAction& action);

}  // namespace clv::app
