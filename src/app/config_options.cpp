#include "app/config_options.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/branches.h"
#include "app/plain_number.h"
#include "base/text.h"

namespace clv::app {
namespace {

bool take_language(std::string_view text, Config& config) {
  const auto language = texts::find_language(text);
  if (language) config.locale.language = *language;
  return language.has_value();
}

bool take_currency(std::string_view text, Config& config) {
  const std::string lower = to_lower_ascii(text);
  for (const texts::Currency& currency : texts::kCurrencies) {
    if (to_lower_ascii(currency.code) != lower) continue;
    config.locale.currency = currency.code;
    return true;
  }
  return false;
}

bool take_theme(std::string_view text, Config& config) {
  if (text == "dark") config.theme = ThemeKind::dark;
  if (text == "light") config.theme = ThemeKind::light;
  return text == "dark" || text == "light" || text == "auto";
}

// Empty is none: each theme has its own, and so a page takes back the one that it gave.
bool take_accent(std::string_view text, Config& config) {
  const auto accent = parse_color(text);
  if (accent || text.empty()) config.accent = accent;
  return accent || text.empty();
}

constexpr double kLargestRadius = 24;

bool take_radius(std::string_view text, Config& config) {
  const auto radius = read_plain_number(text);
  if (!radius || *radius > kLargestRadius) return false;
  config.radius_px = *radius;
  return true;
}

bool take_preset(std::string_view text, Config& config) {
  const auto found = std::ranges::find(branches(), text, &Branch::key);
  if (found == branches().end()) return false;
  config.branch = static_cast<std::size_t>(found - branches().begin());
  config.inputs = found->inputs;
  return true;
}

// Whether there is such a view is known where views are.
bool take_view(std::string_view text, Config& config) {
  config.view = text;
  return !text.empty();
}

constexpr double kTallest = 20'000;

constexpr std::array<Option, 13> kOptions{{
    {"lang", OptionKind::choice, "…", 0, 0, take_language},
    {"currency", OptionKind::choice, "EUR USD GBP CHF SEK DKK NOK PLN", 0, 0, take_currency},
    {"theme", OptionKind::choice, "auto light dark", 0, 0, take_theme},
    {"accent", OptionKind::color, {}, 0, 0, take_accent},
    {"radius", OptionKind::number, {}, 0, kLargestRadius, take_radius},
    {"font", OptionKind::name},
    // Before the inputs: what is given besides a preset counts more than the preset.
    {"preset", OptionKind::choice,
     "general fashion beauty food_pets electronics hobby subscription", 0, 0, take_preset},
    {"view", OptionKind::choice, "…", 0, 0, take_view},
    {"face", OptionKind::page, "plain"},
    {"min_height", OptionKind::page, {}, 0, kTallest},
    {"max_height", OptionKind::page, {}, 0, kTallest},
    {"id", OptionKind::page},
    {"data_layer", OptionKind::page},
}};

}  // namespace

std::span<const Option> options() { return kOptions; }

}  // namespace clv::app
