#include "texts/texts.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "texts/format.h"
#include "texts/language_data.h"

namespace clv::texts {
namespace {

std::string_view form_for(Language language, TextKey key, const PluralOperands& number) {
  const std::string_view own = sentence_at(sentences(language), plural_form(language, number), key);
  return own.empty() ? text(language, key) : own;
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
  return sentence_at(sentences(language), PluralForm::other, key);
}

std::string text(Language language, TextKey key, const std::vector<TextArgument>& arguments) {
  return fill_placeholders(text(language, key), arguments);
}

std::string text_plural(Language language, TextKey key, std::int64_t count,
                        const std::vector<TextArgument>& arguments) {
  std::vector<TextArgument> with_count =
      arguments;  // the caller's own "count" comes first and wins
  with_count.push_back({"count", format_integer({.language = language}, count)});
  return fill_placeholders(form_for(language, key, plural_operands(count)), with_count);
}

std::string text_plural(Language language, TextKey key, const PluralOperands& number,
                        const std::vector<TextArgument>& arguments) {
  return fill_placeholders(form_for(language, key, number), arguments);
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
