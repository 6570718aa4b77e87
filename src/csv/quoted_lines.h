// Lines that a program wrapped whole in quotes: `"a,""b"",5"` is `a,"b",5`. A sheet whose lines all stand in its first column is
// saved like that, and often only the lines that have quotes of their own are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clv::csv {

class QuotedLines {
 public:
  // Appends the next bytes of the file, each whole line without the quotes around it and its quotes no longer doubled. Other
  // lines stay as they are. A line end inside quotes ends no line.
  void unwrap(std::string_view bytes, std::string& out);

  // No more bytes follow.
  void finish(std::string& out) { take_line(out); }

 private:
  void take_line(std::string& out);

  // A longer line is none that a program wrapped, and is passed on as it comes.
  static constexpr std::size_t kLongestLine = 1U << 20U;
  std::string line_;
  bool is_inside_quotes_ = false;
};

}  // namespace clv::csv
