// The beginning of a file as rows of text, with its header found: what the plan is decided on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "csv/dialect.h"
#include "csv/encoding.h"
#include "csv/table.h"
#include "ingest/choices.h"

namespace clv::ingest {

// How much of a file is looked at before its first row is counted. The rows of a file depend on
// these bytes and never on the chunks in which they arrive.
inline constexpr std::size_t kHeadBytes = 256U << 10U;

struct Sample {
  csv::Encoding encoding = csv::Encoding::utf8;
  csv::Dialect dialect;
  // Of the rows: after the byte order mark and a "sep=" line. In a file that is decoded
  // (csv/text_decoder.h) it counts the bytes of the text, without the mark.
  std::size_t first_byte = 0;
  std::uint32_t lines_before = 0;        // lines before first_byte
  std::vector<std::string> header;       // UTF-8, trimmed
  std::vector<std::string> header_keys;  // see header_key.h
  std::uint32_t header_line = 0;         // lines_before not counted
  std::vector<csv::TableRow> above;      // before the header, without blank ones
  std::vector<csv::TableRow> rows;       // after the header, without blank ones

  // The filled cells of a column, trimmed. Views into `rows`.
  [[nodiscard]] std::vector<std::string_view> filled_cells(std::uint32_t column) const;
};

// `choices` replaces what would be recognised of encoding and dialect. Errors: empty_file,
// binary_file, not_a_table {form: HTML, XML, JSON}, one_column {header},
// no_header {cells}, only_header {columns}. Names above the header (titles) are skipped: the header
// is the row, among the first ones, that names most roles.
Result<Sample> take_sample(std::string_view head, bool head_is_whole_file,
                           const Choices& choices = {});

// "a, b, c", at most ten names and as long as a person reads.
std::string list_for_people(const std::vector<std::string>& names);

}  // namespace clv::ingest
