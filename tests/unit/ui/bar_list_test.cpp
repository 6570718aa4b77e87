// Where bars stand beside or below their names.
#include "ui/charts/bar_list.h"

#include <doctest/doctest.h>

using namespace clv::ui;
using doctest::Approx;

TEST_CASE(
    "a bar beside its name covers neither the name nor the text, and is long enough to be "
    "compared") {
  for (float width = 100; width <= 900; width += 7) {
    for (float names = 20; names <= 300; names += 13) {
      for (float texts = 20; texts <= 140; texts += 11) {
        const BarListLayout layout = lay_out_bar_list(width, names, texts, 10, 48);
        if (layout.one_line) {
          CHECK(layout.bar_x > names);
          CHECK(layout.bar_x + layout.bar_width < width - texts);
          CHECK(layout.bar_width >= 48);
        } else {
          CHECK(names + texts + 48 + 20 > width);  // there was no room
          CHECK(layout.bar_x == 0);
          CHECK(layout.bar_width == width);
        }
      }
    }
  }
}

TEST_CASE("beside their names bars take all that is left") {
  const BarListLayout layout = lay_out_bar_list(300, 120, 60, 10, 48);
  CHECK(layout.one_line);
  CHECK(layout.bar_x == Approx(130));
  CHECK(layout.bar_width == Approx(100));
}
