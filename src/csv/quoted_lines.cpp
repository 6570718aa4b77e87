#include "csv/quoted_lines.h"

namespace clv::csv {
namespace {

bool is_line_end(char byte) { return byte == '\n' || byte == '\r'; }

// Appends `line` without the quotes around it; appends nothing where they do not stand around all of it.
bool append_unwrapped(std::string_view line, std::string& out) {
  const std::size_t before = out.size();
  if (line.size() < 2 || line.front() != '"' || line.back() != '"') return false;
  const std::string_view inner = line.substr(1, line.size() - 2);
  for (std::size_t i = 0; i < inner.size(); ++i) {
    out += inner[i];
    if (inner[i] != '"') continue;
    ++i;
    if (i < inner.size() && inner[i] == '"') continue;
    out.resize(before);
    return false;
  }
  return true;
}

}  // namespace

void QuotedLines::unwrap(std::string_view bytes, std::string& out) {
  for (const char byte : bytes) {
    line_ += byte;
    if (byte == '"') is_inside_quotes_ = !is_inside_quotes_;
    if ((is_line_end(byte) && !is_inside_quotes_) || line_.size() > kLongestLine) take_line(out);
  }
}

void QuotedLines::take_line(std::string& out) {
  const bool has_end = !line_.empty() && is_line_end(line_.back());
  const std::string_view line = std::string_view(line_).substr(0, line_.size() - (has_end ? 1 : 0));
  if (!append_unwrapped(line, out)) out += line;
  if (has_end) out += line_.back();
  line_.clear();
}

}  // namespace clv::csv
