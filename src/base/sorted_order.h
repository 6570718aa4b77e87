// One stable sort for all the short lists that people look at. A sort of its own for each type is ten times the code of this one,
// which takes about twice the time; lists that grow with the orders keep std::ranges::sort.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace clv {

// Whether the element at the first position comes before the one at the second; a strict weak order.
using ComesBefore = std::function<bool(std::uint32_t, std::uint32_t)>;

// The positions 0 to count - 1 in that order. Equal elements keep theirs.
std::vector<std::uint32_t> sorted_order(std::size_t count, const ComesBefore& comes_before);

// Sorts by `key`, the least first.
template <class T, class Key>
void sort_by(std::vector<T>& list, const Key& key) {
  std::vector<T> sorted;
  sorted.reserve(list.size());
  for (const std::uint32_t i : sorted_order(list.size(), [&](std::uint32_t a, std::uint32_t b) {
         return std::invoke(key, list[a]) < std::invoke(key, list[b]);
       }))
    sorted.push_back(std::move(list[i]));
  list = std::move(sorted);
}

}  // namespace clv
