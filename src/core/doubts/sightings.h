// What readers saw of each doubt while they read the rows of one file. Rows that hold cost nothing: only what is odd is noted.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/doubts/doubt.h"

namespace clv::doubts {

inline constexpr std::uint32_t kNoColumn = 0xFFFF'FFFF;

// One row that shows a doubt.
struct Sighting {
  std::uint32_t line = 0;
  std::uint32_t column = kNoColumn;
  std::string_view value{};  // the cell, in the bytes of the file
};

// All that was seen of one doubt: how often, and the first ones.
struct DoubtEvidence {
  static constexpr std::size_t kKept = 3;
  std::uint64_t rows = 0;
  std::uint32_t column = kNoColumn;  // of the first
  std::vector<std::uint32_t> lines;  // of the first kKept
  std::vector<std::string> values;   // the same, as they stand in the file
};

// What the doubts of a file are told with.
struct FileFacts {
  std::uint64_t rows = 0;  // that were read
  const std::vector<std::string>& header;
  std::function<std::string(std::string_view)>
      to_text{};  // a value of the file in UTF-8; none: it is
};

class Sightings {
 public:
  void note(DoubtCode code, const Sighting& sighting);

  // As if it was never noted.
  void withdraw(DoubtCode code) { evidence_[static_cast<std::size_t>(code)] = {}; }

  [[nodiscard]] const DoubtEvidence& of(DoubtCode code) const {
    return evidence_[static_cast<std::size_t>(code)];
  }

  // Those whose thresholds are passed, in the order of the table.
  [[nodiscard]] std::vector<Doubt> raise(const FileFacts& facts) const;

 private:
  std::array<DoubtEvidence, kCodeCount> evidence_{};
};

}  // namespace clv::doubts
