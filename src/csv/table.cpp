#include "csv/table.h"

#include <algorithm>
#include <cstring>

#include "csv/parser.h"
#include "csv/unquote.h"

namespace clv::csv {
namespace {

class TableSink : public RowSink {
 public:
  TableSink(const Dialect& dialect, std::size_t row_limit)
      : dialect_(dialect), row_limit_(row_limit) {}

  void on_rows(const RowBatch& batch) override {
    for (const RowSpan& row : batch.rows) {
      if (full()) return;
      const RowView view(batch, row);
      TableRow& kept = rows_.emplace_back();
      kept.line = view.line();
      kept.fields.reserve(view.size());
      for (std::uint32_t i = 0; i < view.size(); ++i)
        kept.fields.emplace_back(unquote(view.raw(i), dialect_, scratch_));
    }
  }

  [[nodiscard]] bool full() const { return rows_.size() >= row_limit_; }
  std::vector<TableRow> take() { return std::move(rows_); }

 private:
  Dialect dialect_;
  std::size_t row_limit_;
  std::string scratch_;
  std::vector<TableRow> rows_;
};

}  // namespace

std::vector<TableRow> read_table(std::string_view text, const Dialect& dialect,
                                 const TableLimits& limits) {
  constexpr std::size_t kChunk = 64U << 10U;
  TableSink sink(dialect, limits.rows);
  Parser parser(dialect, sink);
  while (!text.empty() && !sink.full()) {
    const std::string_view chunk = text.substr(0, kChunk);
    const auto length = static_cast<std::uint32_t>(chunk.size());
    std::memcpy(parser.writable(length).data(), chunk.data(), length);
    if (!parser.commit(length)) return sink.take();
    text.remove_prefix(chunk.size());
  }
  if (sink.full() || !limits.last_row_is_complete) return sink.take();
  // A limit that the last row breaks is found again, with its place, by the parser of the whole
  // file.
  (void)parser.finish();
  return sink.take();
}

}  // namespace clv::csv
