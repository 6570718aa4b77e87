#include "cli/whole_file.h"

#include <cstdio>
#include <memory>

#include "cli/file_source.h"

namespace clv::cli {

Result<std::string> read_whole_file(const std::string& path) {
  constexpr std::uint32_t kChunkBytes = 1U << 20U;
  Result<FileSource> source = FileSource::open(path);
  if (!source) return std::unexpected(source.error());
  std::string text;
  for (;;) {
    const std::size_t size = text.size();
    text.resize(size + kChunkBytes);
    const Result<std::uint32_t> bytes = source->read({text.data() + size, kChunkBytes});
    if (!bytes) return std::unexpected(bytes.error());
    text.resize(size + *bytes);
    if (*bytes == 0) return text;
  }
}

Result<void> write_whole_file(const std::string& path, std::string_view text) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return fail("file_not_written", {{"file", path}});
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  // Closing writes what is buffered: a full disk shows here.
  if (std::fclose(file) != 0 || !written) return fail("file_not_written", {{"file", path}});
  return {};
}

}  // namespace clv::cli
