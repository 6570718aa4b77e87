// The texts of one trait, numbered 1, 2, 3, … in the order in which they first appear.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace clv::orders {

class LabelTable {
 public:
  // More texts than this are no groups but an id; the later ones share the number kOther.
  static constexpr std::size_t kMost = 2'000;
  static constexpr std::uint16_t kOther = kMost + 1;

  // The number of the text with that hash; `name()` is asked once for each text.
  template <class Name>
  std::uint16_t find_or_add(std::uint64_t hash, const Name& name) {
    const auto found = numbers_.find(hash);
    if (found != numbers_.end()) return found->second;
    if (names_.size() == kMost) return kOther;
    names_.push_back(name());
    const auto number = static_cast<std::uint16_t>(names_.size());
    numbers_.emplace(hash, number);
    return number;
  }

  // names()[i] is number i + 1.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  std::unordered_map<std::uint64_t, std::uint16_t> numbers_;
  std::vector<std::string> names_;
};

}  // namespace clv::orders
