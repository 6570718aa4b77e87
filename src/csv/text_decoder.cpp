#include "csv/text_decoder.h"

namespace clv::csv {

TextDecoder::TextDecoder(Encoding encoding, const Dialect& dialect) {
  if (is_utf16(encoding)) utf16_.emplace(encoding);
  if (dialect.lines_are_quoted) lines_.emplace();
}

void TextDecoder::decode(std::string_view bytes, std::string& out) {
  if (utf16_ && lines_) {
    utf8_.clear();
    utf16_->decode(bytes, utf8_);
    lines_->unwrap(utf8_, out);
  } else if (utf16_) {
    utf16_->decode(bytes, out);
  } else if (lines_) {
    lines_->unwrap(bytes, out);
  }
}

void TextDecoder::finish(std::string& out) {
  std::string rest;
  if (utf16_) utf16_->finish(lines_ ? rest : out);
  if (!lines_) return;
  lines_->unwrap(rest, out);
  lines_->finish(out);
}

std::string_view text_of_head(std::string_view head, bool head_is_whole_file, Encoding encoding,
                              const Dialect& dialect, std::string& scratch) {
  const std::string_view bytes = head.substr(mark_size(head, encoding));
  if (!TextDecoder::is_needed(encoding, dialect)) return bytes;
  scratch.clear();
  TextDecoder decoder(encoding, dialect);
  decoder.decode(bytes, scratch);
  if (head_is_whole_file) decoder.finish(scratch);
  return scratch;
}

}  // namespace clv::csv
