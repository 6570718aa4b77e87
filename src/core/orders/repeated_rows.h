// Rows of a file that an earlier file had already, where no order id tells: monthly exports that
// overlap, or the same list twice.
#pragma once

#include <cstdint>
#include <vector>

#include "core/orders/id_table.h"

namespace clv::orders {

class RepeatedRows {
 public:
  // `fingerprint` stands for everything that makes a row. The n-th such row of a file is a repeat if
  // an earlier file had n or more: two equal purchases on one day stay two. Files come one after the
  // other. 24 to 40 bytes per different row.
  bool is_repeat(std::uint64_t fingerprint, std::uint32_t file);

 private:
  struct Count {
    std::uint32_t earlier = 0;  // the most in one earlier file
    std::uint32_t in_file = 0;
    std::uint32_t file = 0;
  };

  IdTable rows_;
  std::vector<Count> counts_;  // by row
};

}  // namespace clv::orders
