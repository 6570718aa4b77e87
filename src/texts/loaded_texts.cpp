#include "texts/loaded_texts.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "texts/language_data.h"
#include "texts/texts.h"

namespace clv::texts {
namespace {

constexpr char kBetweenLanguages = '\x1d';
constexpr char kBetweenSentences = '\x1e';
constexpr char kBetweenForms = '\x1f';

struct LoadedLanguage {
  LoadedLanguage() {
    for (std::size_t form = 0; form < kPluralFormCount; ++form)
      sentences.forms[form] = by_form[form];
  }
  LoadedLanguage(const LoadedLanguage&) = delete;
  LoadedLanguage& operator=(const LoadedLanguage&) = delete;
  std::array<std::array<std::string_view, kTextKeyCount>, kPluralFormCount> by_form;
  Sentences sentences;
};

LoadedLanguage& loaded(Language language) {
  // Views of the file's copy lie in here: both live as long as the program.
  static auto* const languages = new std::array<LoadedLanguage, kLanguages.size()>;
  return (*languages)[static_cast<std::size_t>(language)];
}

// What stands before the next `separator`; `rest` is left behind it.
std::string_view take(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

bool is_ours(std::string_view part) {
  const auto count = static_cast<std::size_t>(std::ranges::count(part, kBetweenSentences));
  return count == kTextKeyCount && find_language(part.substr(0, part.find(kBetweenSentences)));
}

void install(std::string_view part) {
  LoadedLanguage& language = loaded(parse_language(take(part, kBetweenSentences)));
  for (std::size_t key = 0; key < kTextKeyCount; ++key) {
    std::string_view forms = take(part, kBetweenSentences);
    if (forms.empty()) continue;
    for (auto& table : language.by_form) table[key] = take(forms, kBetweenForms);
  }
}

}  // namespace

bool install_texts(std::string_view file) {
  for (std::string_view rest = file; !rest.empty();)
    if (!is_ours(take(rest, kBetweenLanguages))) return false;
  // Kept for good, where a search for leaks finds them.
  static auto* const files = new std::vector<std::unique_ptr<std::string>>;
  files->push_back(std::make_unique<std::string>(file));
  std::string_view rest = *files->back();
  while (!rest.empty()) install(take(rest, kBetweenLanguages));
  return true;
}

const Sentences& sentences(Language language) { return loaded(language).sentences; }

}  // namespace clv::texts
