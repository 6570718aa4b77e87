#include "ingest/month_name.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "base/fold.h"
#include "ingest/month_table.h"

namespace clv::ingest {
namespace {

constexpr std::size_t kShortestWord = 3;  // letters
constexpr std::size_t kLongestWord = 24;  // bytes: "σεπτεμβρίου" has 22

// The month that all names with this beginning mean; the name itself decides alone.
std::optional<int> month_of(std::string_view folded) {
  const MonthNames names = month_names();
  const auto text_of = [&](const MonthName& name) { return names.text_of(name); };
  auto name = std::ranges::lower_bound(names.by_name, folded, {}, text_of);
  if (name != names.by_name.end() && text_of(*name) == folded) return name->month;
  if (folded.size() < kShortestWord) return std::nullopt;
  std::optional<int> month;
  for (; name != names.by_name.end() && text_of(*name).starts_with(folded); ++name) {
    if (month && *month != name->month) return std::nullopt;
    month = name->month;
  }
  return month;
}

// Names that lost their letters beyond ASCII; beginnings of two letters ("fév", "déc") count.
struct Remains {
  std::string_view letters;
  int month;
};
constexpr std::array kRemains{Remains{"jnner", 1}, Remains{"fvrier", 2}, Remains{"mrz", 3},
                              Remains{"aot", 8}, Remains{"dcembre", 12}};

std::optional<int> month_of_remains(std::string_view folded) {
  std::string letters;
  for (const char c : folded) {
    if (static_cast<unsigned char>(c) < 0x80) letters += c;
  }
  if (letters.size() < 2 || letters.size() == folded.size()) return std::nullopt;
  const auto found = std::ranges::find_if(
      kRemains, [&](const Remains& name) { return name.letters.starts_with(letters); });
  return found == kRemains.end() ? std::nullopt : std::optional(found->month);
}

}  // namespace

std::optional<int> find_month(std::string_view word) {
  if (word.empty() || word.size() > kLongestWord) return std::nullopt;
  const std::string folded = fold_letters(word);
  if (const std::optional<int> month = month_of(folded)) return month;
  return month_of_remains(folded);
}

}  // namespace clv::ingest
