// From the bytes of a field to its text.
#pragma once

#include <string>
#include <string_view>

#include "csv/dialect.h"

namespace clv::csv {

// The text of a field: without its quotes, each escaped quote once (see Dialect). Text after a
// closing quote is kept as it stands (`"a"b` reads `ab`), a quote inside an unquoted field is an
// ordinary character, a missing closing quote is supplied. The view points into `raw` where
// possible, otherwise into `scratch`.
std::string_view unquote_quoted(std::string_view raw, const Dialect& dialect, std::string& scratch);

inline std::string_view unquote(std::string_view raw, const Dialect& dialect,
                                std::string& scratch) {
  // Most fields are not quoted: no call for them.
  if (raw.empty() || raw.front() != dialect.quote) return raw;
  return unquote_quoted(raw, dialect, scratch);
}

}  // namespace clv::csv
