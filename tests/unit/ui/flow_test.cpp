// Lines of things beside each other.
#include "ui/widgets/flow.h"

#include <array>

#include <doctest/doctest.h>

using namespace clv::ui;

TEST_CASE("lines are about equally long, and no more than they would be anyway") {
  const std::array<float, 4> widths{60, 60, 60, 60};
  // Three would fit, which leaves the fourth alone: two and two.
  CHECK(balanced_width(widths, 10, 210) == 130);
  CHECK(balanced_width(widths, 10, 270) == 270);
  CHECK(balanced_width(widths, 10, 60) == 60);
  // One that is wider than a line stands alone whatever the width.
  const std::array<float, 3> wide{20, 300, 20};
  CHECK(balanced_width(wide, 10, 100) <= 100);
}

TEST_CASE("a gap between lines may differ from the one beside each other") {
  Flow flow({5, 7, 100, 20}, 10, 0);
  CHECK(flow.next(60).x == 5);
  const Point second = flow.next(60);
  CHECK(second.x == 5);
  CHECK(second.y == 27);
  CHECK(flow.bottom() == 47);
}
