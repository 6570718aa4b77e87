// Which part of the content a canvas covers: what the rules promise, for many devices, places and ways of scrolling.
#include "ui/canvas_band.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <doctest/doctest.h>

namespace clv::ui {
namespace {

constexpr CanvasLimits kOldPhone{.side = 4096};
constexpr CanvasLimits kDesktop{.side = 16384};

// The band for somebody who came there at once.
Span fresh_band(const CanvasLimits& limits, float width, float height, float ratio, Span seen) {
  return place_band(limits, width, height, ratio, seen, {});
}

TEST_CASE("what fits is covered whole, at the screen's ratio") {
  const Span seen{.begin = 0, .end = 844};
  const float ratio = affordable_ratio(kDesktop, 390, 2800, 3, seen);
  CHECK(ratio == 3);
  CHECK(fresh_band(kDesktop, 390, 2800, ratio, seen) == Span{.begin = 0, .end = 2800});
}

TEST_CASE("a phone with canvases of 4,096 pixels is as sharp as others") {
  const Span seen{.begin = 1024, .end = 1920};
  const float ratio = affordable_ratio(kOldPhone, 390, 3000, 3, seen);
  CHECK(ratio == 3);
  const Span band = fresh_band(kOldPhone, 390, 3000, ratio, seen);
  CHECK(band.length() == 1360);  // 4,096 / 3 is 1,365.3: the next lower multiple of 8
  CHECK(band.begin <= seen.begin);
  CHECK(band.end >= seen.end);
}

TEST_CASE("the ratio is lowered where not even what is in sight could have as many pixels") {
  const Span seen{.begin = 0, .end = 3000};
  const float ratio = affordable_ratio(kOldPhone, 800, 6000, 3, seen);
  CHECK(ratio < 4096.0F / 3000);
  CHECK(ratio > 4096.0F / 3100);
  const Span band = fresh_band(kOldPhone, 800, 6000, ratio, seen);
  CHECK(band.begin == 0);
  CHECK(band.end >= 3000);
}

TEST_CASE(
    "at every place of any content: in sight, in the content, within the device's limits, on whole "
    "pixels") {
  std::mt19937 random(20261122);
  const auto between = [&](float low, float high) {
    return std::floor(std::uniform_real_distribution<float>(low, high)(random));
  };
  constexpr float kRatios[] = {1, 1.25F, 1.5F, 2, 2.625F, 2.75F, 3};
  for (std::size_t run = 0; run < 20'000; ++run) {
    const CanvasLimits limits{.side = run % 2 == 0 ? 4096.0F : 8192.0F};
    const float width = between(240, 1300);
    const float height = between(200, 9000);
    const float screen = kRatios[run % std::size(kRatios)];
    const float window = between(100, 1400);
    Span band;
    for (float top = between(0, 500); top < height; top += between(1, 700)) {
      const Span seen{.begin = std::floor(top / 64) * 64,
                      .end = std::ceil((top + window) / 64) * 64};
      const float ratio = affordable_ratio(limits, width, height, screen, seen);
      band = place_band(limits, width, height, ratio, seen, band);
      INFO("width ", width, ", height ", height, ", ratio ", ratio, ", seen ", seen.begin, " to ",
           seen.end, ", band ", band.begin, " to ", band.end);
      REQUIRE(band.begin <= seen.begin);
      REQUIRE(band.end >= std::min(seen.end, height));
      REQUIRE(band.begin >= 0);
      REQUIRE(band.end <= height);
      REQUIRE(width * ratio <= limits.side * 1.0001F);
      REQUIRE(band.length() * ratio <= limits.side * 1.0001F);
      REQUIRE(width * ratio * band.length() * ratio <= limits.pixels * 1.001F);
      if (ratio == screen) REQUIRE(band.begin * ratio == std::floor(band.begin * ratio));
    }
  }
}

TEST_CASE("small ways leave the canvas where it is") {
  Span band = fresh_band(kOldPhone, 390, 3000, 3, {.begin = 960, .end = 1856});
  const Span before = band;
  band = place_band(kOldPhone, 390, 3000, 3, {.begin = 1024, .end = 1920}, band);
  CHECK(band == before);
  CHECK(covers(band, {.begin = 1024, .end = 1920}, 3000));
  CHECK_FALSE(covers(band, {.begin = 1280, .end = 2176}, 3000));
  band = place_band(kOldPhone, 390, 3000, 3, {.begin = 1280, .end = 2176}, band);
  CHECK(covers(band, {.begin = 1280, .end = 2176}, 3000));
}

TEST_CASE("the band of a longer content is not kept for a shorter one") {
  const Span band = fresh_band(kOldPhone, 390, 3000, 3, {.begin = 2112, .end = 3000});
  CHECK(band.end == 3000);
  const Span shorter = place_band(kOldPhone, 390, 2000, 3, {.begin = 1152, .end = 2000}, band);
  CHECK(shorter.end == 2000);
  const Span whole = place_band(kOldPhone, 390, 1200, 3, {.begin = 0, .end = 1200}, shorter);
  CHECK(whole == Span{.begin = 0, .end = 1200});
}

}  // namespace
}  // namespace clv::ui
