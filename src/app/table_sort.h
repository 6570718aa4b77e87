// The order of a table's rows, by one of its columns.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace clv::app {

struct TableSort {
  int column = -1;  // below 0: in the order in which the rows were given
  bool descending = false;
  friend bool operator==(const TableSort&, const TableSort&) = default;
};

// What pressing the header of `column` makes of `now`: first the direction that is asked for, then the other one, then
// the order in which the rows were given.
TableSort next_sort(const TableSort& now, int column, bool descending_first);

// What a cell is sorted by: nothing, where its number does not exist, a number, or a text.
using SortKey = std::variant<std::monostate, double, std::string>;

// The indices of `keys` in their order: numbers by size, before texts, which go by their letters whatever their case
// (ASCII; other letters by their code). Keys that are equal keep their order, in both directions; nothing comes last,
// in both directions. Precondition: no number is NaN.
std::vector<std::size_t> sorted_order(std::span<const SortKey> keys, bool descending);

}  // namespace clv::app
