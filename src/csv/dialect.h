// How a delimited text file is written: found by `sniff_dialect`, shown to the user, used by
// `Parser`.
#pragma once

namespace clv::csv {

struct Dialect {
  char delimiter = ',';  // one ASCII byte, never a quote or a line end
  char quote = '"';  // one ASCII byte; '\0': there are no quotes, every quote is an ordinary byte
  // How a quote is written inside a quoted field. A backslash: `\"` is a quote and `\\` a
  // backslash, before any other byte a backslash stands for itself; a doubled quote is a quote
  // there too. Anything else, by custom the quote itself: doubled only.
  char escape = '"';
  // Lines stand whole in quotes (quoted_lines.h); the rest of the dialect is that of the lines without them.
  bool lines_are_quoted = false;
  friend bool operator==(const Dialect&, const Dialect&) = default;
};

constexpr bool has_quotes(const Dialect& dialect) { return dialect.quote != '\0'; }

constexpr bool escapes_with_backslash(const Dialect& dialect) {
  return has_quotes(dialect) && dialect.escape == '\\';
}

}  // namespace clv::csv
