// The whole way from bytes to the answer: no crash, an answer or an error, the same for any chunks. The first byte
// chooses the chunk size, the second what the request asks for.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/assert.h"
#include "engine/engine.h"
#include "protocol/error_json.h"

namespace {

// One with a forecast: fitting models takes far longer than reading a short file.
constexpr std::array<std::string_view, 6> kRequests{
    R"({"kind":"analyze","options":{"forecast":false},"files":[{"name":"fuzz.csv"}]})",
    R"({"kind":"inspect","files":[{"name":"fuzz.csv"}]})",
    R"({"kind":"analyze","options":{"forecast":false,"rejects":{"headings":["a"],"reasons":{}},"today":"2024-06-01"},
        "files":[{"name":"fuzz.csv","mapping":{"date_order":"month_day_year","decimal_separator":","}}]})",
    R"({"kind":"analyze","options":{"forecast":false,"without_tax":true,"vat_rate":0.21,"without_shipping":true,
        "currency":"USD"},"files":[{"name":"fuzz.csv","mapping":{"delimiter":";","quote":"'"}}]})",
    R"({"kind":"analyze","options":{"time_zone":{"name":"x","periods":[[0,3600],[1711846800,7200]]}},
        "files":[{"name":"fuzz.csv","mapping":{"date_order":"excel_days","encoding":"windows-1252"}}]})",
    R"({"kind":"inspect","files":[{"name":"fuzz.csv","mapping":{"encoding":"utf-16le","columns":{"email":null}}}]})"};

std::string analyze(std::string_view text, std::size_t chunk, std::string_view request) {
  clv::engine::Engine engine;
  const auto begun = engine.begin(request);
  CLV_ASSERT(begun, "the request is fine");
  const bool counts = request.contains(R"("analyze")");
  do {
    engine.begin_file();
    std::string_view rest = text;
    while (!rest.empty()) {
      const std::string_view piece = rest.substr(0, chunk);
      const auto length = static_cast<std::uint32_t>(piece.size());
      std::memcpy(engine.writable(length).data(), piece.data(), length);
      if (const auto taken = engine.commit(length); !taken)
        return clv::protocol::write_error(taken.error());
      rest.remove_prefix(piece.size());
    }
    if (const auto ended = engine.end_file(); !ended)
      return clv::protocol::write_error(ended.error());
  } while (counts && engine.reads_again());
  const auto answer = engine.finish();
  return answer ? *answer : clv::protocol::write_error(answer.error());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 3) return 0;
  const std::string_view text(reinterpret_cast<const char*>(bytes) + 2, size - 2);
  const std::string_view request = kRequests[bytes[1] % kRequests.size()];
  const std::string whole = analyze(text, text.size(), request);
  CLV_ASSERT(analyze(text, 1 + std::size_t{bytes[0]}, request) == whole,
             "the answer must not depend on the chunks");
  return 0;
}
