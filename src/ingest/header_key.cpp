#include "ingest/header_key.h"

namespace clv::ingest {

std::string header_key(std::string_view header) {
  std::string key;
  for (const char c : header) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (upper) key += static_cast<char>(c - 'A' + 'a');
    if (kept) key += c;
  }
  return key;
}

std::string header_key_without_note(std::string_view header) {
  std::string outside;
  int depth = 0;
  for (const char c : header) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) outside += c;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return header_key(outside);
}

}  // namespace clv::ingest
