// A field to copy a text from: as wide as it is told, the text shortened in its picture and whole in the DOM.
#pragma once

#include <string_view>

#include "ui/frame_context.h"

namespace clv::ui {

// As high as a button of the look "quiet".
void copy_field(FrameContext& ui, std::string_view key, std::string_view name,
                std::string_view text, const Rect& rect);

}  // namespace clv::ui
