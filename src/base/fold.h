// Words of many languages, made comparable.
#pragma once

#include <string>
#include <string_view>

namespace clv {

// UTF-8 in small letters without diacritics: "Número" is "numero", "Größe" is "grosse", "ΗΜΕΡΟΜΗΝΊΑ" is
// "ημερομηνια". Latin, Greek and Cyrillic; other signs stay, and so do bytes that are not UTF-8.
std::string fold_letters(std::string_view text);

}  // namespace clv
