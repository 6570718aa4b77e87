#include "ingest/relay_address.h"

#include <algorithm>
#include <array>

namespace clv::ingest {

bool is_relay_address(std::string_view address) {
  // What the part behind the @ begins with; the country follows in some.
  constexpr auto kRelays = std::to_array<std::string_view>(
      {"verkopen.bol.com", "marketplace.amazon.", "members.ebay.", "allegromail.pl",
       "relay.walmart.com", "kaufland-marktplatz.", "notification.mirakl.net", "messages.etsy.com",
       "marketplace.emag.", "marketplace.fnac.", "marketplace.cdiscount.", "scs.tiktokw.us",
       "mail.manomano."});
  const std::size_t at = address.rfind('@');
  if (at == std::string_view::npos) return false;
  const std::string_view domain = address.substr(at + 1);
  return std::ranges::any_of(kRelays,
                             [&](std::string_view relay) { return domain.starts_with(relay); });
}

}  // namespace clv::ingest
