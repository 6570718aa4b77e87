// Which of the next 64 bytes are quotes, delimiters or line ends, as four bit masks (bit i = byte
// i). The same answer on every processor: SSE2 (every x86-64 has it), AVX2 or AVX-512, WebAssembly
// simd128, or plain integers.
#pragma once

#include <cstdint>

namespace clv::csv {

inline constexpr std::uint32_t kBlockBytes = 64;

struct BlockMasks {
  std::uint64_t quote;
  std::uint64_t delimiter;
  std::uint64_t line_feed;
  std::uint64_t carriage_return;
};

// Every twin is a struct with
//   static BlockMasks scan(const char* bytes, char quote, char delimiter)
// that reads exactly kBlockBytes bytes, and
//   static void write_positions(std::uint64_t bits, std::uint32_t count, std::uint32_t base,
//                               std::uint32_t* out)
// as `write_bit_positions` of bit_positions.h. `BlockScan` is the one to use everywhere.

}  // namespace clv::csv

#if defined(__SSE2__)
#include "csv/block_scan_avx2.h"
#include "csv/block_scan_avx512.h"
#include "csv/block_scan_sse2.h"
#elif defined(__wasm_simd128__)
#include "csv/block_scan_wasm.h"
#else
#include "csv/block_scan_portable.h"
#endif

namespace clv::csv {

#if defined(__SSE2__)
using BlockScan = BlockScanSse2;
#elif defined(__wasm_simd128__)
using BlockScan = BlockScanWasm;
#else
using BlockScan = BlockScanPortable;
#endif

}  // namespace clv::csv
