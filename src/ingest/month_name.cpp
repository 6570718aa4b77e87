#include "ingest/month_name.h"

#include <array>
#include <cstddef>
#include <string>

namespace clv::ingest {
namespace {

struct Name {
  std::string_view letters;  // lower case, ASCII letters only
  int month;
};

constexpr std::array kNames{
    Name{"january", 1},   Name{"januari", 1},   Name{"januar", 1},    Name{"jnner", 1},
    Name{"janvier", 1},   Name{"february", 2},  Name{"februari", 2},  Name{"februar", 2},
    Name{"fvrier", 2},    Name{"fevrier", 2},   Name{"march", 3},     Name{"maart", 3},
    Name{"mrt", 3},       Name{"mrz", 3},       Name{"maerz", 3},     Name{"mars", 3},
    Name{"april", 4},     Name{"avril", 4},     Name{"may", 5},       Name{"mei", 5},
    Name{"mai", 5},       Name{"june", 6},      Name{"juni", 6},      Name{"juin", 6},
    Name{"july", 7},      Name{"juli", 7},      Name{"juillet", 7},   Name{"august", 8},
    Name{"augustus", 8},  Name{"aot", 8},       Name{"aout", 8},      Name{"september", 9},
    Name{"septembre", 9}, Name{"sept", 9},      Name{"october", 10},  Name{"oktober", 10},
    Name{"octobre", 10},  Name{"november", 11}, Name{"novembre", 11}, Name{"december", 12},
    Name{"dezember", 12}, Name{"dcembre", 12},  Name{"decembre", 12}};

}  // namespace

std::optional<int> find_month(std::string_view word) {
  constexpr std::size_t kLongestWord = 12;
  std::string letters;
  bool dropped = false;
  for (const char c : word) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool lower = c >= 'a' && c <= 'z';
    if (upper || lower) letters += static_cast<char>(upper ? c - 'A' + 'a' : c);
    dropped = dropped || static_cast<unsigned char>(c) >= 0x80;
  }
  // "déc" and "fév" keep two letters.
  if (letters.size() < (dropped ? 2U : 3U) || letters.size() > kLongestWord) return std::nullopt;
  for (const Name& name : kNames) {
    if (name.letters.starts_with(letters)) return name.month;
  }
  return std::nullopt;
}

}  // namespace clv::ingest
