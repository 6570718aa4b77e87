#include "texts/doubt_sentence.h"

#include "base/date.h"
#include "texts/format.h"

namespace clv::texts {
namespace {

void append(std::string& sentence, std::string_view more) {
  if (more.empty()) return;
  if (!sentence.empty()) sentence += ' ';
  sentence += more;
}

// "1234.50" as the language writes it.
std::string amount_text(const Locale& locale, std::string_view digits) {
  double cents = 0;
  for (const char c : digits) {
    if (c >= '0' && c <= '9') cents = cents * 10 + (c - '0');
  }
  return format_number(locale, (digits.starts_with('-') ? -cents : cents) / 100, 2);
}

std::string said(Language language, const TextArgument& argument) {
  const std::string& name = argument.name;
  const Locale locale{.language = language};
  if (name == "role") {
    const auto role = find_key("role." + argument.text);
    return role ? std::string(text(language, *role)) : argument.text;
  }
  if (name == "from" || name == "to") {
    const auto day = parse_iso_date(argument.text);
    return day ? format_date(locale, *day) : argument.text;
  }
  const bool is_amount = name == "once" || name == "added" || name == "spend";
  return is_amount ? amount_text(locale, argument.text) : argument.text;
}

}  // namespace

std::string doubt_sentence(Language language, const DoubtWords& words,
                           std::vector<TextArgument> arguments) {
  for (TextArgument& argument : arguments) argument.text = said(language, argument);
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
