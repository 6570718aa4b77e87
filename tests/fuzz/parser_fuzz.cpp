// Parsing in every dialect: no crash, and the rows do not depend on the chunks. The first byte chooses the chunk size, the
// second the dialect.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/assert.h"
#include "base/hash.h"
#include "csv/parser.h"
#include "csv/unquote.h"

namespace clv::csv {
namespace {

class HashingSink : public RowSink {
 public:
  explicit HashingSink(const Dialect& dialect) : dialect_(dialect) {}

  void on_rows(const RowBatch& batch) override {
    for (const RowSpan& span : batch.rows) {
      const RowView row(batch, span);
      for (std::uint32_t i = 0; i < row.size(); ++i) {
        hash = hash_text(unquote(row.raw(i), dialect_, scratch_), hash);
      }
      hash = hash_text("row", hash + row.line());
    }
  }

  std::uint64_t hash = 0;

 private:
  Dialect dialect_;
  std::string scratch_;
};

struct Outcome {
  std::uint64_t hash = 0;
  std::string_view error{};
};

Outcome parse(std::string_view text, const Dialect& dialect, std::size_t chunk) {
  HashingSink sink(dialect);
  Parser parser(dialect, sink, {.row_bytes = 4096, .columns = 256});
  while (!text.empty()) {
    const std::string_view piece = text.substr(0, chunk);
    const auto length = static_cast<std::uint32_t>(piece.size());
    std::memcpy(parser.writable(length).data(), piece.data(), length);
    if (const Result<void> taken = parser.commit(length); !taken)
      return {.error = taken.error().code};
    text.remove_prefix(piece.size());
  }
  if (const Result<void> finished = parser.finish(); !finished)
    return {.error = finished.error().code};
  return {.hash = sink.hash};
}

}  // namespace
}  // namespace clv::csv

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 3) return 0;
  const std::size_t chunk = 1 + bytes[0];
  const unsigned choice = bytes[1];
  const char quote = "\"'\0\""[choice / 4 % 4];
  const clv::csv::Dialect dialect{.delimiter = ",;\t|"[choice % 4],
                                  .quote = quote,
                                  .escape = choice / 16 % 2 == 0 ? quote : '\\'};
  const std::string_view rows(reinterpret_cast<const char*>(bytes) + 2, size - 2);
  const auto whole = clv::csv::parse(rows, dialect, rows.size() + 1);
  const auto pieces = clv::csv::parse(rows, dialect, chunk);
  CLV_ASSERT(whole.error.empty() == pieces.error.empty(), "limits must not depend on the chunks");
  CLV_ASSERT(whole.hash == pieces.hash, "rows must not depend on the chunks");
  return 0;
}
