// From the bytes of a field to its text.
#pragma once

#include <string>
#include <string_view>

namespace clv::csv {

// The text of a field: without its quotes, doubled quotes once. Text after a closing quote is kept
// as it stands
// (`"a"b` reads `ab`), a quote inside an unquoted field is an ordinary character, a missing closing
// quote is supplied. The view points into `raw` where possible, otherwise into `scratch`.
std::string_view unquote(std::string_view raw, char quote, std::string& scratch);

}  // namespace clv::csv
