// The places of set bits, in order: where the fields of a block end.
#pragma once

#include <bit>
#include <cstdint>

namespace clv::csv {

// Writes `base` + index of each of the `count` set bits. `out` has room for 64, whatever their number:
// `kAtOnce` are written without asking how many there are, because a branch that depends on the text
// costs more than the needless stores.
template <std::uint32_t kAtOnce>
[[gnu::always_inline]] inline void write_bit_positions(std::uint64_t bits, std::uint32_t count,
                                                       std::uint32_t base, std::uint32_t* out) {
  std::uint32_t done = 0;
  do {
    for (std::uint32_t i = 0; i < kAtOnce; ++i) {
      out[done + i] = base + static_cast<std::uint32_t>(std::countr_zero(bits));
      bits &= bits - 1;
    }
    done += kAtOnce;
  } while (done < count);
}

}  // namespace clv::csv
