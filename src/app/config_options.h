// Every option that a site's owner can give, in the address or as an attribute of <clv-calculator>: one row each. The
// page of documentation says the same from web/options.json; a test holds the two together.
#pragma once

#include <span>
#include <string_view>

#include "app/config.h"

namespace clv::app {

enum class OptionKind : std::uint8_t {
  choice,  // one of `choices`
  color,   // three or six hexadecimal digits, with or without "#"; empty: the theme's own
  number,  // `minimum` to `maximum`, with a point or a comma
  flag,    // true or false, also 1 or 0
  name,    // of a font: letters, digits and "-"
  page,    // for the page or the loader alone: the widget lets it pass
};

// Takes a value; false when it cannot be used, and `config` is as it was.
using TakeOption = bool (*)(std::string_view text, Config& config);

struct Option {
  std::string_view name;
  OptionKind kind;
  std::string_view choices = {};  // separated by one space; "…" where another table holds them
  double minimum = 0;
  double maximum = 0;
  TakeOption take = nullptr;  // null: of the page, or an input
};

// The options that are not inputs of the calculator. Those are options under their contract's names:
// finance::input_fields().
std::span<const Option> options();

}  // namespace clv::app
