#include "base/sorted_order.h"

#include <algorithm>
#include <numeric>

namespace clv {

std::vector<std::uint32_t> sorted_order(std::size_t count, const ComesBefore& comes_before) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    if (comes_before(a, b)) return true;
    return !comes_before(b, a) && a < b;
  });
  return order;
}

}  // namespace clv
