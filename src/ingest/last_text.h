// The last text of a column, because consecutive rows mostly repeat it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

#include "base/bytes.h"

namespace clv::ingest {

class LastText {
 public:
  // False for every text before the first `remember`, and for one longer than 64 bytes.
  [[nodiscard]] bool is(std::string_view text) const {
    if (text.size() != size_) return false;
    std::size_t i = 0;
    for (; i + 8 <= size_; i += 8) {
      if (words_[i / 8] != load_word(text.data() + i)) return false;
    }
    return i == size_ || words_[i / 8] == load_tail(text.data() + i, size_ - i);
  }

  void remember(std::string_view text) {
    size_ = text.size() <= kMostBytes ? text.size() : kNothing;
    if (size_ == kNothing) return;
    std::size_t i = 0;
    for (; i + 8 <= size_; i += 8) words_[i / 8] = load_word(text.data() + i);
    if (i < size_) words_[i / 8] = load_tail(text.data() + i, size_ - i);
  }

 private:
  static constexpr std::size_t kMostBytes = 64;
  static constexpr std::size_t kNothing = std::numeric_limits<std::size_t>::max();

  std::array<std::uint64_t, kMostBytes / 8> words_{};
  std::size_t size_ = kNothing;
};

}  // namespace clv::ingest
