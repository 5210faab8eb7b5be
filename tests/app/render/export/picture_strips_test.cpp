#include "app/render/export/picture_strips.h"

#include <gtest/gtest.h>

#include <QPainter>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "app/render/page/map_page.h"
#include "tests/app/render/synthetic_layer.h"

namespace app::render {
namespace {

std::vector<std::uint32_t> painted(const geo::PictureSize& size, const PrintedPage& page, int rowsAtOnce) {
  std::vector<std::uint32_t> pixels;
  paintStrips(
      size, [&page](QPainter& painter) { page.paint(painter); },
      [&](std::span<const std::uint32_t> rows) {
        EXPECT_LE(rows.size(), static_cast<std::size_t>(size.width) * static_cast<std::size_t>(rowsAtOnce));
        pixels.insert(pixels.end(), rows.begin(), rows.end());
      },
      rowsAtOnce);
  return pixels;
}

/// Levels of one channel.
int apart(std::uint32_t a, std::uint32_t b) {
  int most = 0;
  for (int shift = 0; shift < 24; shift += 8)
    most =
        std::max(most, std::abs(static_cast<int>(a >> shift & 0xffU) - static_cast<int>(b >> shift & 0xffU)));
  return most;
}

/// Where strips meet nothing shows: the painter cuts thin lines at the strip's edge, which moves them by a
/// sixteenth of a pixel at most.
TEST(PictureStrips, ShowNoSeam) {
  const MapPage page(squareChina(), {.paper = Paper::a4});
  const geo::PictureSize size = pictureSize(page.sizePoints(), 100);
  EXPECT_EQ(size.width, 1169);
  EXPECT_EQ(size.height, 827);
  const auto whole = painted(size, page, size.height), strips = painted(size, page, 64);
  ASSERT_EQ(whole.size(), 1169U * 827U);
  ASSERT_EQ(strips.size(), whole.size());
  int most = 0, seen = 0;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    most = std::max(most, apart(whole[i], strips[i]));
    seen += apart(whole[i], strips[i]) > 8 ? 1 : 0;
  }
  EXPECT_LE(most, 20);
  EXPECT_LT(seen, 100);
}

/// Wider than Qt's painter counts.
TEST(PictureStrips, AreAsWideAsAsked) {
  const geo::PictureSize size = pictureSize({40'000, 2}, 72);
  std::vector<std::uint32_t> pixels;
  paintStrips(
      size, [](QPainter& painter) { painter.fillRect(QRectF(39'990, 0, 5, 2), QColor(0xff102030)); },
      [&pixels](std::span<const std::uint32_t> rows) { pixels.assign(rows.begin(), rows.end()); });
  ASSERT_EQ(pixels.size(), 80'000U);
  EXPECT_EQ(pixels[39'989], 0xffffffffU);
  EXPECT_EQ(pixels[39'990], 0xff102030U);
  EXPECT_EQ(pixels[39'994], 0xff102030U);
  EXPECT_EQ(pixels[39'995], 0xffffffffU);
}

}  // namespace
}  // namespace app::render
