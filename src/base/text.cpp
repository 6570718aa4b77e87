#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/bytes.h"

namespace clv {
namespace {

constexpr std::uint64_t kEach = 0x0101010101010101;  // times a byte: that byte eight times

// Zero bytes too: some programs pad their fields with them.
constexpr std::array<std::string_view, 7> kBlanks{
    " ", "\t", "\r", "\n", "\xC2\xA0", "\xE2\x80\xAF", std::string_view("\0", 1)};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// The top bit of each byte that is A..Z, of eight at once: adding lifts a byte into its top bit
// where it is at least 'A', and where it is beyond 'Z'.
std::uint64_t upper_case_bytes(std::uint64_t word) {
  const std::uint64_t low_seven = word & (kEach * 0x7F);
  const std::uint64_t at_least_a = low_seven + kEach * (0x80 - 'A');
  const std::uint64_t beyond_z = low_seven + kEach * (0x7F - 'Z');
  return at_least_a & ~beyond_z & ~word & (kEach * 0x80);
}

// Not 0 if one of the eight bytes is 0: only below a 0 does subtracting 1 borrow into a clear top bit.
std::uint64_t zero_bytes(std::uint64_t word) { return (word - kEach) & ~word & (kEach * 0x80); }

// Whether `find` gives a bit for any eight bytes, or for the last ones with zeros behind them.
template <typename Find>
bool any_word(std::string_view text, const Find& find) {
  std::uint64_t found = 0;
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) found |= find(load_word(text.data() + i));
  return (found | find(load_tail(text.data() + i, text.size() - i))) != 0;
}

}  // namespace

std::string_view trim(std::string_view text) {
  const auto front = [&] {
    return std::ranges::find_if(kBlanks,
                                [&](std::string_view blank) { return text.starts_with(blank); });
  };
  const auto back = [&] {
    return std::ranges::find_if(kBlanks,
                                [&](std::string_view blank) { return text.ends_with(blank); });
  };
  for (auto blank = front(); blank != kBlanks.end(); blank = front())
    text.remove_prefix(blank->size());
  for (auto blank = back(); blank != kBlanks.end(); blank = back())
    text.remove_suffix(blank->size());
  return text;
}

std::string to_lower_ascii(std::string_view text) {
  std::string out(text);
  make_lower_ascii(out);
  return out;
}

void make_lower_ascii(std::string& text) { std::ranges::transform(text, text.begin(), lower); }

std::string to_upper_ascii(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), upper);
  return out;
}

bool has_upper_ascii(std::string_view text) { return any_word(text, upper_case_bytes); }

bool has_byte(std::string_view text, char byte) {
  const std::uint64_t wanted = kEach * static_cast<unsigned char>(byte);
  return any_word(text, [=](std::uint64_t word) { return zero_bytes(word ^ wanted); });
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

std::string_view cut_utf8(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  const auto goes_on = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  while (most > 0 && goes_on(text[most])) --most;
  return text.substr(0, most);
}

std::string fill_placeholders(std::string_view pattern,
                              const std::vector<TextArgument>& arguments) {
  std::string out;
  out.reserve(pattern.size());
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    const auto argument = std::ranges::find(arguments, name, &TextArgument::name);
    out += pattern.substr(0, open);
    out += argument == arguments.end() ? pattern.substr(open, close - open + 1)
                                       : std::string_view(argument->text);
    pattern.remove_prefix(close + 1);
  }
  out += pattern;
  return out;
}

}  // namespace clv
