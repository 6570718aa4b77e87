// Months as people write them: "mrt", "March", "Dez.", "août", "Φεβρουαρίου", "stycznia".
#pragma once

#include <optional>
#include <string_view>

namespace clv::ingest {

// 1 to 12 for the name of a month in one of the languages of assets/month_names.json, or for a beginning of three letters
// or more that means one month in all of them; any case, with and without diacritics. Where bytes beyond ASCII
// are not letters of UTF-8, as in Windows-1252 and after a broken conversion, they are passed over, and Dutch, English,
// German and French names are looked for in what is left. Nothing for other words.
std::optional<int> find_month(std::string_view word);

}  // namespace clv::ingest
