#include <algorithm>
#include <cmath>
#include <numbers>

#include <imgui.h>

#include "base/assert.h"
#include "ui/painter.h"

namespace clv::ui {
namespace {

// Of a box whose height is not known: more than its corners take, so that each half keeps its shape when they are pulled apart.
constexpr float kOpenHeight = 256;

constexpr float kDashThickness = 1.5F;

ImVec2 vec(Point p) { return {p.x, p.y}; }

// Of the device, rounded down, as browsers draw borders.
float whole_pixels(const ImDrawList& list, float length) {
  return std::max(1.0F, std::floor(length / list._FringeScale + 0.01F)) * list._FringeScale;
}

// An upright or level one is a plain rectangle: there are hundreds around a large box, and a line with soft edges takes twice the
// vertices.
void dash(ImDrawList& list, Point from, Point to, Color color, float thickness) {
  if (from.x != to.x && from.y != to.y) {
    list.AddLine(vec(from), vec(to), color, thickness);
    return;
  }
  const float across = thickness / 2;
  const float x = from.x == to.x ? across : 0;
  const float y = from.x == to.x ? 0 : across;
  list.AddRectFilled({std::min(from.x, to.x) - x, std::min(from.y, to.y) - y},
                     {std::max(from.x, to.x) + x, std::max(from.y, to.y) + y}, color);
}

// Points along the outline, clockwise from the top left corner's end.
std::vector<Point> rounded_outline(const Rect& rect, float radius) {
  std::vector<Point> points;
  const std::array<Point, 4> centers{{{rect.right() - radius, rect.y + radius},
                                      {rect.right() - radius, rect.bottom() - radius},
                                      {rect.x + radius, rect.bottom() - radius},
                                      {rect.x + radius, rect.y + radius}}};
  constexpr int kSteps = 8;
  for (int corner = 0; corner < 4; ++corner) {
    for (int step = 0; step <= kSteps; ++step) {
      const float quarter = static_cast<float>(corner - 1) + static_cast<float>(step) / kSteps;
      const float angle = quarter * std::numbers::pi_v<float> / 2;
      const Point center = centers[static_cast<std::size_t>(corner)];
      points.push_back({center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)});
    }
  }
  points.push_back(points.front());
  return points;
}

}  // namespace

void Painter::fill(const Rect& rect, Color color, float radius) {
  list_.AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, color, radius * roundness_);
}

void Painter::outline(const Rect& rect, Color color, float radius, float thickness) {
  // Half a line inside, so that the box keeps its size.
  const float inset = thickness / 2;
  list_.AddRect({rect.x + inset, rect.y + inset}, {rect.right() - inset, rect.bottom() - inset},
                color, std::max(0.0F, radius * roundness_ - inset), 0, thickness);
}

OpenBox Painter::open_box(Point corner, float width, Color fill, Color edge, float radius) {
  const Rect rect{corner.x, corner.y, width, kOpenHeight};
  OpenBox box{.y = corner.y, .first = list_.VtxBuffer.Size};
  this->fill(rect, fill, radius);
  outline(rect, edge, radius);
  box.last = list_.VtxBuffer.Size;
  return box;
}

void Painter::close_box(const OpenBox& box, float height) {
  for (int i = box.first; i < box.last; ++i) {
    float& y = list_.VtxBuffer[i].pos.y;
    if (y > box.y + kOpenHeight / 2) y += height - kOpenHeight;
  }
}

void Painter::dashed_outline(const Rect& rect, Color color, float radius) {
  constexpr float kDash = 4;
  constexpr float kGap = 3;
  const float thickness = whole_pixels(list_, kDashThickness);
  const Rect inside{rect.x + thickness / 2, rect.y + thickness / 2, rect.width - thickness,
                    rect.height - thickness};
  const std::vector<Point> points = rounded_outline(inside, radius * roundness_);
  // One walk along the whole outline, so that dashes run around the corners.
  float walked = 0;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    const Point from = points[i];
    const Point to = points[i + 1];
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    float at = 0;
    while (at < length) {
      const float phase = std::fmod(walked + at, kDash + kGap);
      const bool drawn = phase < kDash;
      const float end = std::min(length, at + (drawn ? kDash - phase : kDash + kGap - phase));
      if (drawn) {
        const auto along = [&](float t) {
          return Point{from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t};
        };
        dash(list_, along(at / length), along(end / length), color, thickness);
      }
      at = std::max(end, at + 0.01F);
    }
    walked += length;
  }
}

void Painter::line(Point from, Point to, Color color, float thickness) {
  list_.AddLine(vec(from), vec(to), color, thickness);
}

void Painter::dashed_line(Point from, Point to, Color color, float dash, float gap,
                          float thickness) {
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  if (length <= 0) return;
  const Point unit{(to.x - from.x) / length, (to.y - from.y) / length};
  for (float at = 0; at < length; at += dash + gap) {
    const float end = std::min(at + dash, length);
    line({from.x + unit.x * at, from.y + unit.y * at},
         {from.x + unit.x * end, from.y + unit.y * end}, color, thickness);
  }
}

void Painter::polyline(std::span<const Point> points, Color color, float thickness) {
  for (const Point& point : points) list_.PathLineTo(vec(point));
  list_.PathStroke(color, 0, thickness);
}

void Painter::band(std::span<const Point> low, std::span<const Point> high, Color color) {
  CLV_ASSERT(low.size() == high.size(), "both sides of a band have the same x");
  // Without anti-aliasing the strips meet without a seam.
  const ImDrawListFlags flags = list_.Flags;
  list_.Flags &= ~ImDrawListFlags_AntiAliasedFill;
  for (std::size_t i = 0; i + 1 < low.size(); ++i) {
    list_.AddQuadFilled(vec(high[i]), vec(high[i + 1]), vec(low[i + 1]), vec(low[i]), color);
  }
  list_.Flags = flags;
}

void Painter::circle(Point center, float radius, Color color) {
  list_.AddCircleFilled(vec(center), radius, color, 0);
}

void Painter::ring(Point center, float radius, Color color, float thickness) {
  list_.AddCircle(vec(center), radius, color, 0, thickness);
}

}  // namespace clv::ui
