// What a file lists. Orders unless its header says otherwise.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace clv::orders {

enum class FileKind : std::uint8_t {
  orders,
  marketing_costs,
  subscriptions,
  customer_summary,
  other  // nothing that is counted: a list of customers, of products, of payouts
};

inline constexpr std::array<std::string_view, 5> kFileKindNames{
    "orders", "marketing_costs", "subscriptions", "customer_summary", "other"};

inline constexpr std::string_view file_kind_name(FileKind kind) {
  return kFileKindNames[static_cast<std::size_t>(kind)];
}

// The kind of that name; orders for any other.
inline constexpr FileKind find_file_kind(std::string_view name) {
  for (std::size_t i = 0; i < kFileKindNames.size(); ++i) {
    if (kFileKindNames[i] == name) return static_cast<FileKind>(i);
  }
  return FileKind::orders;
}

}  // namespace clv::orders
