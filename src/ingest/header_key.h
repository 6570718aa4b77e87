// Header names compared by what is left without case, diacritics, spaces and punctuation: "Order-ID",
// "order_id" and "orderId" are one, and so are "Número de pedido" and "NUMERO DE PEDIDO".
#pragma once

#include <string>
#include <string_view>

namespace clv::ingest {

// Small letters without diacritics (base/fold.h), digits, and what is beyond these alphabets; "Bedrag (EUR)" is "bedrageur".
std::string header_key(std::string_view header);

// The same without what stands in parentheses: "Bedrag (EUR)" is "bedrag".
std::string header_key_without_note(std::string_view header);

}  // namespace clv::ingest
