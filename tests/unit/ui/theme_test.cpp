// Readable whatever accent a host sets (WCAG 2.2, 1.4.3: 4.5 : 1).
#include "ui/theme/theme.h"

#include <random>

#include <doctest/doctest.h>

using namespace clv;
using namespace clv::ui;

namespace {

app::Rgb to_rgb(Color color) {
  return (color & 0xFFU) << 16U | (color & 0xFF00U) | (color >> 16U & 0xFFU);
}

void check_readable(const Theme& theme) {
  const auto ratio = [](Color text, Color background) {
    return contrast(to_rgb(text), to_rgb(background));
  };
  CHECK(ratio(theme.ink, theme.card) >= 4.5);
  CHECK(ratio(theme.muted, theme.card) >= 4.5);
  CHECK(ratio(theme.muted, theme.field) >= 4.5);
  CHECK(ratio(theme.accent, theme.card) >= 4.5);
  CHECK(ratio(theme.accent, theme.field) >= 4.4);
  CHECK(ratio(theme.accent, theme.accent_soft) >= 4.5);
  CHECK(ratio(theme.on_accent, theme.accent) >= 4.5);
  CHECK(ratio(theme.ink, theme.accent_soft) >= 4.5);
  CHECK(ratio(theme.positive, theme.field) >= 4.5);
  CHECK(ratio(theme.negative, theme.field) >= 4.5);
  CHECK(ratio(theme.negative, theme.negative_soft) >= 4.5);
  CHECK(ratio(theme.edge, theme.field) >= 3);  // 1.4.11: what shows that there is a field
  CHECK(ratio(theme.edge, theme.card) >= 3);
  CHECK(ratio(theme.on_tooltip, theme.tooltip) >= 4.5);
}

}  // namespace

TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast(0xffffff, 0x000000) == doctest::Approx(21));
  CHECK(contrast(0x777777, 0xffffff) == doctest::Approx(4.478).epsilon(0.001));
}

TEST_CASE("the themes are readable, muted text on the soft accent too") {
  for (const auto kind : {app::ThemeKind::light, app::ThemeKind::dark}) {
    const Theme theme = make_theme(kind, std::nullopt);
    check_readable(theme);
    CHECK(contrast(to_rgb(theme.muted), to_rgb(theme.accent_soft)) >= 4.5);
  }
}

TEST_CASE("any accent is made readable") {
  std::mt19937 random(3);
  for (int i = 0; i < 500; ++i) {
    const app::Rgb accent = random() & 0xFFFFFFU;
    CAPTURE(accent);
    check_readable(make_theme(app::ThemeKind::light, accent));
    check_readable(make_theme(app::ThemeKind::dark, accent));
  }
}
