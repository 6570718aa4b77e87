// Every sentence a person reads, by key and language. The sentences live in
// assets/i18n/<language>/*.json; a script turns them into the enum TextKey and static data at build
// time, so that a misspelt key does not compile and no JSON is read at run time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "texts/plural.h"
#include "texts/text_key.h"  // generated: enum class Language (in the order of languages.json), enum class TextKey

namespace clv::texts {

// The first row of assets/i18n/languages.json.
inline constexpr Language kDefaultLanguage{};

// The language of a BCP 47 tag such as "nl", "nl-BE" or "EN_us": the primary subtag decides.
// Nothing for other languages.
std::optional<Language> find_language(std::string_view tag);

// The same, with kDefaultLanguage instead of nothing.
Language parse_language(std::string_view tag);

std::string_view language_code(Language language);  // "nl"
std::string_view language_name(Language language);  // "Nederlands", in its own language

// The sentence as it stands, with its {placeholders}; of a plural text the form "other". Static
// storage, valid UTF-8. Empty only in the widget, while that text has not been loaded.
std::string_view text(Language language, TextKey key);

// The sentence with each {name} filled in; a placeholder without an argument stays as it is.
std::string text(Language language, TextKey key, const std::vector<TextArgument>& arguments);

// The form for `count`, chosen by the language's rule; {count} is filled with the number in the
// language's writing unless `arguments` holds its own. A text without plural forms is used as it
// is.
std::string text_plural(Language language, TextKey key, std::int64_t count,
                        const std::vector<TextArgument>& arguments = {});

// The form for a number with decimals, which `arguments` hold as it is written.
std::string text_plural(Language language, TextKey key, const PluralOperands& number,
                        const std::vector<TextArgument>& arguments);

// The key with this dotted name ("error.unknown_key"). For codes that come as data; code that knows
// its key names the enum.
std::optional<TextKey> find_key(std::string_view dotted);

// The dotted name of a key, static storage.
std::string_view key_name(TextKey key);

// "error.<code>" with its arguments; a code without a text reads as error.internal_error with
// {code}.
std::string sentence(Language language, const Error& error);

// "reason.<reason>", why a number does not exist; a reason without a text reads as reason.unknown.
std::string sentence(Language language, const Undefined& missing);

}  // namespace clv::texts
