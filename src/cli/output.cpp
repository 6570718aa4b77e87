#include "cli/output.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/doubts/doubt_table.h"
#include "protocol/doubts_json.h"
#include "texts/doubt_sentence.h"
#include "texts/texts.h"

namespace clv::cli {
namespace {

// Of the first variable that says something, as POSIX has it.
texts::Language user_language() {
  for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* const tag = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing else runs
    if (tag == nullptr || *tag == '\0') continue;
    return texts::find_language(tag).value_or(texts::parse_language("en"));
  }
  return texts::parse_language("en");
}

}  // namespace

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

bool print_doubts(const std::vector<doubts::Doubt>& doubts) {
  const texts::Language language = user_language();
  for (const doubts::Doubt& doubt : doubts) {
    const doubts::DoubtRow& row = doubts::row_of(doubt.code);
    const std::string sentence = texts::doubt_sentence(language,
                                                       {.code = row.name,
                                                        .assumed = row.assumed,
                                                        .remedy = row.remedy,
                                                        .has_lines = !doubt.lines.empty()},
                                                       protocol::sentence_arguments(doubt));
    const std::string line =
        "clv: " + (doubt.file.empty() ? "" : doubt.file + ": ") + sentence + "\n";
    std::fputs(line.c_str(), stderr);
  }
  return !std::ranges::all_of(doubts, &doubts::Doubt::accepted);
}

}  // namespace clv::cli
