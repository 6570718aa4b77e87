#include "csv/parser.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

#include "base/assert.h"

namespace clv::csv {
namespace {

// 16 KB of positions: what the scan wrote and the text it read are still in the first-level cache
// when the sink looks at them.
constexpr std::uint32_t kFieldEndsPerBatch = 4096;
constexpr std::uint32_t kFirstFieldEnds = 512;  // small files do not pay for a batch
constexpr std::uint32_t kPadding = kBlockBytes;

// Bit i of the result is the xor of bits 0..i: 1 from an opening quote up to the byte before the
// closing one.
std::uint64_t prefix_xor(std::uint64_t bits) {
  bits ^= bits << 1U;
  bits ^= bits << 2U;
  bits ^= bits << 4U;
  bits ^= bits << 8U;
  bits ^= bits << 16U;
  bits ^= bits << 32U;
  return bits;
}

std::uint64_t low_bits(std::uint32_t count) {
  return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

bool bit_at(std::uint64_t bits, std::uint32_t index) { return ((bits >> index) & 1U) != 0; }

std::uint32_t count_ones(std::uint64_t bits) {
  return static_cast<std::uint32_t>(std::popcount(bits));
}

}  // namespace

Parser::Parser(const Dialect& dialect, RowSink& sink, const ParserLimits& limits)
    : dialect_(dialect), sink_(sink), limits_(limits) {
  field_ends_.resize(kFirstFieldEnds);
}

std::span<char> Parser::writable(std::uint32_t bytes) {
  CLV_ASSERT(bytes >= 1 && bytes <= (64U << 20U), "a chunk is 1 byte to 64 MiB");
  if (std::size_t{size_} + bytes + kPadding > buffer_.size()) {
    move_open_row_to_front();
    const std::size_t needed = std::size_t{size_} + bytes + kPadding;
    // Doubling keeps a very long row at a few copies of itself.
    if (needed > buffer_.size()) buffer_.resize(std::max(needed, buffer_.size() * 2));
  }
  return {buffer_.data() + size_, bytes};
}

Result<void> Parser::commit(std::uint32_t bytes) {
  CLV_ASSERT(std::size_t{size_} + bytes + kPadding <= buffer_.size(),
             "commit only what was asked for");
  size_ += bytes;
  scan_available();
  return check_limits();
}

Result<void> Parser::finish() {
  scan_rest();
  if (row_begin_ < size_) {
    field_ends_[field_end_count_++] = size_;
    end_row(field_end_count_ - 1, size_, row_line_);
  }
  const Result<void> checked = check_limits();
  flush();
  return checked;
}

template <typename Scan>
inline void Parser::scan_blocks() {
  const Dialect dialect = dialect_;
  // One byte beyond the block must be known: a CR ends a row only if no LF follows.
  while (scanned_ + kBlockBytes < size_ && !broken_limit_) {
    const char* block = buffer_.data() + scanned_;
    take_block<Scan>(Scan::scan(block, dialect.quote, dialect.delimiter),
                     block[kBlockBytes] == '\n', kBlockBytes);
  }
}

#if defined(__SSE2__)
CLV_TARGET_AVX2 void Parser::scan_available_avx2() { scan_blocks<BlockScanAvx2>(); }

CLV_TARGET_AVX512 void Parser::scan_available_avx512() { scan_blocks<BlockScanAvx512>(); }
#endif

void Parser::scan_available() {
#if defined(__SSE2__)
  static const bool fastest = has_avx512();
  static const bool fast = has_avx2();
  if (fastest) {
    scan_available_avx512();
  } else if (fast) {
    scan_available_avx2();
  } else {
    scan_blocks<BlockScan>();
  }
#else
  scan_blocks<BlockScan>();
#endif
  flush();
}

void Parser::scan_rest() {
  while (scanned_ < size_) {
    const std::uint32_t length = std::min(size_ - scanned_, kBlockBytes);
    std::memset(buffer_.data() + size_, 0, kPadding);
    BlockMasks masks =
        BlockScan::scan(buffer_.data() + scanned_, dialect_.quote, dialect_.delimiter);
    const std::uint64_t valid = low_bits(length);
    masks.quote &= valid;
    masks.delimiter &= valid;
    masks.line_feed &= valid;
    masks.carriage_return &= valid;
    take_block<BlockScan>(masks, false, length);
  }
}

template <typename Scan>
inline void Parser::take_block(const BlockMasks& masks, bool line_feed_follows,
                               std::uint32_t length) {
  const std::uint64_t before_line_feed =
      (masks.line_feed >> 1U) | (line_feed_follows ? std::uint64_t{1} << 63U : 0);
  const std::uint64_t line_ends = masks.line_feed | (masks.carriage_return & ~before_line_feed);
  std::uint64_t structural = masks.delimiter | line_ends;
  // Few blocks hold quotes, and those that hold none mostly stand outside of them.
  const bool plain = masks.quote == 0 && state_ <= State::unquoted;
  if (plain || !has_quotes(dialect_)) {
    state_ = bit_at(structural, length - 1) ? State::field_start : State::unquoted;
  } else {
    structural = take_quotes(masks, line_ends, length);
  }
  emit_fields<Scan>(structural, line_ends);
  scanned_ += length;
}

std::uint64_t Parser::take_quotes(const BlockMasks& masks, std::uint64_t line_ends,
                                  std::uint32_t length) {
  if (backslash_matters(length)) return scan_carefully(line_ends, length);
  const std::uint64_t inside =
      prefix_xor(masks.quote) ^ (state_ == State::quoted ? ~std::uint64_t{0} : 0);
  const std::uint64_t opening = masks.quote & inside;
  const std::uint64_t closing = masks.quote & ~inside;
  const std::uint64_t structural = (masks.delimiter | line_ends) & ~inside;
  const std::uint64_t starts_well =
      state_ == State::field_start || state_ == State::quote_in_quoted ? 1 : 0;
  const std::uint64_t may_open = (structural << 1U) | (closing << 1U) | starts_well;
  if ((opening & ~may_open) != 0) [[unlikely]]
    return scan_carefully(line_ends, length);
  if (bit_at(inside, length - 1)) {
    state_ = State::quoted;
  } else if (bit_at(closing, length - 1)) {
    state_ = State::quote_in_quoted;
  } else {
    state_ = bit_at(structural, length - 1) ? State::field_start : State::unquoted;
  }
  return structural;
}

bool Parser::backslash_matters(std::uint32_t length) const {
  if (!escapes_with_backslash(dialect_)) return false;
  return state_ == State::backslash_in_quoted ||
         std::memchr(buffer_.data() + scanned_, '\\', length) != nullptr;
}

std::uint64_t Parser::scan_carefully(std::uint64_t line_ends, std::uint32_t length) {
  const bool backslash_escapes = escapes_with_backslash(dialect_);
  std::uint64_t structural = 0;
  for (std::uint32_t i = 0; i < length; ++i) {
    const char c = buffer_[scanned_ + i];
    if (state_ == State::backslash_in_quoted) {
      state_ = State::quoted;
    } else if (c == dialect_.quote) {
      switch (state_) {
        case State::field_start:
        case State::quote_in_quoted:
          state_ = State::quoted;
          break;
        case State::quoted:
          state_ = State::quote_in_quoted;
          break;
        case State::unquoted:
        case State::backslash_in_quoted:
          break;
      }
    } else if (state_ == State::quoted) {
      if (backslash_escapes && c == '\\') state_ = State::backslash_in_quoted;
    } else {
      const bool ends_field = c == dialect_.delimiter || bit_at(line_ends, i);
      if (ends_field) structural |= std::uint64_t{1} << i;
      state_ = ends_field ? State::field_start : State::unquoted;
    }
  }
  return structural;
}

template <typename Scan>
inline void Parser::emit_fields(std::uint64_t structural, std::uint64_t line_ends) {
  const std::uint32_t count = count_ones(structural);
  Scan::write_positions(structural, count, scanned_, field_ends_.data() + field_end_count_);
  if (line_ends != 0) {
    for (std::uint64_t bits = structural & line_ends; bits != 0; bits &= bits - 1) {
      const auto index = static_cast<std::uint32_t>(std::countr_zero(bits));
      const std::uint64_t up_to_here = low_bits(index + 1);
      end_row(field_end_count_ + count_ones(structural & up_to_here) - 1, scanned_ + index,
              1 + line_ends_seen_ + count_ones(line_ends & up_to_here));
    }
    line_ends_seen_ += count_ones(line_ends);
  }
  field_end_count_ += count;
  if (field_end_count_ + 2 * kBlockBytes > field_ends_.size()) make_room();
}

void Parser::end_row(std::uint32_t field_end_index, std::uint32_t position,
                     std::uint32_t next_line) {
  const char* text = buffer_.data();
  const bool crlf = position < size_ && text[position] == '\n' && position > row_begin_ &&
                    text[position - 1] == '\r';
  if (crlf) field_ends_[field_end_index] = position - 1;
  rows_.push_back({.begin = row_begin_,
                   .first_field = row_first_field_,
                   .field_count = field_end_index + 1 - row_first_field_,
                   .line = row_line_});
  check_row(position - row_begin_, field_end_index + 1 - row_first_field_);
  row_begin_ = std::min(position + 1, size_);
  row_first_field_ = field_end_index + 1;
  row_line_ = next_line;
}

void Parser::make_room() {
  if (field_ends_.size() < kFieldEndsPerBatch) {
    field_ends_.resize(field_ends_.size() * 2);
  } else {
    flush();
  }
}

void Parser::flush() {
  if (!rows_.empty()) {
    sink_.on_rows({.text = buffer_.data(),
                   .field_ends = {field_ends_.data(), field_end_count_},
                   .rows = {rows_.data(), rows_.size()}});
    rows_.clear();
    const std::uint32_t open_field_ends = field_end_count_ - row_first_field_;
    std::memmove(field_ends_.data(), field_ends_.data() + row_first_field_,
                 open_field_ends * sizeof(std::uint32_t));
    field_end_count_ = open_field_ends;
    row_first_field_ = 0;
  }
  // Only one row with very many columns can be left. A broken limit stops the scan, so that a chunk
  // full of delimiters ends here too.
  if (field_end_count_ + 2 * kBlockBytes > field_ends_.size())
    field_ends_.resize(field_ends_.size() * 2);
  check_row(scanned_ - std::min(row_begin_, scanned_), field_end_count_ - row_first_field_);
}

void Parser::move_open_row_to_front() {
  if (row_begin_ == 0) return;
  std::memmove(buffer_.data(), buffer_.data() + row_begin_, size_ - row_begin_);
  for (std::uint32_t i = row_first_field_; i < field_end_count_; ++i) field_ends_[i] -= row_begin_;
  size_ -= row_begin_;
  scanned_ -= row_begin_;
  row_begin_ = 0;
}

void Parser::check_row(std::uint32_t bytes, std::uint32_t columns) {
  const bool too_wide = columns > limits_.columns;
  if ((!too_wide && bytes <= limits_.row_bytes) || broken_limit_) return;
  broken_limit_ =
      Error{too_wide ? "too_many_columns" : "row_too_long", {{"line", std::to_string(row_line_)}}};
}

Result<void> Parser::check_limits() {
  check_row(size_ - row_begin_, field_end_count_ - row_first_field_);
  if (broken_limit_) return std::unexpected(*broken_limit_);
  return {};
}

}  // namespace clv::csv
