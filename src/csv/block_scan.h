// Which of the next 64 bytes are quotes, delimiters or line ends, as four bit masks (bit i = byte
// i). The same answer on every processor: SSE2, WebAssembly simd128, or plain integers.
#pragma once

#include <cstdint>

#include "csv/dialect.h"

namespace clv::csv {

inline constexpr std::uint32_t kBlockBytes = 64;

struct BlockMasks {
  std::uint64_t quote;
  std::uint64_t delimiter;
  std::uint64_t line_feed;
  std::uint64_t carriage_return;
};

}  // namespace clv::csv

#if defined(__SSE2__)
#include "csv/block_scan_sse2.h"
#elif defined(__wasm_simd128__)
#include "csv/block_scan_wasm.h"
#else
#include "csv/block_scan_portable.h"
#endif
