#include "app/table_sort.h"

#include <algorithm>
#include <string_view>

#include "base/sorted_order.h"

namespace clv::app {
namespace {

char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_text_before(std::string_view a, std::string_view b) {
  return std::ranges::lexicographical_compare(a, b, {}, lower_case, lower_case);
}

bool is_before(const SortKey& a, const SortKey& b) {
  if (a.index() != b.index()) return a.index() < b.index();
  if (const auto* const number = std::get_if<double>(&a)) return *number < std::get<double>(b);
  if (const auto* const text = std::get_if<std::string>(&a))
    return is_text_before(*text, std::get<std::string>(b));
  return false;
}

}  // namespace

TableSort next_sort(const TableSort& now, int column, bool descending_first) {
  if (now.column != column) return {.column = column, .descending = descending_first};
  if (now.descending == descending_first)
    return {.column = column, .descending = !descending_first};
  return {};
}

std::vector<std::size_t> sorted_order(std::span<const SortKey> keys, bool descending) {
  const auto comes_before = [&](std::uint32_t a, std::uint32_t b) {
    const bool a_exists = keys[a].index() != 0;
    const bool b_exists = keys[b].index() != 0;
    if (a_exists != b_exists) return a_exists;
    return descending ? is_before(keys[b], keys[a]) : is_before(keys[a], keys[b]);
  };
  const std::vector<std::uint32_t> order = clv::sorted_order(keys.size(), comes_before);
  return {order.begin(), order.end()};
}

}  // namespace clv::app
