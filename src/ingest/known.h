// What reading a whole file taught and its head could not tell. It takes the place of a guess when the file is planned anew; a
// person's choice goes before it.
#pragma once

#include <optional>

#include "ingest/date_text.h"

namespace clv::ingest {

struct Known {
  std::optional<char> decimal;
  std::optional<DateOrder> date_order;
  bool holds_days = false;  // nobody exchanged day and month (date_swap.h)
  friend bool operator==(const Known&, const Known&) = default;
};

}  // namespace clv::ingest
