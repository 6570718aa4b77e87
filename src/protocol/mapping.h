// What a person decided about a file, in the words of the JSON:
//
//   {"columns": {"order_id": "Bestelnr", "email": null}, "date_order": "day_month_year",
//    "decimal_separator": ",", "delimiter": ";", "quote": "\"", "encoding": "windows-1252",
//    "amount_basis": "per_order", "time_unit": "week", "kind": "order_lines", "accept": ["column_guessed"]}
//
// Every key may be absent: then it is recognised. The engine says which words there are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "protocol/json.h"

namespace clv::protocol {

struct Mapping {
  // Role, header name; no name: no column plays the role.
  std::vector<std::pair<std::string, std::optional<std::string>>> columns;
  std::string date_order;  // empty: recognised, as all below
  std::string decimal_separator;
  std::string delimiter;
  std::string quote;
  std::string encoding;
  std::string amount_basis;
  std::string time_unit;    // of a list with one row per customer
  std::string kind;         // of list
  std::string customer_by;  // "name_and_postcode"
  std::vector<std::string>
      accept;  // codes of doubts about the file of which a person said that it is right as assumed
  friend bool operator==(const Mapping&, const Mapping&) = default;
};

// bad_choice {option, text}: what was given does not fit the option.
std::unexpected<Error> refuse_choice(std::string_view option, std::string text);
std::unexpected<Error> refuse_choice(std::string_view option, const Json& given);

// Errors: bad_choice {option, text} for a value of the wrong kind, unknown_choice {option} for a key
// that is none of the above.
Result<Mapping> read_mapping(const Json& object);

Json write_mapping(const Mapping& mapping);

}  // namespace clv::protocol
