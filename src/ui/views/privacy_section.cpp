#include <algorithm>
#include <array>
#include <string>

#include "ui/views/sections.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"

namespace clv::ui {

// "How do I know?": how anybody can check that a file stays in the browser.
float privacy_section(FrameContext& ui, float x, float y, float width) {
  using enum texts::TextKey;
  const bool open = ui.state.privacy_open;
  float below =
      disclosure(ui, "privacy_how", ui.t(privacy_how), x, y, open, app::TogglePrivacy{}).bottom();
  if (!open) return below - y;
  below += 12;
  CardRow row(ui, below);
  const float card_width = std::min(width, 760.0F);
  CardArea area =
      begin_titled_card(ui, row, "privacy_ways", ui.t(privacy_title), {}, x, card_width);
  constexpr std::array kWays{privacy_offline, privacy_network, privacy_stored, privacy_rules,
                             privacy_host};
  constexpr float kIndent = 18;
  for (std::size_t i = 0; i < kWays.size(); ++i) {
    area.y += 8;
    ui.paint.circle({area.x + 4, area.y + Painter::line_height(ui.body()) / 2}, 2.5F,
                    ui.theme.accent);
    area.y += paragraph(ui, "way_" + std::to_string(i), ui.t(kWays[i]), area.x + kIndent, area.y,
                        area.width - kIndent, ui.body());
  }
  row.end_card(area.y);
  return below + row.height() - y;
}

}  // namespace clv::ui
