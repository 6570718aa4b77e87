#include "texts/texts.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "texts/format.h"
#include "texts/language_data.h"

namespace clv::texts {
namespace {

bool is_one(PluralRule rule, std::int64_t count) {
  switch (rule) {
    case PluralRule::one_is_1:
      return count == 1;
    case PluralRule::one_below_2:
      return count == 0 || count == 1;
  }
  return false;
}

}  // namespace

std::optional<Language> find_language(std::string_view tag) {
  const std::string_view primary = trim(tag).substr(0, trim(tag).find_first_of("-_"));
  for (const Language language : kLanguages) {
    if (equals_ignoring_case(primary, language_code(language))) return language;
  }
  return std::nullopt;
}

Language parse_language(std::string_view tag) {
  return find_language(tag).value_or(kDefaultLanguage);
}

std::string_view language_code(Language language) { return language_row(language).code; }

std::string_view language_name(Language language) { return language_row(language).name; }

std::string_view text(Language language, TextKey key) {
  return sentence_at(sentences(language).other, key);
}

std::string text(Language language, TextKey key, const std::vector<TextArgument>& arguments) {
  return fill_placeholders(text(language, key), arguments);
}

std::string text_plural(Language language, TextKey key, std::int64_t count,
                        const std::vector<TextArgument>& arguments) {
  const std::string_view one = is_one(language_row(language).plural, count)
                                   ? sentence_at(sentences(language).one, key)
                                   : std::string_view{};
  const std::string_view pattern = one.empty() ? text(language, key) : one;
  std::vector<TextArgument> with_count =
      arguments;  // the caller's own "count" comes first and wins
  with_count.push_back({"count", format_integer({.language = language}, count)});
  return fill_placeholders(pattern, with_count);
}

std::optional<TextKey> find_key(std::string_view dotted) {
  const auto names = key_names();
  const auto found = std::ranges::lower_bound(names, dotted, {}, &KeyName::dotted);
  if (found == names.end() || found->dotted != dotted) return std::nullopt;
  return found->key;
}

std::string_view key_name(TextKey key) {
  const auto names = key_names();
  return std::ranges::find(names, key, &KeyName::key)->dotted;
}

std::string sentence(Language language, const Error& error) {
  if (const auto key = find_key("error." + std::string(error.code)))
    return text(language, *key, error.arguments);
  return text(language, TextKey::error_internal_error, {{"code", std::string(error.code)}});
}

std::string sentence(Language language, const Undefined& missing) {
  return std::string(
      text(language,
           find_key("reason." + std::string(missing.reason)).value_or(TextKey::reason_unknown)));
}

}  // namespace clv::texts
