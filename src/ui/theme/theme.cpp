#include "ui/theme/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

namespace clv::ui {
namespace {

using app::Rgb;

struct Channels {
  double red, green, blue;  // 0..255
};

Channels channels(Rgb rgb) {
  return {static_cast<double>((rgb >> 16U) & 0xFFU), static_cast<double>((rgb >> 8U) & 0xFFU),
          static_cast<double>(rgb & 0xFFU)};
}

Rgb from_channels(const Channels& c) {
  const auto byte = [](double x) { return static_cast<Rgb>(std::clamp(std::lround(x), 0L, 255L)); };
  return byte(c.red) << 16U | byte(c.green) << 8U | byte(c.blue);
}

Rgb mix(Rgb a, Rgb b, double share_of_b) {
  const Channels x = channels(a);
  const Channels y = channels(b);
  const auto blend = [share_of_b](double from, double to) {
    return from + (to - from) * share_of_b;
  };
  return from_channels({blend(x.red, y.red), blend(x.green, y.green), blend(x.blue, y.blue)});
}

double linear(double byte) {
  const double c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Rgb rgb) {
  const Channels c = channels(rgb);
  return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

constexpr double kReadable = 4.5;

Rgb readable_on(Rgb color, Rgb background, Rgb towards) {
  for (int percent = 0; percent <= 100; percent += 4) {
    const Rgb candidate = mix(color, towards, percent / 100.0);
    if (contrast(candidate, background) >= kReadable) return candidate;
  }
  return towards;
}

struct Palette {
  Rgb page, card, field, ink, muted, line, edge, accent, accent_soft, on_accent, positive, negative,
      track;
};

// design/calculator.html. Muted and positive are a shade stronger: they also stand on the soft accent at 14 px.
constexpr Palette kLight{.page = 0xf6f5f2,
                         .card = 0xffffff,
                         .field = 0xffffff,
                         .ink = 0x1b1f24,
                         .muted = 0x5b6472,
                         .line = 0xe6e4df,
                         .edge = 0x8b929c,
                         .accent = 0x0f766e,
                         .accent_soft = 0xd9f2ee,
                         .on_accent = 0xffffff,
                         .positive = 0x157a3a,
                         .negative = 0xb42318,
                         .track = 0xe9e7e2};
constexpr Palette kDark{.page = 0x0c0f13,
                        .card = 0x12161b,
                        .field = 0x171c22,
                        .ink = 0xeef1f4,
                        .muted = 0xa3adbb,
                        .line = 0x262c34,
                        .edge = 0x667080,
                        .accent = 0x2dd4bf,
                        .accent_soft = 0x123a36,
                        .on_accent = 0x06211e,
                        .positive = 0x4ade80,
                        .negative = 0xf97066,
                        .track = 0x2a313a};

std::string css(Color color) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "#%02x%02x%02x", color & 0xFFU, (color >> 8U) & 0xFFU,
                (color >> 16U) & 0xFFU);
  return text.data();
}

}  // namespace

Color from_rgb(Rgb rgb, double opacity) {
  const auto alpha = static_cast<Color>(std::lround(std::clamp(opacity, 0.0, 1.0) * 255));
  return alpha << 24U | (rgb & 0xFFU) << 16U | (rgb & 0xFF00U) | (rgb >> 16U & 0xFFU);
}

double contrast(Rgb a, Rgb b) {
  const double x = luminance(a);
  const double y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

Theme make_theme(app::ThemeKind kind, std::optional<Rgb> accent) {
  const bool dark = kind == app::ThemeKind::dark;
  Palette palette = dark ? kDark : kLight;
  if (accent) {
    palette.accent = readable_on(*accent, palette.card, dark ? 0xffffff : 0x000000);
    palette.accent_soft = mix(palette.card, palette.accent, dark ? 0.22 : 0.14);
    palette.accent = readable_on(palette.accent, palette.accent_soft, dark ? 0xffffff : 0x000000);
    palette.on_accent = contrast(0xffffff, palette.accent) >= kReadable ? 0xffffff : 0x0b0f12;
  }
  return {.page = from_rgb(palette.page),
          .card = from_rgb(palette.card),
          .field = from_rgb(palette.field),
          .ink = from_rgb(palette.ink),
          .muted = from_rgb(palette.muted),
          .line = from_rgb(palette.line),
          .edge = from_rgb(palette.edge),
          .accent = from_rgb(palette.accent),
          .accent_soft = from_rgb(palette.accent_soft),
          .on_accent = from_rgb(palette.on_accent),
          .positive = from_rgb(palette.positive),
          .negative = from_rgb(palette.negative),
          .negative_soft = from_rgb(mix(palette.card, palette.negative, dark ? 0.16 : 0.07)),
          .warning_soft = from_rgb(dark ? 0x2a2212 : 0xfdf3dd),
          .warning_line = from_rgb(dark ? 0x5c4a1c : 0xe6c380),
          .track = from_rgb(palette.track),
          .band = from_rgb(palette.accent, 0.13),
          .tooltip = from_rgb(dark ? 0xeef1f4 : 0x1b1f24),
          .on_tooltip = from_rgb(dark ? 0x12161b : 0xffffff)};
}

std::string theme_as_css_json(const Theme& theme) {
  const std::array<std::pair<const char*, Color>, 13> names{{{"page", theme.page},
                                                             {"card", theme.card},
                                                             {"field", theme.field},
                                                             {"ink", theme.ink},
                                                             {"muted", theme.muted},
                                                             {"line", theme.line},
                                                             {"accent", theme.accent},
                                                             {"accent-soft", theme.accent_soft},
                                                             {"on-accent", theme.on_accent},
                                                             {"positive", theme.positive},
                                                             {"negative", theme.negative},
                                                             {"negative-soft", theme.negative_soft},
                                                             {"track", theme.track}}};
  std::string json;
  for (const auto& [name, color] : names) {
    json += json.empty() ? "{\"--kw-" : ",\"--kw-";
    json += name;
    json += "\":\"" + css(color) + '"';
  }
  std::array<char, 32> round{};
  std::snprintf(round.data(), round.size(), ",\"--kw-round\":\"%.3f\"}",
                static_cast<double>(theme.roundness));
  return json + round.data();
}

}  // namespace clv::ui
