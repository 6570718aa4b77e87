#include "csv/unquote.h"

#include <cstddef>

namespace clv::csv {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

// The next byte that may mean something else than itself.
std::size_t find_special(std::string_view text, const Dialect& dialect) {
  if (!escapes_with_backslash(dialect)) return text.find(dialect.quote);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == dialect.quote || text[i] == '\\') return i;
  }
  return kNowhere;
}

}  // namespace

std::string_view unquote_quoted(std::string_view raw, const Dialect& dialect,
                                std::string& scratch) {
  if (!has_quotes(dialect)) return raw;
  std::string_view rest = raw.substr(1);
  const std::size_t first = find_special(rest, dialect);
  if (first == kNowhere) return rest;
  if (first + 1 == rest.size() && rest[first] == dialect.quote) return rest.substr(0, first);
  scratch.clear();
  for (;;) {
    const std::size_t at = find_special(rest, dialect);
    scratch += rest.substr(0, at);
    if (at == kNowhere) return scratch;
    const char special = rest[at];
    rest.remove_prefix(at + 1);
    if (rest.empty()) {
      if (special != dialect.quote) scratch += special;
      return scratch;
    }
    const char next = rest.front();
    if (special == dialect.quote && next != dialect.quote) break;
    if (next != dialect.quote && next != special) scratch += special;
    scratch += next;
    rest.remove_prefix(1);
  }
  scratch += rest;
  return scratch;
}

}  // namespace clv::csv
