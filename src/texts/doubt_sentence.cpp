#include "texts/doubt_sentence.h"

namespace clv::texts {
namespace {

void append(std::string& sentence, std::string_view more) {
  if (more.empty()) return;
  if (!sentence.empty()) sentence += ' ';
  sentence += more;
}

}  // namespace

std::string doubt_sentence(Language language, const DoubtWords& words,
                           std::vector<TextArgument> arguments) {
  for (TextArgument& argument : arguments) {
    if (argument.name != "role") continue;
    if (const auto role = find_key("role." + argument.text)) argument.text = text(language, *role);
  }
  std::string sentence;
  const auto say = [&](std::string_view prefix, std::string_view code) {
    if (code.empty()) return;
    if (const auto key = find_key(std::string(prefix) + std::string(code)))
      append(sentence, text(language, *key, arguments));
  };
  say("doubt.", words.code);
  if (words.has_lines) append(sentence, text(language, TextKey::doubts_places, arguments));
  say("assumed.", words.assumed);
  say("remedy.", words.remedy);
  return sentence;
}

std::string_view remedy_button(Language language, std::string_view remedy) {
  const auto key = find_key("remedy." + std::string(remedy) + ".button");
  return text(language, key.value_or(TextKey::preview_open));
}

}  // namespace clv::texts
