#include "geo/raster/tiff_writer.h"

#include <gdal.h>
#include <gmock/gmock.h>
#include <ogr_srs_api.h>

#include <array>
#include <vector>

#include "geo/gdal/gdal_session.h"
#include "geo/report/error.h"
#include "tests/support/scratch_folder.h"

namespace geo {
namespace {

constexpr std::uint32_t kRed = 0xffc00102, kPaper = 0xffffffff, kBlue = 0xff0304a0;

detail::Dataset opened(const std::filesystem::path& path) {
  const char* const drivers[] = {"GTiff", nullptr};
  return detail::Dataset(GDALOpenEx(path.c_str(), GDAL_OF_RASTER, drivers, nullptr, nullptr));
}

TEST(TiffWriter, WritesRowsAsTheyCome) {
  const test::ScratchFolder folder;
  TiffWriter tiff(folder / "a.tif", {2, 3, 300}, std::nullopt, "片区 Made up");
  tiff.addRows(std::vector<std::uint32_t>{kRed, kPaper});
  tiff.addRows(std::vector<std::uint32_t>{kBlue, kBlue, kPaper, kRed});
  tiff.commit();
  const detail::Dataset read = opened(folder / "a.tif");
  ASSERT_NE(read, nullptr);
  std::array<unsigned char, 18> pixels{};
  ASSERT_EQ(GDALDatasetRasterIOEx(read.get(), GF_Read, 0, 0, 2, 3, pixels.data(), 2, 3, GDT_Byte, 3, nullptr,
                                  3, 6, 1, nullptr),
            CE_None);
  EXPECT_THAT(pixels, testing::ElementsAre(0xc0, 1, 2, 255, 255, 255, 3, 4, 0xa0, 3, 4, 0xa0, 255, 255, 255,
                                           0xc0, 1, 2));
  EXPECT_STREQ(GDALGetMetadataItem(read.get(), "TIFFTAG_XRESOLUTION", nullptr), "300");
  EXPECT_STREQ(GDALGetMetadataItem(read.get(), "TIFFTAG_RESOLUTIONUNIT", nullptr), "2 (pixels/inch)");
  EXPECT_STREQ(GDALGetMetadataItem(read.get(), "TIFFTAG_IMAGEDESCRIPTION", nullptr), "片区 Made up");
  std::array<double, 6> place{};
  EXPECT_NE(GDALGetGeoTransform(read.get(), place.data()), CE_None);
}

TEST(TiffWriter, LiesWhereItIsSaidTo) {
  const test::ScratchFolder folder;
  const Crs albers = Crs::fromText("+proj=aea +lat_1=25 +lat_2=47 +lon_0=105 +datum=WGS84");
  TiffWriter tiff(folder / "placed.tif", {2, 1, 72}, PicturePlace{albers, {-1000, 4'000'000}, 500, 250}, "");
  tiff.addRows(std::vector<std::uint32_t>{kRed, kBlue});
  tiff.commit();
  const detail::Dataset read = opened(folder / "placed.tif");
  ASSERT_NE(read, nullptr);
  std::array<double, 6> place{};
  ASSERT_EQ(GDALGetGeoTransform(read.get(), place.data()), CE_None);
  EXPECT_THAT(place, testing::ElementsAre(-1000, 500, 0, 4'000'000, 0, -250));
  const OGRSpatialReferenceH crs = GDALGetSpatialRef(read.get());
  ASSERT_NE(crs, nullptr);
  EXPECT_EQ(OSRGetProjParm(crs, "standard_parallel_2", 0, nullptr), 47);
  EXPECT_EQ(OSRGetProjParm(crs, "longitude_of_center", 0, nullptr), 105);
}

TEST(TiffWriter, LeavesWhatStoodThereUntilItIsWhole) {
  const test::ScratchFolder folder;
  std::ofstream(folder / "old.tif") << "what stood there";
  {
    TiffWriter tiff(folder / "old.tif", {1, 2, 72}, std::nullopt, "");
    tiff.addRows(std::vector<std::uint32_t>{kRed});
  }
  EXPECT_EQ(test::contentOf(folder / "old.tif"), "what stood there");
  EXPECT_EQ(folder.fileCount(), 1U);
  EXPECT_THROW(TiffWriter(folder / "missing" / "a.tif", {1, 1, 72}, std::nullopt, ""), IoError);
  EXPECT_THROW(TiffWriter(folder.path(), {1, 1, 72}, std::nullopt, ""), IoError);
}

}  // namespace
}  // namespace geo
