// The only place of the tool that reads files.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace clv::cli {

class FileSource {
 public:
  // Error: file_not_readable {file}, also for a folder.
  static Result<FileSource> open(const std::string& path);

  // Fills the front of `room`; 0 at the end of the file. Error: file_not_readable {file}.
  Result<std::uint32_t> read(std::span<char> room);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  FileSource(std::string path, std::FILE* file) : path_(std::move(path)), file_(file) {}

  std::string path_;
  std::unique_ptr<std::FILE, Close> file_;
};

// All bytes of a file. Error: file_not_readable {file}.
Result<std::string> read_whole_file(const std::string& path);

// "orders.csv" of "exports/orders.csv".
std::string file_name(std::string_view path);

}  // namespace clv::cli
