#include "cli/analyze.h"

#include <cstdio>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace clv::cli {
namespace {

constexpr const char* kOrders = "cli_analyze_test.csv";
constexpr const char* kRejects = "cli_analyze_test_rejects.csv";

void write_file(const char* path, std::string_view content) {
  std::FILE* file = std::fopen(path, "wb");
  REQUIRE(file != nullptr);
  std::fwrite(content.data(), 1, content.size(), file);
  std::fclose(file);
}

std::string read_and_remove(const char* path) {
  std::string content;
  if (std::FILE* file = std::fopen(path, "rb"); file != nullptr) {
    char bytes[1024];
    content.assign(bytes, std::fread(bytes, 1, sizeof(bytes), file));
    std::fclose(file);
  }
  std::remove(path);
  return content;
}

TEST_CASE(
    "--rejects writes why each row is left out, also where none is usable and the exit is 2") {
  write_file(kOrders,
             "klant,datum,bedrag,status\nx,2024-01-01,5,geannuleerd\ny,gisteren,5,\n"
             "z,2024-01-03,9,geannuleerd\n");
  CHECK(run_analyze(std::vector<std::string_view>{kOrders, "--rejects", kRejects}) == 2);
  std::remove(kOrders);
  CHECK(read_and_remove(kRejects) ==
        "file,line,column,reason\r\ncli_analyze_test.csv,2,,cancelled\r\n"
        "cli_analyze_test.csv,3,datum,date not readable\r\ncli_analyze_test.csv,4,,cancelled\r\n");
}

TEST_CASE("after another error no list is written") {
  write_file(kOrders, "naam,adres\nx,y\n");
  CHECK(run_analyze(std::vector<std::string_view>{kOrders, "--rejects", kRejects}) == 2);
  std::remove(kOrders);
  CHECK(read_and_remove(kRejects).empty());
}

}  // namespace
}  // namespace clv::cli
