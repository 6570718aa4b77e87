#include "ui/canvas_band.h"

#include <algorithm>
#include <cmath>

namespace clv::ui {
namespace {

// Whole device pixels at each ratio that is a multiple of 1/8: Android has 2.625 and 2.75, Windows steps of a quarter.
constexpr float kStep = 8;

// What fits of the content, CSS pixels from top to bottom.
float most_high(const CanvasLimits& limits, float width, float ratio) {
  const float pixels = std::min(limits.side, limits.pixels / (width * ratio));
  return std::floor(pixels / ratio / kStep) * kStep;
}

Span within(Span seen, float height) {
  return {.begin = std::clamp(seen.begin, 0.0F, height), .end = std::clamp(seen.end, 0.0F, height)};
}

}  // namespace

float affordable_ratio(const CanvasLimits& limits, float width, float height, float pixel_ratio,
                       Span seen) {
  // The steps are what rounding takes away.
  const float needed = std::min(height, within(seen, height).length() + 4 * kStep);
  const float side = limits.side / std::max(width, needed);
  const float area = std::sqrt(limits.pixels / (width * needed));
  return std::min({pixel_ratio, side, area});
}

Span place_band(const CanvasLimits& limits, float width, float height, float ratio, Span seen,
                Span before) {
  const float length = most_high(limits, width, ratio);
  if (height <= length) return {.begin = 0, .end = height};
  const auto from = [&](float begin) -> Span {
    return {.begin = begin, .end = std::min(height, begin + length)};
  };
  if (before == from(before.begin) && covers(before, seen, height)) return before;
  const Span wanted = within(seen, height);
  const float middle = (wanted.begin + wanted.end) / 2;
  const float last = std::ceil((height - length) / kStep) * kStep;
  return from(std::clamp(std::floor((middle - length / 2) / kStep) * kStep, 0.0F, last));
}

bool covers(Span band, Span seen, float height) {
  const Span wanted = within(seen, height);
  const float around = std::max(0.0F, band.length() - wanted.length()) / 4;
  return band.begin <= std::max(0.0F, wanted.begin - around) &&
         band.end >= std::min(height, wanted.end + around);
}

}  // namespace clv::ui
