// A doubt about a file in words: what is odd, where, what was assumed, what to do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "texts/texts.h"

namespace clv::texts {

// The codes of its texts: "doubt.<code>", "assumed.<assumed>", "remedy.<remedy>".
struct DoubtWords {
  std::string_view code;
  std::string_view assumed;  // empty: nothing was
  std::string_view remedy;
  bool has_lines = false;  // {lines} names some
};

// An argument "role" is the code of a role, and reads as its name; "from" and "to" are days "2026-07-31", "once", "added" and
// "spend" amounts "1234.50", and read as the language writes them. What has no text is left away.
std::string doubt_sentence(Language language, const DoubtWords& words,
                           std::vector<TextArgument> arguments);

// What the button says that leads to where it is set right.
std::string_view remedy_button(Language language, std::string_view remedy);

}  // namespace clv::texts
