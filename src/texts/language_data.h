// The shape of the texts' tables. Seen by this layer and the generated files only.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "texts/plural.h"
#include "texts/text_key.h"

namespace clv::texts {

// A row of assets/i18n/languages.json. Patterns hold {n} (the number), {sign} (the currency), {pm}
// (plus or minus).
struct LanguageRow {
  std::string_view code;
  std::string_view name;
  std::string_view decimal;
  std::string_view group;
  std::string_view money;
  std::string_view money_negative;
  std::string_view money_signed;
  std::string_view percent;
  std::string_view million;
  std::string_view billion;
  std::string_view trillion;
  std::string_view date;  // {d} {month} {y}
  std::array<std::string_view, 12> months_short;
  PluralForm (*plural_form)(const PluralOperands&);
};

// A language's sentences by plural form, each table kTextKeyCount long or empty where they are not there (yet). A key without
// plural forms has the form "other" alone.
struct Sentences {
  std::array<std::span<const std::string_view>, kPluralFormCount> forms;
};

// Empty where the sentence is not there.
inline std::string_view sentence_at(const Sentences& sentences, PluralForm form, TextKey key) {
  const auto& table = sentences.forms[static_cast<std::size_t>(form)];
  const auto index = static_cast<std::size_t>(key);
  return index < table.size() ? table[index] : std::string_view{};
}

struct KeyName {
  std::string_view dotted;
  TextKey key;
};

// Generated.
const LanguageRow& language_row(Language language);
std::span<const KeyName> key_names();  // sorted by dotted name

// Generated too, for programs that carry their texts along (native, tests); the widget, which loads
// its texts, has its own: loaded_texts.cpp.
const Sentences& sentences(Language language);

}  // namespace clv::texts
