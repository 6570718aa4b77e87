#include "core/orders/label_table.h"

#include <cctype>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/hash.h"

namespace clv::orders {
namespace {

struct Labels {
  LabelTable table;
  int folds = 0;

  std::uint16_t operator()(const std::string& text) {
    const auto folded = [&] {
      ++folds;
      std::string lower = text;
      for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      return hash_text(lower);
    };
    return table.find_or_add(hash_text(text), folded, [&] { return text; });
  }
};

TEST_CASE("spellings of one text share its number, and the first of them names it") {
  Labels label;
  CHECK(label("Google") == 1);
  CHECK(label("mail") == 2);
  CHECK(label("GOOGLE") == 1);
  CHECK(label("google") == 1);
  CHECK(label("Mail") == 2);
  CHECK(label.table.names() == std::vector<std::string>{"Google", "mail"});
  CHECK(label.folds == 5);
  CHECK(label("GOOGLE") == 1);
  CHECK(label.folds == 5);
}

TEST_CASE("of a column of ids the first texts keep their numbers, all others share one") {
  Labels label;
  const auto all_ids = [&] {
    for (std::size_t i = 0; i < 10 * LabelTable::kMost; ++i) {
      const std::size_t expected = i < LabelTable::kMost ? i + 1 : LabelTable::kOther;
      REQUIRE(label("Id" + std::to_string(i)) == expected);
    }
  };
  all_ids();
  all_ids();
  CHECK(label.table.names().size() == LabelTable::kMost);
  CHECK(label("iD17") == 18);
}

}  // namespace
}  // namespace clv::orders
