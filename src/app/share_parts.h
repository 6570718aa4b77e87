// Taking a link's text apart.
#pragma once

#include <string_view>

namespace clv::app {

// Gives `take` the parts between the separators, also empty ones, until it says false. Whether it never did.
template <class Take>
bool each_part(std::string_view text, char separator, const Take& take) {
  for (;;) {
    const std::size_t end = text.find(separator);
    if (!take(text.substr(0, end))) return false;
    if (end == std::string_view::npos) return true;
    text.remove_prefix(end + 1);
  }
}

}  // namespace clv::app
