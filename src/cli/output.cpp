#include "cli/output.h"

#include <cstdio>
#include <string>

#include "texts/texts.h"

namespace clv::cli {

int print_json(std::string_view json) {
  const bool written = std::fwrite(json.data(), 1, json.size(), stdout) == json.size() &&
                       std::fputc('\n', stdout) != EOF && std::fflush(stdout) == 0;
  return written ? kExitOk : print_error({.code = "output_not_written"});
}

int print_error(const Error& error) {
  const std::string sentence = "clv: " + texts::sentence(texts::parse_language("en"), error) + "\n";
  std::fputs(sentence.c_str(), stderr);
  return kExitRefused;
}

}  // namespace clv::cli
