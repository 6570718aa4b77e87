// What an order says beside customer, day and money, by which customers can be grouped.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace clv::orders {

enum class Trait : std::uint8_t {
  channel,   // where the order came from: a campaign, a marketplace, a till
  country,   // to which it goes
  product,   // the first one of the order
  discount,  // whether a code or an amount stands there
};

inline constexpr std::size_t kTraitCount = 4;
inline constexpr std::array<std::string_view, kTraitCount> kTraitNames{"channel", "country",
                                                                       "product", "discount"};

// By trait, the number of a text in its LabelTable; 0: the order says nothing.
using TraitLabels = std::array<std::uint16_t, kTraitCount>;

}  // namespace clv::orders
