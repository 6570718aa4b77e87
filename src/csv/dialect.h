// How a delimited text file is written: found by `sniff_dialect`, shown to the user, used by
// `Parser`.
#pragma once

namespace clv::csv {

struct Dialect {
  char delimiter = ',';  // one ASCII byte, never a quote or a line end
  char quote = '"';      // one ASCII byte; inside a quoted field it is written twice
  friend bool operator==(const Dialect&, const Dialect&) = default;
};

}  // namespace clv::csv
