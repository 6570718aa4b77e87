// Rows of a text as the parser gives them, fed in chunks of chosen sizes.
#pragma once

#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "csv/parser.h"
#include "csv/unquote.h"

namespace clv::csv {

using Rows = std::vector<std::vector<std::string>>;

class RowCollector : public RowSink {
 public:
  explicit RowCollector(const Dialect& dialect) : dialect_(dialect) {}

  void on_rows(const RowBatch& batch) override {
    for (const RowSpan& span : batch.rows) {
      const RowView row(batch, span);
      std::vector<std::string> fields;
      for (std::uint32_t i = 0; i < row.size(); ++i) {
        fields.emplace_back(unquote(row.raw(i), dialect_, scratch_));
      }
      rows.push_back(std::move(fields));
      lines.push_back(row.line());
    }
  }

  Rows rows;
  std::vector<std::uint32_t> lines;

 private:
  Dialect dialect_;
  std::string scratch_;
};

struct Collected {
  Rows rows;
  std::vector<std::uint32_t> lines;
};

// `next_size` gives the size of each chunk, at least 1.
inline Collected collect(std::string_view text, const Dialect& dialect,
                         const std::function<std::size_t()>& next_size) {
  RowCollector collector(dialect);
  Parser parser(dialect, collector);
  bool fine = true;
  while (fine && !text.empty()) {
    const std::string_view chunk = text.substr(0, next_size());
    const auto length = static_cast<std::uint32_t>(chunk.size());
    std::memcpy(parser.writable(length).data(), chunk.data(), length);
    fine = parser.commit(length).has_value();
    text.remove_prefix(chunk.size());
  }
  if (fine) (void)parser.finish();
  return {std::move(collector.rows), std::move(collector.lines)};
}

inline Collected collect(std::string_view text, const Dialect& dialect = {}) {
  return collect(text, dialect, [] { return std::size_t{1} << 20U; });
}

}  // namespace clv::csv
