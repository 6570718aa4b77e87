// Months as people write them: "mrt", "March", "Dez.", "août".
#pragma once

#include <optional>
#include <string_view>

namespace clv::ingest {

// 1 to 12 for the name of a month, or its beginning of three letters or more, in Dutch, English,
// German or French; any case. Bytes beyond ASCII are passed over, so that "février" is recognised
// in UTF-8, in Windows-1252 and after a broken conversion alike. Nothing for other words.
std::optional<int> find_month(std::string_view word);

}  // namespace clv::ingest
