// A streaming parser for delimited text (RFC 4180 and its common relatives).
//
// Bytes come in by `writable` + `commit`, in chunks of any size; rows go out to the sink in
// batches. Any chunking gives the same rows. Two steps over 64-byte blocks: SIMD compares give bit
// masks of quotes, delimiters and line ends, a prefix xor tells which of them stand inside quotes,
// and the remaining bits become field ends. A block whose quotes do not stand where RFC 4180 wants
// them, or that has a backslash where that escapes, is decided byte by byte instead
// (`scan_carefully`), so the careful rules below are always the ones that hold.
//
// Rules: a record ends with LF, CRLF or a lone CR outside quotes; a field is quoted if its first
// byte is the quote; inside, a doubled quote is one quote, and where the dialect says so the byte
// behind a backslash closes nothing; text after a closing quote belongs to the field; a quote
// anywhere else is an ordinary byte. An empty line is a record with one empty field. The last
// record needs no line end. An unclosed quote runs to the end of the file (`ended_inside_quotes`).
//
// Memory: one buffer as large as the largest chunk plus the longest record, and 4 bytes for each
// field of some 64 rows or of one row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "csv/block_scan.h"
#include "csv/dialect.h"
#include "csv/row.h"

namespace clv::csv {

struct ParserLimits {
  std::uint32_t row_bytes = 16U << 20U;  // beyond it the file is refused: `row_too_long`
  std::uint32_t columns = 16384;         // beyond it the file is refused: `too_many_columns`
};

class Parser {
 public:
  Parser(const Dialect& dialect, RowSink& sink, const ParserLimits& limits = {});

  // Room for the next bytes of the file, at least `bytes` (1 to 64 MiB) long. Ends earlier views.
  std::span<char> writable(std::uint32_t bytes);

  // The first `bytes` of the room hold the next bytes of the file. Complete rows go to the sink
  // before it returns. Errors: row_too_long, too_many_columns, both with {line}; after an error the
  // parser is of no more use.
  Result<void> commit(std::uint32_t bytes);

  // No more bytes follow. Same errors.
  Result<void> finish();

  [[nodiscard]] bool ended_inside_quotes() const {
    return state_ == State::quoted || state_ == State::backslash_in_quoted;
  }

 private:
  enum class State : std::uint8_t {
    field_start,
    unquoted,
    quoted,
    quote_in_quoted,
    backslash_in_quoted
  };

  void scan_available();
  void scan_available_avx2();
  void scan_available_avx512();
  template <typename Scan>
  [[gnu::always_inline]] void scan_blocks();
  void scan_rest();
  // Said here, because a template is instantiated by its first declaration.
  template <typename Scan>
  [[gnu::always_inline]] void take_block(const BlockMasks& masks, bool line_feed_follows,
                                         std::uint32_t length);
  std::uint64_t take_quotes(const BlockMasks& masks, std::uint64_t line_ends, std::uint32_t length);
  [[nodiscard]] bool backslash_matters(std::uint32_t length) const;
  std::uint64_t scan_carefully(std::uint64_t line_ends, std::uint32_t length);
  template <typename Scan>
  [[gnu::always_inline]] void emit_fields(std::uint64_t structural, std::uint64_t line_ends);
  void end_row(std::uint32_t field_end_index, std::uint32_t position, std::uint32_t next_line);
  void make_room();
  void flush();
  void move_open_row_to_front();
  void check_row(std::uint32_t bytes, std::uint32_t columns);
  [[nodiscard]] Result<void> check_limits();

  Dialect dialect_;
  RowSink& sink_;
  ParserLimits limits_;
  std::vector<char> buffer_;
  std::vector<std::uint32_t> field_ends_;
  std::vector<RowSpan> rows_;
  std::uint32_t size_ = 0;             // bytes in the buffer
  std::uint32_t scanned_ = 0;          // bytes already turned into fields
  std::uint32_t field_end_count_ = 0;  // used part of field_ends_
  std::uint32_t row_begin_ = 0;        // of the open row
  std::uint32_t row_first_field_ = 0;  // of the open row
  std::uint32_t row_line_ = 1;         // of the open row
  std::uint32_t line_ends_seen_ = 0;   // line ends before scanned_, those inside quotes too
  State state_ = State::field_start;
  std::optional<Error> broken_limit_;  // of the first row beyond a limit
};

}  // namespace clv::csv
