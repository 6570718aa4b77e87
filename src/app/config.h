// The options that a page gives the widget, in its address or by message. Unknown and bad values change nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "texts/format.h"

namespace clv::app {

enum class ThemeKind : std::uint8_t { light, dark };

// 0xRRGGBB.
using Rgb = std::uint32_t;

struct Config {
  texts::Locale locale;
  ThemeKind theme = ThemeKind::light;
  std::optional<Rgb> accent;
  bool reduced_motion = false;
  bool coarse_pointer = false;  // fingers rather than a mouse
  std::string time_zone;        // of the visitor, an IANA name
};

// Takes the known keys of the JSON object over `config`: lang, currency, theme ("light", "dark"), accent ("#0f766e"),
// reduced_motion, coarse_pointer, time_zone. A text that is no JSON object leaves `config` as it is.
Config read_config(std::string_view json, const Config& config);

// "#rgb" or "#rrggbb", in any case, with or without "#"; nothing else.
std::optional<Rgb> parse_color(std::string_view text);

}  // namespace clv::app
