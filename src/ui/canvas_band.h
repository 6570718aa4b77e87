// Which part of the content the canvas covers, where a canvas of all of it would be more than a device can have.
#pragma once

namespace clv::ui {

// A stretch of the content from top to bottom, CSS pixels.
struct Span {
  float begin = 0;
  float end = 0;

  float length() const { return end - begin; }
  bool operator==(const Span&) const = default;
};

// Device pixels. The most pixels are what Safari on phones gives a canvas, whatever MAX_TEXTURE_SIZE says (seen since iOS 9).
struct CanvasLimits {
  float side = 4096;
  float pixels = 16'777'216;
};

// Device pixels per CSS pixel: `pixel_ratio`, or less where not even what is `seen` of the content could have as many.
float affordable_ratio(const CanvasLimits& limits, float width, float height, float pixel_ratio,
                       Span seen);

// All of the content where that fits at `ratio`; otherwise as much as fits with what is `seen` in its middle, or `before` for as
// long as it covers that. Begins at whole device pixels for the ratios that screens have.
Span place_band(const CanvasLimits& limits, float width, float height, float ratio, Span seen,
                Span before);

// Whether `band` holds `seen` with half of what it can hold around it, as far as there is content.
bool covers(Span band, Span seen, float height);

}  // namespace clv::ui
