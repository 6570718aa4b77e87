// Encoding and dialect of any bytes: no crash, and an answer that a parser can use.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/assert.h"
#include "csv/encoding.h"
#include "csv/sniff.h"
#include "csv/utf16.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const clv::csv::Encoding encoding = clv::csv::detect_encoding(text);
  std::string decoded = clv::csv::to_utf8(text, encoding);
  CLV_ASSERT(clv::csv::to_utf8(decoded, clv::csv::Encoding::utf8) == decoded,
             "text is valid UTF-8 after its conversion");
  if (clv::csv::is_utf16(encoding)) {
    decoded.clear();
    clv::csv::Utf16Decoder decoder(encoding);
    decoder.decode(text, decoded);
    decoder.finish(decoded);
    CLV_ASSERT(clv::csv::to_utf8(decoded, clv::csv::Encoding::utf8) == decoded,
               "decoded text is valid UTF-8");
  }
  const clv::csv::Sniffed sniffed = clv::csv::sniff_dialect(text, true);
  CLV_ASSERT(sniffed.skip_bytes <= size, "only what is there can be skipped");
  CLV_ASSERT(std::string_view(",;\t|").find(sniffed.dialect.delimiter) != std::string_view::npos,
             "a delimiter is one of four");
  CLV_ASSERT(sniffed.dialect.quote != sniffed.dialect.delimiter, "a quote is no delimiter");
  return 0;
}
