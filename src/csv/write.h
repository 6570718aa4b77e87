// One field of a CSV file that this program writes.
#pragma once

#include <string>
#include <string_view>

namespace clv::csv {

// Appends `text` as a field: in quotes where it holds a comma, a quote or a line end. A text that a
// spreadsheet would take for a formula (it begins with = + - @, a tab or a line end) gets an
// apostrophe in front, so that a customer's name cannot run in the merchant's spreadsheet (OWASP,
// "CSV Injection"). Numbers of this program are appended as they are, not through here.
void append_field(std::string& out, std::string_view text);

}  // namespace clv::csv
