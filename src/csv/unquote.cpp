#include "csv/unquote.h"

#include <cstddef>

namespace clv::csv {

std::string_view unquote(std::string_view raw, char quote, std::string& scratch) {
  if (raw.empty() || raw.front() != quote) return raw;
  std::string_view rest = raw.substr(1);
  const std::size_t first = rest.find(quote);
  if (first == std::string_view::npos) return rest;
  if (first + 1 == rest.size()) return rest.substr(0, first);
  scratch.clear();
  for (;;) {
    const std::size_t at = rest.find(quote);
    scratch += rest.substr(0, at);
    if (at == std::string_view::npos) return scratch;
    rest.remove_prefix(at + 1);
    if (rest.empty() || rest.front() != quote) break;
    scratch += quote;
    rest.remove_prefix(1);
  }
  scratch += rest;
  return scratch;
}

}  // namespace clv::csv
