// Texts, headings and boxes: drawn and declared in one call.
#pragma once

#include <string_view>

#include "ui/frame_context.h"

namespace clv::ui {

// Each returns the height it took. `key` is unique among siblings, see Tree::declare.
float heading(FrameContext& ui, std::string_view key, std::string_view text, float x, float y,
              float width, int level, const TextStyle& style);
float paragraph(FrameContext& ui, std::string_view key, std::string_view text, float x, float y,
                float width, const TextStyle& style, NodeRole role = NodeRole::text);

// A node that has a name but no picture of its own.
NodeId declare_group(FrameContext& ui, std::string_view key, NodeRole role, std::string_view name,
                     const Rect& rect = {});

// The ring around what has the keyboard, outside of `rect`.
void draw_focus(FrameContext& ui, NodeId node, const Rect& rect, float radius);

}  // namespace clv::ui
