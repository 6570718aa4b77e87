// The three kinds of "no": a programmer's mistake (CLV_ASSERT), an input that cannot be used
// (Error) and a number that does not exist (Undefined). They are never mixed.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clv {

// A named piece of a sentence, filled into the "{name}" of a text.
struct TextArgument {
  std::string name;
  std::string text;
};

// Why an input was refused. `code` has static storage and is the text key "error.<code>" in
// assets/i18n; the sentence itself is made where a person reads it, in that person's language.
struct Error {
  std::string_view code;
  std::vector<TextArgument> arguments{};
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(std::string_view code,
                                   std::vector<TextArgument> arguments = {}) {
  return std::unexpected<Error>(Error{code, std::move(arguments)});
}

// Why a number does not exist. `reason` has static storage and is the text key "reason.<reason>".
struct Undefined {
  std::string_view reason;
  friend bool operator==(const Undefined&, const Undefined&) = default;
};

// A number, or the reason why there is none. Never NaN, never infinite, never a silent 0.
using Number = std::expected<double, Undefined>;

inline std::unexpected<Undefined> undefined(std::string_view reason) {
  return std::unexpected<Undefined>(Undefined{reason});
}

}  // namespace clv
