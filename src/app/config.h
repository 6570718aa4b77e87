// What a page says about how the widget is to be: its owner's options (config_options.h) and the visitor's browser.
// Unknown and bad values change nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "core/finance/inputs.h"
#include "texts/format.h"

namespace clv::app {

enum class ThemeKind : std::uint8_t { light, dark };

// 0xRRGGBB.
using Rgb = std::uint32_t;

struct Config {
  texts::Locale locale;
  ThemeKind theme = ThemeKind::light;
  std::optional<Rgb> accent;
  double radius_px = 16;             // of the widget's own corners; all others follow in proportion
  std::string view;                  // the name of a view; empty: the first
  std::size_t branch = 0;            // branches(): the example to start from
  finance::CalculatorInputs inputs;  // what the calculator starts with
  bool reduced_motion = false;
  bool coarse_pointer = false;     // fingers rather than a mouse
  std::string time_zone;           // of the visitor, an IANA name
  std::optional<DayNumber> today;  // the visitor's date

  Config();
};

// What became of the given options.
struct ConfigReport {
  std::vector<std::string> ignored;  // names that are no option, or whose value cannot be used
  std::uint32_t inputs = 0;          // bit i: finance::input_fields()[i] was given
  bool view = false;                 // a view was given
};

// Takes the known keys of the JSON object over `config`: the options, whose values are texts; and what the page knows
// of the browser: reduced_motion, coarse_pointer (booleans), time_zone, today ("2026-01-31"). `theme` may be "light" or "dark" here: what
// "auto" means is decided by the page. A text that is no JSON object leaves `config` as it is.
Config read_config(std::string_view json, const Config& config, ConfigReport* report = nullptr);

// "#rgb" or "#rrggbb", in any case, with or without "#"; nothing else.
std::optional<Rgb> parse_color(std::string_view text);

}  // namespace clv::app
