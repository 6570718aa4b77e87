// A growing list in blocks of one size: nothing moves when it grows (a vector holds everything
// twice for a moment), and `drain` gives memory back while it goes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

namespace clv::orders {

inline constexpr std::size_t kBlockElements = 4096;

template <typename Element>
class BlockList {
 public:
  [[nodiscard]] std::size_t size() const { return size_; }

  // Preconditions: index < size().
  Element& operator[](std::size_t index) {
    return blocks_[index / kBlockElements][index % kBlockElements];
  }
  const Element& operator[](std::size_t index) const {
    return blocks_[index / kBlockElements][index % kBlockElements];
  }

  // The new element at the end. Earlier references stay valid.
  Element& push_back(const Element& element) {
    if (size_ == blocks_.size() * kBlockElements)
      blocks_.push_back(std::make_unique_for_overwrite<Element[]>(kBlockElements));
    Element& added = (*this)[size_++];
    added = element;
    return added;
  }

  // Calls `take(element)` for each in order and frees each block behind it; the list is empty then.
  template <typename Take>
  void drain(const Take& take) {
    for (std::unique_ptr<Element[]>& block : blocks_) {
      const std::size_t count = std::min(size_, kBlockElements);
      for (std::size_t i = 0; i < count; ++i) take(block[i]);
      size_ -= count;
      block.reset();
    }
    blocks_.clear();
  }

 private:
  std::vector<std::unique_ptr<Element[]>> blocks_;
  std::size_t size_ = 0;
};

}  // namespace clv::orders
