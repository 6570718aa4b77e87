// The words of the list of excluded rows, in the reader's language.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "protocol/json.h"

namespace clv::protocol {

struct RejectTexts {
  // Headings of file, line, column and reason.
  std::vector<std::string> headings;
  std::vector<std::pair<std::string, std::string>> reasons;  // exclusion, sentence
};

// `sentence_of` gives the sentence of a text key, or nothing where there is none: a heading is then its key, an exclusion is
// left out (and listed under its name).
RejectTexts make_reject_texts(
    const std::function<std::optional<std::string>(const std::string& key)>& sentence_of);

// {"headings": […], "reasons": {exclusion: sentence}}, the option "rejects" of a request.
Json write_reject_texts(const RejectTexts& words);

}  // namespace clv::protocol
