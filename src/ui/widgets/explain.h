// A small question mark beside a term, and the box with its explanation that it opens.
#pragma once

#include <string_view>

#include "ui/frame_context.h"

namespace clv::ui {

inline constexpr float kExplainWidth = 24;

// Centred at (x + kExplainWidth / 2, middle). `name` is what a screen reader hears; `text` identifies the explanation.
void explain_button(FrameContext& ui, std::string_view name, texts::TextKey text, float x,
                    float middle);

// Whether the explanation `text` is open.
bool explains(const FrameContext& ui, texts::TextKey text);

// The box. Returns the height it took.
float explanation(FrameContext& ui, std::string_view sentence, float x, float y, float width);

}  // namespace clv::ui
