// The shape of the generated tables. Only texts.cpp, format.cpp and the generated files see them.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "texts/text_key.h"

namespace clv::texts {

enum class PluralRule {
  one_is_1,     // nl, en, de: one = exactly 1
  one_below_2,  // fr: one = 0 and 1
};

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
  PluralRule plural;
};

// Texts with plural forms come first in TextKey: `one` has a form for each of those, `other` one
// for every key.
struct LanguageTexts {
  LanguageRow row;
  std::span<const std::string_view> other;
  std::span<const std::string_view> one;
};

struct KeyName {
  std::string_view dotted;
  TextKey key;
};

// Defined in the generated files.
const LanguageTexts& language_texts(Language language);
std::span<const KeyName> key_names();  // sorted by dotted name

}  // namespace clv::texts
