#include "cli/file_source.h"

#include <sys/stat.h>

namespace clv::cli {

Result<FileSource> FileSource::open(const std::string& path) {
  struct stat status{};
  const bool is_file = stat(path.c_str(), &status) == 0 && !S_ISDIR(status.st_mode);
  // gzread hands on what is not packed as it is.
  gzFile file = is_file ? gzopen(path.c_str(), "rb") : nullptr;
  if (file == nullptr) return fail("file_not_readable", {{"file", path}});
  constexpr unsigned kBufferBytes = 256U << 10U;
  gzbuffer(file, kBufferBytes);
  return FileSource(path, file);
}

Result<std::uint32_t> FileSource::read(std::span<char> room) {
  const int bytes = gzread(file_.get(), room.data(), static_cast<unsigned>(room.size()));
  int problem = Z_OK;
  gzerror(file_.get(), &problem);
  if (problem == Z_ERRNO) return fail("file_not_readable", {{"file", path_}});
  if (bytes < 0 || problem != Z_OK) return fail("file_not_unpacked", {{"file", path_}});
  return static_cast<std::uint32_t>(bytes);
}

std::string file_name(std::string_view path) {
  return std::string(path.substr(path.find_last_of('/') + 1));
}

}  // namespace clv::cli
