// Gives every file of the command line to the fuzzer once.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

int main(int argument_count, char** arguments) {
  for (int i = 1; i < argument_count; ++i) {
    std::FILE* file = std::fopen(arguments[i], "rb");
    if (file == nullptr) {
      std::fprintf(stderr, "cannot read %s\n", arguments[i]);
      return 1;
    }
    std::vector<std::uint8_t> bytes;
    std::array<std::uint8_t, 4096> piece{};
    for (;;) {
      const std::size_t count = std::fread(piece.data(), 1, piece.size(), file);
      if (count == 0) break;
      bytes.insert(bytes.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(count));
    }
    std::fclose(file);
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  }
  std::printf("%d inputs replayed\n", argument_count - 1);
  return argument_count > 1 ? 0 : 1;
}
