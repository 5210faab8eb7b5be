#include "geo/raster/png_writer.h"

#include <gmock/gmock.h>
#include <png.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace geo {
namespace {

constexpr std::uint32_t kRed = 0xffc00102, kPaper = 0xffffffff, kBlue = 0xff0304a0;

/// The pixels as libpng's reader sees them.
std::vector<std::uint32_t> readPng(const std::string& bytes, int& width) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  EXPECT_NE(png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()), 0) << image.message;
  EXPECT_EQ(image.format & PNG_FORMAT_FLAG_ALPHA, 0U);
  image.format = PNG_FORMAT_BGRA;
  width = static_cast<int>(image.width);
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(image.width) * image.height);
  EXPECT_NE(png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr), 0) << image.message;
  return pixels;
}

TEST(PngWriter, WritesRowsAsTheyCome) {
  std::string bytes;
  PngWriter png({3, 3, 300}, [&bytes](std::string_view more) { bytes += more; });
  const std::vector<std::uint32_t> first{kRed, kPaper, kBlue, kBlue, kBlue, kRed}, last{kPaper, kRed, kRed};
  png.addRows(first);
  png.addRows(last);
  png.finish();
  int width = 0;
  EXPECT_THAT(readPng(bytes, width),
              testing::ElementsAre(kRed, kPaper, kBlue, kBlue, kBlue, kRed, kPaper, kRed, kRed));
  EXPECT_EQ(width, 3);
}

/// 11.3.4.3 of the standard: 300 dots an inch are 11,811 a metre, which is unit 1.
TEST(PngWriter, SaysHowLargeItIs) {
  std::string bytes;
  PngWriter png({1, 1, 300}, [&bytes](std::string_view more) { bytes += more; });
  png.addRows(std::vector<std::uint32_t>{kRed});
  png.finish();
  const std::string expected("pHYs\0\0\x2e\x23\0\0\x2e\x23\x01", 13);
  EXPECT_THAT(bytes, testing::HasSubstr(expected));
}

TEST(PngWriter, LetsOutWhatTheTakerThrows) {
  const auto refuse = [](std::string_view) { throw std::runtime_error("full"); };
  EXPECT_THROW(PngWriter({2, 2, 72}, refuse), std::runtime_error);
  int calls = 0;
  PngWriter png({2, 2, 72}, [&calls](std::string_view) {
    if (++calls > 1) throw std::runtime_error("full");
  });
  EXPECT_THROW(png.addRows(std::vector<std::uint32_t>{kRed, kRed, kRed, kRed}), std::runtime_error);
}

}  // namespace
}  // namespace geo
