// What can be pressed or chosen from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/frame_context.h"

namespace clv::ui {

enum class ButtonLook : std::uint8_t {
  primary,  // filled with the accent
  quiet,    // an outline
  open,     // as quiet, while what it opens is in sight
  link,     // accent text alone
};

// The size a button of this text has.
float button_width(const FrameContext& ui, std::string_view text, ButtonLook look);
float button_height(const FrameContext& ui, ButtonLook look);

Rect button(FrameContext& ui, std::string_view key, std::string_view text, float x, float y,
            ButtonLook look, const app::StateAction& action);

// A link-like button that opens and closes something. In as many lines as it needs where `room` is short.
inline constexpr float kAnyWidth = 1e6F;
Rect disclosure(FrameContext& ui, std::string_view key, std::string_view text, float x, float y,
                bool open, const app::StateAction& action, float room = kAnyWidth);

// A button that lets the page choose files: instead of those that are shown, or added to them.
enum class FileUse : std::uint8_t { replace, add };
Rect file_button(FrameContext& ui, std::string_view key, std::string_view text, float x, float y,
                 ButtonLook look, FileUse use = FileUse::replace);

// A small field that opens the browser's own list. `chosen` is drawn; `make_action` gets the index of another choice.
Rect select(FrameContext& ui, std::string_view key, std::string_view name, std::string_view chosen,
            const std::vector<std::string>& options, std::size_t chosen_index, float right, float y,
            std::function<app::StateAction(std::size_t)> make_action);

Rect checkbox(FrameContext& ui, std::string_view key, std::string_view text, float x, float y,
              float width, bool checked, std::function<app::StateAction(bool)> make_action);

// One of several answers, as a small labelled pill; `group` is what the answers of one question share.
Rect radio(FrameContext& ui, std::string_view key, std::string_view group, std::string_view text,
           float x, float y, bool chosen, const app::StateAction& action);
float radio_width(const FrameContext& ui, std::string_view text);

// Tabs in a row, closer together where `width` is short, in several rows where that is not enough; returns the
// rectangle they fill.
struct TabItem {
  std::string_view key;
  std::string_view text;
  bool selected;
  app::StateAction action;
};
// Tabs in tabs look different from those around them.
enum class TabsLook : std::uint8_t { pills, underlined };
// On both sides of a tab's text, where there is room for it.
inline constexpr float kTabPadding = 12;
Rect tabs(FrameContext& ui, std::string_view key, std::string_view name,
          const std::vector<TabItem>& items, float x, float y, float width, NodeId panel,
          TabsLook look = TabsLook::pills);

}  // namespace clv::ui
