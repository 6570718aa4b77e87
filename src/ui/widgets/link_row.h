// Link-like buttons side by side, going on in the next line where they no longer fit.
#pragma once

#include <string_view>

#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"

namespace clv::ui {

class LinkRow {
 public:
  LinkRow(FrameContext& ui, float x, float y, float width);

  // `key` is unique among siblings, see Tree::declare.
  void add(std::string_view key, texts::TextKey text, const app::StateAction& action);

  // Of the last line; that of one line without any link.
  [[nodiscard]] float bottom() const { return flow_.bottom(); }

 private:
  FrameContext& ui_;
  Flow flow_;
};

}  // namespace clv::ui
