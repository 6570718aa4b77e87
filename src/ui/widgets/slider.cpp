#include <algorithm>
#include <cmath>

#include "ui/widgets/basics.h"
#include "ui/widgets/field_row.h"

namespace clv::ui {

float slider(FrameContext& ui, const SliderModel& model, float x, float y, float width) {
  constexpr float kTrackHeight = 6;
  const float height = ui.target_height();
  const float middle = y + height / 2;
  const double range = model.maximum - model.minimum;
  const double share =
      range > 0 ? std::clamp((model.number - model.minimum) / range, 0.0, 1.0) : 0.0;
  const Point thumb{x + width * static_cast<float>(share), middle};

  ui.paint.fill({x, middle - kTrackHeight / 2, width, kTrackHeight}, ui.theme.track,
                kTrackHeight / 2);
  if (thumb.x > x) {
    ui.paint.fill({x, middle - kTrackHeight / 2, thumb.x - x, kTrackHeight}, ui.theme.accent,
                  kTrackHeight / 2);
  }

  const Rect rect{x, y, width, height};
  const Rect grip{x - kThumbDiameter / 2, y, width + kThumbDiameter, height};
  Node& node = ui.tree.declare(model.key, NodeRole::slider, rect);
  node.name = model.name;
  node.description = model.description;
  node.value_text = model.value_text;
  node.number = model.number;
  node.minimum = model.minimum;
  node.maximum = model.maximum;
  node.step = model.step;

  if (ui.hovered(grip)) ui.paint.circle(thumb, kThumbDiameter / 2 + 6, ui.theme.band);
  ui.paint.circle(thumb, kThumbDiameter / 2, ui.theme.field);
  ui.paint.ring(thumb, kThumbDiameter / 2 - 1, ui.theme.accent, 2);
  draw_focus(
      ui, node.id,
      {thumb.x - kThumbDiameter / 2, thumb.y - kThumbDiameter / 2, kThumbDiameter, kThumbDiameter},
      kThumbDiameter / 2);
  ui.tree.handle_last([&dispatch = ui.dispatch, make = model.make_action](const Event& event) {
    if (event.kind == EventKind::number && std::isfinite(event.number))
      dispatch(make(event.number));
    if (event.kind == EventKind::commit) dispatch(app::EndGesture{});
  });
  return height;
}

}  // namespace clv::ui
