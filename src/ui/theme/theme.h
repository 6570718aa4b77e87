// The colours and measures of the look. Everything that is drawn takes them from here; the mirror's plain face gets
// the colours as CSS custom properties.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/config.h"

namespace clv::ui {

// As Dear ImGui packs it: 0xAABBGGRR.
using Color = std::uint32_t;

Color from_rgb(app::Rgb rgb, double opacity = 1.0);

// `line` parts things, `edge` is the outline of a field, which shows that there is one: 3 : 1 (WCAG 2.2, 1.4.11).
struct Theme {
  Color page, card, field, ink, muted, line, edge, accent, accent_soft, on_accent, positive,
      negative, negative_soft, warning_soft, warning_line, track, band, tooltip, on_tooltip;
  float roundness = 1;  // all corners, as a share of those below
};

// A host's accent is taken over where it can be read: it is darkened (light theme) or lightened (dark theme) until its
// contrast with the card is 4.5 : 1 (WCAG 2.2, 1.4.3).
Theme make_theme(app::ThemeKind kind, std::optional<app::Rgb> accent);

// {"--kw-ink":"#1b1f24",…}
std::string theme_as_css_json(const Theme& theme);

// Relative luminance contrast of two opaque colours, 1..21 (WCAG 2.2).
double contrast(app::Rgb a, app::Rgb b);

// Measures in CSS pixels; an 8 pixel grid.
inline constexpr float kRadiusCard = 12;
inline constexpr float kRadiusControl = 8;
inline constexpr float kRadiusShell = 16;
inline constexpr float kTextSize = 14;
inline constexpr float kLineHeight = 1.45F;

}  // namespace clv::ui
