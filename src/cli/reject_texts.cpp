#include "cli/reject_texts.h"

#include <string>

#include "core/orders/exclusion.h"
#include "texts/texts.h"

namespace clv::cli {

protocol::RejectTexts reject_texts() {
  const texts::Language english = texts::parse_language("en");
  const auto sentence = [&](const std::string& key) {
    const auto found = texts::find_key(key);
    return found ? std::string(texts::text(english, *found)) : key;
  };
  protocol::RejectTexts words;
  for (const char* heading : {"file", "line", "column", "reason"})
    words.headings.push_back(sentence("rejects." + std::string(heading)));
  for (std::size_t i = 0; i < orders::kExclusionCount; ++i) {
    const std::string name(orders::exclusion_name(static_cast<orders::Exclusion>(i)));
    words.reasons.emplace_back(name, sentence("exclusion." + name));
  }
  return words;
}

}  // namespace clv::cli
