// A wide button for one answer to a question: what it means, and below it what it leads to.
#pragma once

#include <string_view>

#include "ui/frame_context.h"

namespace clv::ui {

// Returns the height it took.
float answer_button(FrameContext& ui, std::string_view key, std::string_view answer,
                    std::string_view effect, float x, float y, float width,
                    const app::StateAction& action);

}  // namespace clv::ui
