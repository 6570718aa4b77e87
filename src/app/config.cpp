#include "app/config.h"

#include <algorithm>
#include <cstddef>

#include <nlohmann/json.hpp>

#include "app/config_options.h"
#include "app/fields.h"
#include "app/plain_number.h"
#include "base/text.h"

namespace clv::app {
namespace {

std::optional<Rgb> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<Rgb>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<Rgb>(c - 'a' + 10);
  return std::nullopt;
}

// What the page says of the browser: no options, and no texts.
constexpr std::string_view kOfThePage[] = {"reduced_motion", "coarse_pointer", "time_zone",
                                           "today"};

bool take_input(const finance::InputField& field, std::string_view text,
                finance::CalculatorInputs& inputs) {
  if (field.flag != nullptr) {
    const bool yes = text == "true" || text == "1";
    if (!yes && text != "false" && text != "0") return false;
    inputs.*field.flag = yes;
    return true;
  }
  const auto number = read_plain_number(text);
  if (!number || finance::check_input(field, *number)) return false;
  inputs.*field.number = *number;
  return true;
}

}  // namespace

Config::Config() : inputs(example_inputs()) {}

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

Config read_config(std::string_view json, const Config& config, ConfigReport* report) {
  nlohmann::json body = nlohmann::json::parse(json, nullptr, false);
  if (!body.is_object()) return config;
  Config read = config;
  ConfigReport seen;
  const auto flag = [&body](std::string_view key, bool otherwise) {
    const auto found = body.find(key);
    return found != body.end() && found->is_boolean() ? found->get<bool>() : otherwise;
  };
  read.reduced_motion = flag("reduced_motion", read.reduced_motion);
  read.coarse_pointer = flag("coarse_pointer", read.coarse_pointer);
  if (const auto zone = body.find("time_zone"); zone != body.end() && zone->is_string())
    read.time_zone = zone->get<std::string>();
  if (const auto today = body.find("today"); today != body.end() && today->is_string())
    read.today = parse_iso_date(today->get<std::string>());
  for (const std::string_view key : kOfThePage) body.erase(key);

  // In the order of the tables; what is left over then is not known.
  const auto each = [&body, &seen](std::string_view name, auto take) {
    const auto found = body.find(name);
    if (found == body.end()) return false;
    const bool taken =
        found->is_string() && take(std::string_view(found->template get_ref<std::string&>()));
    if (!taken) seen.ignored.emplace_back(name);
    body.erase(found);
    return taken;
  };
  for (const Option& option : options()) {
    const bool taken = each(option.name, [&](std::string_view text) {
      return option.take == nullptr || option.take(text, read);
    });
    if (taken && option.name == "view") seen.view = true;
    if (taken && option.name == "preset") seen.inputs = ~0U;
  }
  for (std::size_t i = 0; i < finance::input_fields().size(); ++i) {
    const finance::InputField& field = finance::input_fields()[i];
    if (each(field.key,
             [&](std::string_view text) { return take_input(field, text, read.inputs); }))
      seen.inputs |= 1U << i;
  }
  for (const auto& left : body.items()) seen.ignored.push_back(left.key());
  if (report != nullptr) *report = std::move(seen);
  return read;
}

}  // namespace clv::app
