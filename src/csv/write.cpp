#include "csv/write.h"

namespace clv::csv {

void append_field(std::string& out, std::string_view text) {
  const bool is_formula =
      !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
  const bool needs_quotes = text.find_first_of(",;\"\t\r\n") != std::string_view::npos;
  if (needs_quotes) out += '"';
  if (is_formula) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  if (needs_quotes) out += '"';
}

}  // namespace clv::csv
