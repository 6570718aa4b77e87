// Gives files to a fuzzer, each once: replay FUZZER FILE...
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string_view>
#include <vector>

// CMakeLists.txt lists them in CLV_FUZZERS, and gives each one's entrance a name of its own.
#define CLV_FUZZER(name) extern "C" int clv_fuzz_##name(const std::uint8_t*, std::size_t);
CLV_FUZZERS
#undef CLV_FUZZER

namespace {

struct Fuzzer {
  std::string_view name;
  int (*run)(const std::uint8_t* bytes, std::size_t size);
};

#define CLV_FUZZER(name) Fuzzer{#name, clv_fuzz_##name},
constexpr Fuzzer kFuzzers[] = {CLV_FUZZERS};
#undef CLV_FUZZER

bool read_file(const char* path, std::vector<std::uint8_t>& bytes) {
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) return false;
  std::array<std::uint8_t, 4096> piece{};
  for (std::size_t count = 0; (count = std::fread(piece.data(), 1, piece.size(), file)) > 0;)
    bytes.insert(bytes.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(count));
  std::fclose(file);
  return true;
}

}  // namespace

int main(int argument_count, char** arguments) {
  for (const Fuzzer& fuzzer : kFuzzers) {
    if (argument_count < 3 || fuzzer.name != arguments[1]) continue;
    for (int i = 2; i < argument_count; ++i) {
      std::vector<std::uint8_t> bytes;
      if (!read_file(arguments[i], bytes)) {
        std::fprintf(stderr, "cannot read %s\n", arguments[i]);
        return 1;
      }
      fuzzer.run(bytes.data(), bytes.size());
    }
    std::printf("%d inputs replayed\n", argument_count - 2);
    return 0;
  }
  std::fprintf(stderr, "name a fuzzer and at least one file\n");
  return 1;
}
