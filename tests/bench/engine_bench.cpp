// engine_bench FILE RUNS: the engine on a file in memory, as the worker feeds it. Prints one line of JSON: seconds of
// processor time of each run (the machine may have other work), bytes, and the analysis for comparison.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <string_view>

#include "base/assert.h"
#include "engine/engine.h"

namespace {

constexpr std::size_t kChunkBytes = 256U << 10U;

std::string read_file(const char* path) {
  std::FILE* file = std::fopen(path, "rb");
  CLV_ASSERT(file != nullptr, "the file can be read");
  std::string text;
  std::string piece(1U << 20U, '\0');
  for (;;) {
    const std::size_t bytes = std::fread(piece.data(), 1, piece.size(), file);
    if (bytes == 0) break;
    text.append(piece, 0, bytes);
  }
  std::fclose(file);
  return text;
}

std::string analyze(std::string_view text) {
  clv::engine::Engine engine;
  const auto begun = engine.begin(
      R"({"kind":"analyze","options":{"forecast":false},"files":[{"name":"bench.csv"}]})");
  CLV_ASSERT(begun, "the request is fine");
  engine.begin_file();
  while (!text.empty()) {
    const std::string_view piece = text.substr(0, kChunkBytes);
    const auto length = static_cast<std::uint32_t>(piece.size());
    std::memcpy(engine.writable(length).data(), piece.data(), length);
    const auto taken = engine.commit(length);
    CLV_ASSERT(taken, "the file has no row beyond a limit");
    text.remove_prefix(piece.size());
  }
  const auto ended = engine.end_file();
  CLV_ASSERT(ended, "the file is a file of orders");
  const auto answer = engine.finish();
  CLV_ASSERT(answer, "the file has usable rows");
  return *answer;
}

double processor_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 3) return 2;
  const std::string text = read_file(arguments[1]);
  const int runs = std::atoi(arguments[2]);
  std::string answer;
  std::printf("{\"bytes\":%zu,\"seconds\":[", text.size());
  for (int run = 0; run < runs; ++run) {
    const double begin = processor_seconds();
    answer = analyze(text);
    std::printf("%s%.6f", run > 0 ? "," : "", processor_seconds() - begin);
  }
  std::printf("],\"analysis\":%s}\n", answer.c_str());
  return 0;
}
