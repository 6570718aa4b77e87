#include "base/sorted_order.h"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace clv {
namespace {

TEST_CASE("equal elements keep their places") {
  std::vector<std::pair<int, std::string>> list{{2, "a"}, {1, "b"}, {2, "c"}, {1, "d"}, {0, "e"}};
  sort_by(list, &std::pair<int, std::string>::first);
  std::string names;
  for (const auto& [key, name] : list) names += name;
  CHECK(names == "ebdac");
  CHECK(sorted_order(3, [](std::uint32_t a, std::uint32_t b) { return a > b; }) ==
        std::vector<std::uint32_t>{2, 1, 0});
  CHECK(sorted_order(0, [](std::uint32_t, std::uint32_t) { return false; }).empty());
}

}  // namespace
}  // namespace clv
