// The whole way from bytes to the answer: no crash, an answer or an error, the same for any chunks. The first byte
// chooses the chunk size.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/assert.h"
#include "engine/engine.h"
#include "protocol/error_json.h"

namespace {

std::string analyze(std::string_view text, std::size_t chunk) {
  clv::engine::Engine engine;
  const auto begun = engine.begin(R"({"kind":"analyze","files":[{"name":"fuzz.csv"}]})");
  CLV_ASSERT(begun, "the request is fine");
  engine.begin_file();
  while (!text.empty()) {
    const std::string_view piece = text.substr(0, chunk);
    const auto length = static_cast<std::uint32_t>(piece.size());
    std::memcpy(engine.writable(length).data(), piece.data(), length);
    if (const auto taken = engine.commit(length); !taken)
      return clv::protocol::write_error(taken.error());
    text.remove_prefix(piece.size());
  }
  if (const auto ended = engine.end_file(); !ended)
    return clv::protocol::write_error(ended.error());
  const auto answer = engine.finish();
  return answer ? *answer : clv::protocol::write_error(answer.error());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const std::string whole = analyze(text, text.size());
  CLV_ASSERT(analyze(text, 1 + std::size_t{bytes[0]}) == whole,
             "the answer must not depend on the chunks");
  return 0;
}
