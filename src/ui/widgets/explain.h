// A small question mark beside a term, and the box with its explanation that it opens.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "ui/frame_context.h"

namespace clv::ui {

inline constexpr float kExplainWidth = 24;

// Composed only where it is shown.
using MakeSentence = std::function<std::string()>;

// Centred at (x + kExplainWidth / 2, middle). `name` is what a screen reader hears; `text` identifies the explanation,
// whose sentence stands in a bubble while a mouse rests on the mark.
void explain_button(FrameContext& ui, std::string_view name, texts::TextKey text,
                    const MakeSentence& sentence, float x, float middle);

// Makes a bubble with the sentence while a mouse rests on the disclosure declared last, unless it is open: whoever opened it
// reads the same below.
void explain_on_rest(FrameContext& ui, bool open, const MakeSentence& sentence);

// Draws the bubble above its mark, beside it or below, within the content's `height`; to be called after all else.
void draw_bubble(FrameContext& ui, float height);

// Whether the explanation `text` is open.
bool explains(const FrameContext& ui, texts::TextKey text);

// The box. Returns the height it took.
float explanation(FrameContext& ui, std::string_view sentence, float x, float y, float width);

}  // namespace clv::ui
