#include "ingest/header_key.h"

#include "base/fold.h"

namespace clv::ingest {

std::string header_key(std::string_view header) {
  std::string key = fold_letters(header);
  std::erase_if(key, [](char c) {
    const bool kept =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    return !kept;
  });
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
