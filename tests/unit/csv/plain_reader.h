// The rules of csv/parser.h once more, byte by byte in the simplest way: what the parser is compared with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "collected_rows.h"

namespace clv::csv {

inline Collected read_plainly(std::string_view text, const Dialect& dialect) {
  Collected out;
  std::vector<std::string> row;
  std::string field;
  std::uint32_t line = 1;
  std::uint32_t row_line = 1;
  enum class State : std::uint8_t { start, plain, quoted, backslash, after_quote };
  State state = State::start;
  const bool has_quotes = dialect.quote != '\0';
  bool row_has_bytes = false;
  const auto end_field = [&] {
    row.push_back(field);
    field.clear();
    state = State::start;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool crlf = c == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    const bool ends_line = c == '\n' || (c == '\r' && !crlf);
    if (ends_line) ++line;
    row_has_bytes = true;
    if (state == State::backslash) {
      if (c != dialect.quote && c != '\\') field += '\\';
      field += c;
      state = State::quoted;
    } else if (state == State::quoted) {
      if (c == dialect.quote) {
        state = State::after_quote;
      } else if (c == '\\' && dialect.escape == '\\') {
        state = State::backslash;
      } else {
        field += c;
      }
    } else if (has_quotes && c == dialect.quote && state == State::start) {
      state = State::quoted;
    } else if (c == dialect.quote && state == State::after_quote) {
      field += c;
      state = State::quoted;
    } else if (c == dialect.delimiter) {
      end_field();
    } else if (ends_line) {
      end_field();
      out.rows.push_back(std::move(row));
      out.lines.push_back(row_line);
      row.clear();
      row_line = line;
      row_has_bytes = false;
    } else if (!crlf) {
      field += c;
      state = State::plain;
    } else {
      state = State::plain;
    }
  }
  if (row_has_bytes) {
    if (state == State::backslash) field += '\\';
    end_field();
    out.rows.push_back(std::move(row));
    out.lines.push_back(row_line);
  }
  return out;
}

}  // namespace clv::csv
