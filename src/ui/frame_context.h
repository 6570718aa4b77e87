// What a view gets to draw one frame: the state to read, the painter and the tree to write, and the way to answer.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/derived.h"
#include "app/state_action.h"
#include "texts/format.h"
#include "ui/painter.h"
#include "ui/semantics/tree.h"
#include "ui/theme/theme.h"

namespace clv::ui {

using Dispatch = std::function<void(app::StateAction)>;

struct Pointer {
  float x = -1;
  float y = -1;
  bool present = false;
  bool down = false;
};

// The mirrored node that has the keyboard, and whether that should be seen.
struct Focus {
  NodeId node = kRootNode;
  bool visible = false;
};

// What is shown beside a mark that a mouse rests on, over everything else.
struct Bubble {
  NodeId mark = kRootNode;
  Rect anchor;  // of the mark
  std::string text;
};

struct FrameContext {
  const app::AppState& state;
  const app::Derived& derived;
  const Theme& theme;
  const Pointer& pointer;
  const Focus& focus;
  NodeId rested = kRootNode;  // the mirrored node that a mouse rests on, of those that tell
  Painter& paint;
  Tree& tree;
  const Dispatch& dispatch;  // outlives the frame: handlers keep a reference
  float width = 0;           // of the content
  bool narrow = false;       // one column
  bool coarse = false;       // fingers: larger targets

  std::optional<Bubble> bubble = std::nullopt;  // at most one, drawn last

  const texts::Locale& locale() const { return state.locale; }

  // A text of the interface; the short name because every line of every view has one.
  std::string_view t(texts::TextKey key) const { return texts::text(state.locale.language, key); }
  std::string t(texts::TextKey key, const std::vector<TextArgument>& arguments) const {
    return texts::text(state.locale.language, key, arguments);
  }
  std::string plural(texts::TextKey key, std::int64_t count) const {
    return texts::text_plural(state.locale.language, key, count);
  }

  bool hovered(const Rect& rect) const {
    return pointer.present && rect.contains(pointer.x, pointer.y);
  }
  bool pressed(const Rect& rect) const { return pointer.down && hovered(rect); }
  bool has_focus(NodeId node) const { return focus.node == node; }

  // Targets at least 24 CSS pixels high, 44 for fingers (WCAG 2.2, 2.5.8 and 2.5.5).
  float target_height() const { return coarse ? 44.0F : 24.0F; }

  TextStyle body() const { return {Weight::regular, kTextSize, theme.ink}; }
  TextStyle label() const { return {Weight::medium, kTextSize, theme.ink}; }
  TextStyle strong() const { return {Weight::semibold, kTextSize, theme.ink}; }
  TextStyle muted() const { return {Weight::regular, kTextSize, theme.muted}; }
  TextStyle colored(Weight weight, float size, Color color) const { return {weight, size, color}; }
};

}  // namespace clv::ui
