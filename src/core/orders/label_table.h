// The texts of one trait, numbered 1, 2, 3, … in the order in which they first appear.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/orders/id_table.h"

namespace clv::orders {

class LabelTable {
 public:
  // More texts than this are no groups but an id; the later ones share the number kOther.
  static constexpr std::size_t kMost = 2'000;
  static constexpr std::uint16_t kOther = kMost + 1;

  // The number of a text. `spelling` is the hash of its bytes. `folded()` gives the hash that all its
  // spellings share and `name()` its name; neither is asked again for a spelling that is known.
  template <class Folded, class Name>
  std::uint16_t find_or_add(std::uint64_t spelling, const Folded& folded, const Name& name) {
    if (const auto known = spellings_.find(spelling)) return number_of_spelling_[*known];
    const std::uint16_t number = number_of_text(folded(), name);
    if (spellings_.size() < kMostSpellings) {
      spellings_.find_or_add(spelling);
      number_of_spelling_.push_back(number);
    }
    return number;
  }

  // names()[i] is number i + 1.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  // All others are folded each time; a column of ids has no end of them.
  static constexpr std::size_t kMostSpellings = 4 * kMost;

  template <class Name>
  std::uint16_t number_of_text(std::uint64_t folded, const Name& name) {
    if (const auto known = texts_.find(folded)) return static_cast<std::uint16_t>(*known + 1);
    if (names_.size() == kMost) return kOther;
    texts_.find_or_add(folded);
    names_.push_back(name());
    return static_cast<std::uint16_t>(names_.size());
  }

  IdTable spellings_;
  std::vector<std::uint16_t> number_of_spelling_;
  IdTable texts_;
  std::vector<std::string> names_;
};

}  // namespace clv::orders
