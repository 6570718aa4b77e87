#include "protocol/reject_texts.h"

#include <cstddef>

#include <nlohmann/json.hpp>

#include "core/orders/exclusion.h"

namespace clv::protocol {

RejectTexts make_reject_texts(
    const std::function<std::optional<std::string>(const std::string& key)>& sentence_of) {
  RejectTexts words;
  for (const char* const heading : {"file", "line", "column", "reason"}) {
    const std::string key = std::string("rejects.") + heading;
    words.headings.push_back(sentence_of(key).value_or(key));
  }
  for (std::size_t i = 0; i < orders::kExclusionCount; ++i) {
    const std::string name(orders::exclusion_name(static_cast<orders::Exclusion>(i)));
    if (auto sentence = sentence_of("exclusion." + name))
      words.reasons.emplace_back(name, std::move(*sentence));
  }
  return words;
}

Json write_reject_texts(const RejectTexts& words) {
  Json reasons = Json::object();
  for (const auto& [reason, sentence] : words.reasons) reasons[reason] = sentence;
  return {{"headings", words.headings}, {"reasons", std::move(reasons)}};
}

}  // namespace clv::protocol
