// Header names compared by what is left without case, spaces and punctuation: "Order-ID",
// "order_id" and "orderId" are one.
#pragma once

#include <string>
#include <string_view>

namespace clv::ingest {

// ASCII letters in lower case, digits, and every byte beyond ASCII; "Bedrag (EUR)" is "bedrageur".
std::string header_key(std::string_view header);

// The same without what stands in parentheses: "Bedrag (EUR)" is "bedrag".
std::string header_key_without_note(std::string_view header);

}  // namespace clv::ingest
