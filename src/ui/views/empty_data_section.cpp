#include <algorithm>
#include <array>
#include <string>

#include "ui/views/sections.h"
#include "ui/widgets/basics.h"

namespace clv::ui {

float empty_data_section(FrameContext& ui, float x, float y, float width) {
  using enum texts::TextKey;
  constexpr float kNumber = 28;
  const float text_width = std::min(width, 640.0F);
  float below = y;
  below += heading(ui, "title", ui.t(data_empty_title), x, below, text_width, 2,
                   ui.colored(Weight::bold, 22, ui.theme.ink)) +
           6;
  below += paragraph(ui, "text", ui.t(data_empty_text), x, below, text_width, ui.muted()) + 16;
  const std::array steps{data_empty_step_1, data_empty_step_2, data_empty_step_3};
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const Point center{x + kNumber / 2, below + kNumber / 2};
    ui.paint.circle(center, kNumber / 2, ui.theme.accent_soft);
    const TextStyle style = ui.colored(Weight::semibold, kTextSize, ui.theme.accent);
    ui.paint.text(center.x, center.y - Painter::line_height(style) / 2, style, number,
                  Align::center);
    const float height = paragraph(ui, "step_" + number, ui.t(steps[i]), x + kNumber + 12,
                                   below + (kNumber - Painter::line_height(ui.body())) / 2,
                                   text_width - kNumber - 12, ui.body());
    below += std::max(kNumber, height) + 10;
  }
  below += 10;
  below += drop_zone(ui, x, below, width) + 12;
  below += paragraph(ui, "privacy", ui.t(data_privacy), x, below, width, ui.muted());
  return below - y;
}

}  // namespace clv::ui
