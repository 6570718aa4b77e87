// Rows as views into the parser's buffer: nothing is copied, and a column that nobody asks for
// costs nothing.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace clv::csv {

// One record inside a RowBatch.
struct RowSpan {
  std::uint32_t begin = 0;        // first byte, from RowBatch::text
  std::uint32_t first_field = 0;  // index into RowBatch::field_ends
  std::uint32_t field_count = 0;  // at least 1
  std::uint32_t line = 0;         // 1-based line of the file on which the record begins
};

// Some consecutive records. All views die when the sink returns.
struct RowBatch {
  const char* text = nullptr;
  std::span<const std::uint32_t>
      field_ends;  // position of the delimiter or line end (of CR LF the CR) after each field
  std::span<const RowSpan> rows;
};

class RowView {
 public:
  RowView(const RowBatch& batch, const RowSpan& row) : batch_(batch), row_(row) {}

  [[nodiscard]] std::uint32_t size() const { return row_.field_count; }
  [[nodiscard]] std::uint32_t line() const { return row_.line; }

  // The bytes of a field as they stand in the file, quotes included (see `unquote`). Precondition:
  // column < size().
  [[nodiscard]] std::string_view raw(std::uint32_t column) const {
    const std::uint32_t* ends = batch_.field_ends.data() + row_.first_field;
    const std::uint32_t begin = column == 0 ? row_.begin : ends[column - 1] + 1;
    return {batch_.text + begin, ends[column] - begin};
  }

 private:
  const RowBatch& batch_;
  const RowSpan& row_;
};

// Receives the records of a file in order, in batches of any size.
class RowSink {
 public:
  RowSink() = default;
  RowSink(const RowSink&) = delete;
  RowSink& operator=(const RowSink&) = delete;
  virtual ~RowSink() = default;
  virtual void on_rows(const RowBatch& batch) = 0;
};

}  // namespace clv::csv
