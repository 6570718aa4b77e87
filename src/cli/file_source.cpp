#include "cli/file_source.h"

#include <sys/stat.h>

namespace clv::cli {

Result<FileSource> FileSource::open(const std::string& path) {
  struct stat status{};
  const bool is_file = stat(path.c_str(), &status) == 0 && !S_ISDIR(status.st_mode);
  std::FILE* file = is_file ? std::fopen(path.c_str(), "rb") : nullptr;
  if (file == nullptr) return fail("file_not_readable", {{"file", path}});
  // The engine asks for large pieces; a second buffer would only copy them.
  std::setvbuf(file, nullptr, _IONBF, 0);
  return FileSource(path, file);
}

Result<std::uint32_t> FileSource::read(std::span<char> room) {
  const std::size_t bytes = std::fread(room.data(), 1, room.size(), file_.get());
  if (bytes == 0 && std::ferror(file_.get()) != 0)
    return fail("file_not_readable", {{"file", path_}});
  return static_cast<std::uint32_t>(bytes);
}

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

std::string file_name(std::string_view path) {
  return std::string(path.substr(path.find_last_of('/') + 1));
}

}  // namespace clv::cli
