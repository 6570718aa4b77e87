// One line for each number of each language: code, number as it is written with a point, form, "… months" and "… orders". Numbers
// with decimals have no orders.
#include <array>
#include <cstdio>
#include <string>
#include <utility>

#include "texts/format.h"
#include "texts/plural.h"
#include "texts/texts.h"

namespace {

using namespace clv::texts;

constexpr std::array<std::pair<PluralForm, const char*>, 6> kNames{{{PluralForm::zero, "zero"},
                                                                    {PluralForm::one, "one"},
                                                                    {PluralForm::two, "two"},
                                                                    {PluralForm::few, "few"},
                                                                    {PluralForm::many, "many"},
                                                                    {PluralForm::other, "other"}}};

const char* name_of(PluralForm form) {
  for (const auto& [each, name] : kNames) {
    if (each == form) return name;
  }
  return "?";
}

void write(Language language, std::int64_t whole, const std::string& fraction) {
  const std::string digits = std::to_string(whole);
  const bool is_whole = fraction.empty();
  const PluralOperands number =
      is_whole ? plural_operands(whole) : plural_operands(digits, fraction);
  const std::string written = is_whole ? digits : digits + "." + fraction;
  const std::string months = text_plural(language, TextKey::unit_months, number, {{"n", written}});
  const std::string orders = is_whole ? text_plural(language, TextKey::data_orders, whole) : "";
  std::printf("%s\t%s\t%s\t%s\t%s\n", std::string(language_code(language)).c_str(), written.c_str(),
              name_of(plural_form(language, number)), months.c_str(), orders.c_str());
}

}  // namespace

int main() {
  for (const Language language : kLanguages) {
    for (std::int64_t count = 0; count <= 1000; ++count) write(language, count, "");
    for (const std::int64_t count : {1'000'000, 1'000'001, 2'000'000, 11'000'000})
      write(language, count, "");
    for (std::int64_t whole = 0; whole <= 30; ++whole) {
      for (int tenth = 0; tenth < 10; ++tenth) {
        write(language, whole, std::to_string(tenth));
        write(language, whole, std::to_string(tenth) + "0");
        write(language, whole, "0" + std::to_string(tenth));
        write(language, whole, "1" + std::to_string(tenth));
      }
    }
  }
}
