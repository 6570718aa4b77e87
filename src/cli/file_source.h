// The only place of the tool that reads files; those packed with gzip are unpacked on the way.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <zlib.h>

#include "base/result.h"

namespace clv::cli {

class FileSource {
 public:
  // Error: file_not_readable {file}, also for a folder.
  static Result<FileSource> open(const std::string& path);

  // Fills the front of `room`; 0 at the end of the file. Errors: file_not_readable {file};
  // file_not_unpacked {file} where a packed file is damaged or cut off.
  Result<std::uint32_t> read(std::span<char> room);

 private:
  struct Close {
    void operator()(gzFile file) const { gzclose_r(file); }
  };
  FileSource(std::string path, gzFile file) : path_(std::move(path)), file_(file) {}

  std::string path_;
  std::unique_ptr<gzFile_s, Close> file_;
};

// "orders.csv" of "exports/orders.csv".
std::string file_name(std::string_view path);

}  // namespace clv::cli
