#include "app/config.h"

#include <algorithm>
#include <iterator>

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace clv::app {
namespace {

std::optional<Rgb> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<Rgb>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<Rgb>(c - 'a' + 10);
  return std::nullopt;
}

std::string upper(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  });
  return out;
}

}  // namespace

std::optional<Rgb> parse_color(std::string_view text) {
  const std::string lower = to_lower_ascii(text);
  std::string_view digits = lower;
  if (digits.starts_with('#')) digits.remove_prefix(1);
  if (digits.size() != 3 && digits.size() != 6) return std::nullopt;
  Rgb rgb = 0;
  for (const char c : digits) {
    const auto digit = hex_digit(c);
    if (!digit) return std::nullopt;
    rgb = rgb * 16 + *digit;
    if (digits.size() == 3) rgb = rgb * 16 + *digit;
  }
  return rgb;
}

Config read_config(std::string_view json, const Config& config) {
  const nlohmann::json body = nlohmann::json::parse(json, nullptr, false);
  if (!body.is_object()) return config;
  const auto text = [&body](const char* key) {
    const auto found = body.find(key);
    return found != body.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  Config read = config;
  if (const auto language = texts::find_language(text("lang"))) read.locale.language = *language;
  const std::string currency = upper(text("currency"));
  if (std::ranges::find(texts::kCurrencies, std::string_view(currency), &texts::Currency::code) !=
      std::end(texts::kCurrencies)) {
    read.locale.currency = currency;
  }
  if (const std::string zone = text("time_zone"); !zone.empty()) read.time_zone = zone;
  const std::string theme = text("theme");
  if (theme == "dark") read.theme = ThemeKind::dark;
  if (theme == "light") read.theme = ThemeKind::light;
  if (const auto accent = parse_color(text("accent"))) read.accent = accent;
  const auto flag = [&body](const char* key, bool otherwise) {
    const auto found = body.find(key);
    return found != body.end() && found->is_boolean() ? found->get<bool>() : otherwise;
  };
  read.reduced_motion = flag("reduced_motion", read.reduced_motion);
  read.coarse_pointer = flag("coarse_pointer", read.coarse_pointer);
  return read;
}

}  // namespace clv::app
