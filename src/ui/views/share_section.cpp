#include <algorithm>
#include <string>

#include "app/from_file.h"
#include "app/share.h"
#include "ui/views/sections.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/copy_field.h"

namespace clv::ui {

// The link, what is in it, and whether it was copied. It says the state of now: moved numbers change it.
float share_section(FrameContext& ui, float y, float width) {
  using enum texts::TextKey;
  if (!ui.state.sharing) return 0;
  const app::Sharing& sharing = *ui.state.sharing;
  const std::string fragment = app::write_share(ui.state);
  const float padding = ui.narrow ? 16.0F : 20.0F;
  const float inner = width - 2 * padding;

  const NodeId region = declare_group(ui, "share", NodeRole::region, ui.t(share_link));
  const Scope scope(ui.tree, region);
  float below = y + 14;
  const std::string_view close = ui.t(common_close);
  const float close_width = button_width(ui, close, ButtonLook::link);
  below +=
      std::max(paragraph(ui, "what",
                         ui.t(app::any_from_file(ui.state) ? share_without_measured : share_what),
                         padding, below, inner - close_width - 16, ui.muted()),
               button(ui, "close", close, padding + inner - close_width,
                      y + (ui.coarse ? 4.0F : 12.0F), ButtonLook::link, app::CloseSharing{})
                       .bottom() -
                   below);
  below += 10;

  const std::string_view copy = ui.t(share_copy);
  const float copy_width = button_width(ui, copy, ButtonLook::primary);
  const float height = button_height(ui, ButtonLook::primary);
  const bool stacked = inner < 420;
  const float field_width = stacked ? inner : inner - copy_width - 12;
  copy_field(ui, "link", ui.t(share_link), sharing.base + "#" + fragment,
             {padding, below, field_width, height});
  if (stacked) below += height + 8;
  button(ui, "copy", copy, stacked ? padding : padding + field_width + 12, below,
         ButtonLook::primary, app::Share{});
  below += height;

  const bool copied = sharing.copied_fragment == fragment;
  if (copied || sharing.refused) {
    below += 8;
    below += paragraph(ui, "told", ui.t(sharing.refused ? share_refused : share_copied), padding,
                       below, inner, ui.label(), NodeRole::status);
  }
  below += 14;
  ui.paint.line({0, below - 0.5F}, {width, below - 0.5F}, ui.theme.line);
  ui.tree.at(region).rect = {0, y, width, below - y};
  return below - y;
}

}  // namespace clv::ui
