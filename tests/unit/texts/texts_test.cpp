#include "texts/texts.h"

#include <doctest/doctest.h>

#include "texts/language_data.h"

namespace clv::texts {
namespace {

std::size_t count_of(std::string_view sentence, char sign) {
  std::size_t count = 0;
  for (const char c : sentence) count += c == sign ? 1u : 0u;
  return count;
}

}  // namespace

TEST_CASE("languages by tag: the primary subtag decides, Dutch is the default") {
  CHECK(parse_language("nl") == Language::nl);
  CHECK(parse_language("nl-BE") == Language::nl);
  CHECK(parse_language("EN_us") == Language::en);
  CHECK(parse_language(" en ") == Language::en);
  CHECK(parse_language("de-AT") == Language::de);
  CHECK(parse_language("fr-CA") == Language::fr);
  CHECK(parse_language("") == Language::nl);
  CHECK(parse_language("xx") == kDefaultLanguage);
  CHECK_FALSE(find_language("nlx").has_value());
  CHECK_FALSE(find_language("x-nl").has_value());
  CHECK(language_code(Language::en) == "en");
  CHECK(language_name(Language::nl) == "Nederlands");
}

TEST_CASE("every key has a sentence in every language, and its name leads back to it") {
  for (const Language language : kLanguages) {
    for (const auto& table : sentences(language).forms) CHECK(table.size() == kTextKeyCount);
    for (std::size_t i = 0; i < kTextKeyCount; ++i) {
      const auto key = static_cast<TextKey>(i);
      CAPTURE(key_name(key));
      CHECK_FALSE(text(language, key).empty());
      CHECK(count_of(text(language, key), '{') == count_of(text(language, key), '}'));
      CHECK(find_key(key_name(key)) == key);
    }
  }
  CHECK_FALSE(find_key("error.").has_value());
  CHECK_FALSE(find_key("").has_value());
  CHECK_FALSE(find_key("zzz.zzz").has_value());
}

TEST_CASE("every language is found by its own code") {
  for (const Language language : kLanguages) {
    CHECK(find_language(language_code(language)) == language);
    CHECK_FALSE(language_name(language).empty());
  }
  CHECK(kLanguages.front() == kDefaultLanguage);
}

TEST_CASE("French signs keep to their word: no line ever begins with one") {
  for (std::size_t i = 0; i < kTextKeyCount; ++i) {
    const std::string_view sentence = text(Language::fr, static_cast<TextKey>(i));
    CAPTURE(sentence);
    for (const std::string_view sign : {":", ";", "!", "?", "%", "»"}) {
      for (std::size_t at = sentence.find(sign); at != std::string_view::npos;
           at = sentence.find(sign, at + 1))
        CHECK(sentence.substr(0, at).ends_with("\u00a0"));
    }
    CHECK_FALSE(sentence.contains("« "));
    CHECK_FALSE(sentence.contains('\''));  // the apostrophe is ’
  }
}

TEST_CASE("placeholders are filled; one without an argument stays visible") {
  CHECK(text(Language::nl, TextKey::error_unknown_key, {{"key", "aovv"}}) ==
        "“aovv” is geen naam die de berekening kent.");
  CHECK(text(Language::en, TextKey::error_unknown_key, {{"other", "x"}}).contains("{key}"));
}

TEST_CASE("one and many") {
  CHECK(text_plural(Language::nl, TextKey::unit_months, 1, {{"n", "1"}}) == "1\u00a0maand");
  CHECK(text_plural(Language::nl, TextKey::unit_months, 2, {{"n", "2"}}) == "2\u00a0maanden");
  CHECK(text_plural(Language::nl, TextKey::unit_months, 0, {{"n", "0"}}) == "0\u00a0maanden");
  CHECK(text_plural(Language::de, TextKey::unit_months, 2, {{"n", "2"}}) == "2\u00a0Monate");
  // In French none is singular, too.
  CHECK(text_plural(Language::fr, TextKey::data_orders, 0) == "0 commande");
  CHECK(text_plural(Language::fr, TextKey::data_orders, 1) == "1 commande");
  CHECK(text_plural(Language::fr, TextKey::data_orders, 2) == "2 commandes");
  CHECK(text_plural(Language::fr, TextKey::data_orders, 1234) == "1\u202f234 commandes");
  CHECK(text_plural(Language::fr, TextKey::data_orders, 2'000'000) ==
        "2\u202f000\u202f000 de commandes");
  CHECK(text_plural(Language::de, TextKey::data_orders, 0) == "0 Bestellungen");
  CHECK(text_plural(Language::nl, TextKey::data_orders, 0) == "0 bestellingen");
  // A text without plural forms is the same for every count.
  CHECK(text_plural(Language::nl, TextKey::error_invalid_json, 1) ==
        text(Language::nl, TextKey::error_invalid_json));
}

TEST_CASE("errors and reasons become sentences; unknown ones still say something") {
  CHECK(sentence(Language::en, Error{"negative", {{"key", "cac"}}}) ==
        "“cac” must not be below 0.");
  CHECK(sentence(Language::en, Error{"no_such_code"}).contains("no_such_code"));
  CHECK(sentence(Language::nl, Undefined{"no_cac"}) ==
        "Vul eerst in wat een nieuwe klant je kost (CAC).");
  CHECK(sentence(Language::nl, Undefined{"no_such_reason"}) ==
        text(Language::nl, TextKey::reason_unknown));
}

TEST_CASE("every code and reason of the calculation has a text") {
  for (const std::string_view code :
       {"unknown_key", "missing_key", "duplicate_key", "not_a_number", "not_a_boolean",
        "fraction_out_of_range", "negative", "too_large", "invalid_json", "not_an_object",
        "invalid_argument", "option_without_value", "unknown_option", "invalid_json_file",
        "file_not_readable", "internal_error"}) {
    CHECK(find_key("error." + std::string(code)).has_value());
  }
  for (const std::string_view reason :
       {"number_too_large", "no_cac", "no_new_customers", "no_contribution", "never_paid_back",
        "referrals_exceed_ratio", "retention_is_one", "no_customers", "no_revenue", "no_answers",
        "inconsistent_counts"}) {
    CHECK(find_key("reason." + std::string(reason)).has_value());
  }
}

}  // namespace clv::texts
