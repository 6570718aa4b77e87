// Links to a calculation: opening one, and making one.
#pragma once

#include "app/reduce.h"

namespace clv::app {

// A fragment that is not ours changes nothing; one that cannot be read leaves a notice and what was there.
void apply(AppState& state, const OpenShared& action);
Effects apply(AppState& state, const Share& action);
void apply(AppState& state, const Shared& action);
void apply(AppState& state, const CloseSharing& action);

}  // namespace clv::app
