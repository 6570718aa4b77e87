#include "cli/rows.h"

#include <charconv>
#include <cstring>
#include <limits>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "cli/file_source.h"
#include "cli/output.h"
#include "cli/whole_file.h"
#include "csv/encoding.h"
#include "csv/parser.h"
#include "csv/sniff.h"
#include "csv/unquote.h"
#include "csv/utf16.h"

namespace clv::cli {
namespace {

constexpr std::uint32_t kChunkBytes = 1U << 20U;

struct Call {
  std::string path;
  std::uint64_t limit = std::numeric_limits<std::uint64_t>::max();
};

Result<Call> read_arguments(Arguments arguments) {
  Call call;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view text = arguments[i];
    if (text == "--limit") {
      if (i + 1 == arguments.size())
        return fail("option_without_value", {{"option", std::string(text)}});
      const std::string_view number = arguments[++i];
      const auto [end, error] =
          std::from_chars(number.data(), number.data() + number.size(), call.limit);
      if (error != std::errc{} || end != number.data() + number.size()) {
        return fail("unreadable_option_number",
                    {{"option", "--limit"}, {"text", std::string(number)}});
      }
    } else if (text.starts_with("--")) {
      return fail("unknown_option", {{"option", std::string(text)}});
    } else if (!call.path.empty()) {
      return fail("one_file_only", {{"file", std::string(text)}});
    } else {
      call.path = text;
    }
  }
  if (call.path.empty()) return fail("no_files");
  return call;
}

// Collects the rows as JSON text, so that a large file needs no tree of objects.
class JsonRows : public csv::RowSink {
 public:
  JsonRows(const csv::Dialect& dialect, csv::Encoding encoding, std::uint64_t limit)
      : dialect_(dialect), encoding_(encoding), limit_(limit) {}

  void on_rows(const csv::RowBatch& batch) override {
    for (const csv::RowSpan& row : batch.rows) {
      if (count_ == limit_) return;
      append(csv::RowView(batch, row));
    }
  }

  std::string take() { return "[" + std::move(json_) + "]"; }

 private:
  void append(const csv::RowView& row) {
    json_ += count_++ == 0 ? "[" : ",\n[";
    for (std::uint32_t i = 0; i < row.size(); ++i) {
      if (i > 0) json_ += ",";
      const std::string_view field = csv::unquote(row.raw(i), dialect_, scratch_);
      json_ += nlohmann::json(csv::to_utf8(field, encoding_)).dump();
    }
    json_ += "]";
  }

  csv::Dialect dialect_;
  csv::Encoding encoding_;
  std::uint64_t limit_;
  std::uint64_t count_ = 0;
  std::string scratch_;
  std::string json_;
};

Result<std::string> rows_as_json(const Call& call) {
  const Result<std::string> text = read_whole_file(call.path);
  if (!text) return std::unexpected(text.error());
  const std::string_view head = std::string_view(*text).substr(0, 256U << 10U);
  const csv::Encoding encoding = csv::detect_encoding(head);
  if (encoding == csv::Encoding::binary)
    return fail("binary_file", {{"file", file_name(call.path)}});
  std::string decoded;
  std::string_view rest = csv::text_of_head(*text, encoding, decoded);
  const csv::Sniffed sniffed = csv::sniff_dialect(rest, true);
  rest.remove_prefix(sniffed.skip_bytes);
  JsonRows rows(sniffed.dialect, encoding, call.limit);
  csv::Parser parser(sniffed.dialect, rows);
  while (!rest.empty()) {
    const std::string_view chunk = rest.substr(0, kChunkBytes);
    const auto length = static_cast<std::uint32_t>(chunk.size());
    std::memcpy(parser.writable(length).data(), chunk.data(), length);
    if (const Result<void> committed = parser.commit(length); !committed)
      return std::unexpected(committed.error());
    rest.remove_prefix(chunk.size());
  }
  if (const Result<void> finished = parser.finish(); !finished)
    return std::unexpected(finished.error());
  return rows.take();
}

}  // namespace

int run_rows(Arguments arguments) {
  const Result<Call> call = read_arguments(arguments);
  if (!call) return print_error(call.error());
  const Result<std::string> json = rows_as_json(*call);
  return json ? print_json(*json) : print_error(json.error());
}

}  // namespace clv::cli
