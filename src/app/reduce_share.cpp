#include "app/reduce_share.h"

#include "app/reduce_fields.h"
#include "app/share.h"

namespace clv::app {
namespace {

// What the calculator starts with, and why; with the way back to what somebody may have filled in before.
void refuse(AppState& state, texts::TextKey why) {
  const std::string before = write_share(state);
  Notice notice{.text = why, .inputs_before = state.inputs, .currency_before = {}};
  state.inputs = state.start_inputs;
  fit_slider_maxima(state);
  notice.can_undo = write_share(state) != before;
  state.notice = notice;
}

}  // namespace

void apply(AppState& state, const OpenShared& action) {
  const ShareRead read = read_share(action.fragment, state);
  if (read == ShareRead::none) return;
  state.editing.reset();
  state.notice.reset();
  if (read == ShareRead::damaged) refuse(state, texts::TextKey::share_damaged);
  if (read == ShareRead::newer) refuse(state, texts::TextKey::share_newer);
}

Effects apply(AppState& /*state*/, const Share& /*action*/) {
  Effects effects;
  effects.share = true;
  return effects;
}

void apply(AppState& state, const Shared& action) {
  state.sharing = Sharing{.base = action.base,
                          .copied_fragment = action.copied ? write_share(state) : std::string(),
                          .refused = !action.copied};
}

void apply(AppState& state, const CloseSharing& /*action*/) { state.sharing.reset(); }

}  // namespace clv::app
